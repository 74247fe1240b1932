"""Dates, times and durations: tables of texts, and what is read in each."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from checker.analysis.temporal.read import read
from checker.model import Document, Mention
from checker.text.tokens import Tokens

ROOT = Path(__file__).parents[2] / "cases"
TABLES = (
    "dates",
    "relative_dates",
    "times",
    "durations",
    "not_dates",
    "history",
    "newswire",
    "holidays",
)
CASES = [
    (text, day, found)
    for table in TABLES
    for text, day, found in tomllib.loads((ROOT / f"{table}.toml").read_text("utf-8"))["cases"]
]


def mentions(text: str, day: str) -> list[Mention]:
    published = date.fromisoformat(day) if day else None
    return read(Document("d", "s", Path("d.txt"), text, text, published=published), Tokens(text))


def shown(mention: Mention) -> str:
    text = f"{mention.kind}: {mention.surface} = {mention.value.text}"
    text += f" ({mention.hedge})" * (mention.hedge != "none")
    return text + f" [{mention.scope}]" * bool(mention.scope)


@pytest.mark.parametrize(("text", "day", "found"), CASES)
def test_table(text: str, day: str, found: list[str]) -> None:
    assert [shown(m) for m in mentions(text, day)] == found


WEEKDAYS = tomllib.loads((ROOT / "weekday_tense.toml").read_text("utf-8"))["cases"]


@pytest.mark.parametrize(("text", "tense"), WEEKDAYS)
def test_weekday_by_the_tense_of_its_clause(text: str, tense: str) -> None:
    (found,) = (m for m in mentions(text, "1998-02-11") if "Friday" in m.surface)
    assert found.value.text[:10] == {"past": "1998-02-06", "future": "1998-02-13"}[tense]


YEARS = tomllib.loads((ROOT / "year_tense.toml").read_text("utf-8"))["cases"]


@pytest.mark.parametrize(("text", "value"), YEARS)
def test_year_by_the_tense_of_its_clause(text: str, value: str) -> None:
    assert mentions(text, "1989-11-02")[0].value.text == value


def test_tables_are_large() -> None:
    assert len(CASES) >= 250


def test_reading_tells_how() -> None:
    (found,) = mentions("The ministers met on Wednesday.", "2025-07-25")
    assert found.reading == "Wednesday -> 2025-07-23, document of 2025-07-25"


def test_alternatives_span_both_days() -> None:
    (found,) = mentions("Talks may be held on July 23 or 24.", "2025-07-21")
    assert (found.value.low, found.value.high) == (
        date(2025, 7, 23).toordinal(),
        date(2025, 7, 24).toordinal(),
    )


def test_part_of_a_month_is_narrower_than_the_month() -> None:
    (part,) = mentions("It was late March 2022.", "2025-07-21")
    (whole,) = mentions("It was March 2022.", "2025-07-21")
    assert whole.value.low < part.value.low <= part.value.high == whole.value.high


def test_zones_are_converted() -> None:
    paris, london = mentions("It hit at 8 a.m. in Paris, at 07:00 BST.", "2025-07-21")
    assert paris.value.low == london.value.low == 6 * 60


def test_what_lasts() -> None:
    halt, talks = mentions("After a three-year halt. The talks lasted an hour.", "2025-07-21")
    assert (halt.attribute, talks.attribute) == ("halt", "talks")


def test_history_keeps_to_the_year_last_spoken_of() -> None:
    text = (
        "The war ran from 1879 to 1884. It began on 14 February 1879. On 5 April the fleet "
        "sailed. In January 1881 the capital fell. By March it was over. A pact of 1883 and "
        "one of 1884 followed."
    )
    read_as = {m.surface: m.value.text for m in mentions(text, "2009-10-01")}
    assert read_as["5 April"] == "1879-04-05"
    assert read_as["March"] == "1881-03"


def test_wrapped_lines_are_read_through() -> None:
    text = "The council met for the last time on the morning of July\n23, 2025 and dissolved."
    assert [m.value.text for m in mentions(text, "2025-07-25")] == ["2025-07-23TMO"]


def test_order_of_figures_follows_the_document() -> None:
    american = mentions("On July 9, 2024 it began. Filed 03/04/2025.", "2025-05-01")
    british = mentions("On 9 July 2024 it began. Filed 03/04/2025.", "2025-05-01")
    told = mentions("Filed 03/04/2025 and 24/04/2025.", "2025-05-01")
    assert [m[-1].value.text for m in (american, british)] == ["2025-03-04", "2025-04-03"]
    assert told[0].value.text == "2025-04-03"


def test_vague_lengths_have_bounds() -> None:
    (found,) = mentions("He waited several days.", "2025-07-21")
    assert found.value.text == "PXD"
    assert 2 * 86400 <= found.value.low < found.value.high <= 14 * 86400


def test_order_of_figures_follows_region_and_day() -> None:
    text = "Filed 03/04/2025."
    british = Document(
        "d", "s", Path("d"), text, text, published=date(2025, 9, 9), language="en-GB"
    )
    assert read(british, Tokens(text))[0].value.text == "2025-04-03"
    assert mentions(text, "2025-04-04")[0].value.text == "2025-04-03"
    assert mentions(text, "2025-03-05")[0].value.text == "2025-03-04"


def test_a_language_without_a_table_is_not_read() -> None:
    text = "Am 23. Juli 2025."
    assert read(Document("d", "s", Path("d"), text, text, language="xx"), Tokens(text)) == []


HISTORY = """The campaign opened on 10 May 1940, when columns crossed the border. By 14 May the army
had surrendered; the king followed on the 28th. In late June the armistice was signed. The following
spring fighting spread. On Sunday 22 June 1941 at 3:15 a.m. the invasion began. That December came
another blow, on December 7; the next day war was declared. In 1942 and 1943 the tide turned. Early
the next year landings followed. Six days later, on the evening of 5 June, they sailed. On 6 June
1944 it began. On August 25 the city was free. In January 1945 it was nearly over."""


@pytest.mark.parametrize(
    ("surface", "value"),
    [
        ("14 May", "1940-05-14"),
        ("the 28th", "1940-05-28"),
        ("late June", "1940-06~"),
        ("That December", "1941-12"),
        ("December 7", "1941-12-07"),
        ("the next day", "1941-12-08"),
        ("3:15 a.m.", "1941-06-22T03:15"),
        ("evening of 5 June", "1944-06-05TEV"),
        ("August 25", "1944-08-25"),
    ],
)
def test_history(surface: str, value: str) -> None:
    read_as = {m.surface: m.value.text for m in mentions(HISTORY, "2009-11-01")}
    assert read_as[surface] == value


def test_history_may_speak_of_our_time_in_its_first_words() -> None:
    years = " ".join(f"In {year} it was besieged." for year in range(1700, 1713))
    text = f"The fort stands today. It was begun on 4 May 1698. On 6 June it was armed. {years}"
    read_as = {m.surface: m.value.text for m in mentions(text, "2009-10-01")}
    assert (read_as["today"], read_as["6 June"]) == ("PRESENT_REF", "1698-06-06")


def test_recent_history_may_quote_people() -> None:
    told = " ".join(f"On 3 May {year} he said so. He said it again." for year in range(2001, 2015))
    text = f"The trial began on 2 June 2000. On 9 August it was stayed. {told} In 2023 he died."
    read_as = {m.surface: m.value.text for m in mentions(text, "2023-10-01")}
    assert read_as["9 August"] == "2000-08-09"


def test_news_that_looks_back_keeps_its_own_year() -> None:
    text = (
        "The actor died Thursday. Born in 1921, she swam from 1939, filmed in 1944, 1946 and 1949, "
        "wed in 1945, again in 1969 and in 1994. She will be buried on July 3."
    )
    read_as = {m.surface: m.value.text for m in mentions(text, "2013-06-07")}
    assert (read_as["Thursday"], read_as["July 3"]) == ("2013-06-06", "2013-07-03")


@pytest.mark.parametrize("text", ["At 5 p.m. GMT +² it hit.", "In ²⁰¹⁰ and ٢٠١٠ it hit.", "May ⅔"])
def test_figures_that_are_none(text: str) -> None:
    assert all(m.surface in ("5 p.m. GMT", "May") for m in mentions(text, "2025-07-25"))
