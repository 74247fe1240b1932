"""Every rule is registered, explained, and finds what its page says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import checker.rules
from checker.base.rule import Case, Rule
from checker.model import Fact, Problem, Witness
from checker.rules import RULES
from tests.findings.cases import case, say
from tests.records import replace

FOLDER = Path(checker.rules.__file__).parent
BY_CODE = {rule.code: rule for rule in RULES}


def two(kind: str, left: str, right: str, of_left: str = "", of_right: str = "") -> Case:
    return case(say("a", kind, left, of_left), say("b", kind, right, of_right))


def within(kind: str, left: str, right: str) -> Case:
    headline = replace(say("a", kind, left), zone="headline")
    return case(headline, say("a", kind, right), say("b", kind, right))


def conversion(document: str, sentence: int, first: str, second: str) -> list[Fact]:
    """A sum and its conversion in brackets."""
    text = f"{first} ({second})"
    return [
        replace(
            say(document, "money", value, surface=value),
            sentence=text,
            offset=text.index(value),
            start=100 * sentence + text.index(value),
            sentence_index=sentence + 1,
        )
        for value in (first, second)
    ]


# One case that each rule fires on.
FIRES: dict[str, Case] = {
    "CHG304": two(
        "ordinal",
        "2",
        "3",
        "head=round; attribute=round of talks; names=Oslo; as_of=2031-05-01",
        "head=round; attribute=round of peace talks; names=Oslo; as_of=2031-07-01",
    ),
    "DAT101": two("date", "2007-11-12", "2007-11-13"),
    "DAT102": two("time", "04:30", "06:00"),
    "DAT103": two("duration", "30 s", "60 s"),
    "NUM101": two("count", "50", "70", "role=injured", "role=injured"),
    "NUM102": two("measure", "5.9", "6.1"),
    "NUM103": two("percent", "40", "66"),
    "NUM104": two("age", "19", "21"),
    "NUM105": two(
        "ordinal",
        "2",
        "3",
        "head=arrest; clause=It was his 2 arrest",
        "head=arrest; clause=held for the 3 time",
    ),
    "MON101": two("money", "2000000 EUR", "1200000 EUR"),
    "NAM102": two("place", "northern", "central"),
    "TIT101": two("title", "president", "vice president"),
    "TIT102": two("role", "Ann Field", "Peter Stone"),
    "QUO101": two(
        "quotation",
        "We were very lucky",
        "We were very lucky",
        "attributed=Ann Field",
        "attributed=Peter Stone",
    ),
    "STA101": two("statement", "happened", "did not happen"),
    "DAT201": within("date", "2007-11-12", "2007-11-13"),
    "NUM201": within("count", "70", "58"),
    "MON201": within("money", "2500000 USD", "2900000 USD"),
    "NAM201": within("place", "northern", "central"),
    "TIT201": within("role", "Ann Field", "Peter Stone"),
    "STA201": within("statement", "happened", "did not happen"),
    "CHG301": two(
        "count", "3", "10", "role=killed; as_of=2025-03-01", "role=killed; as_of=2025-03-02"
    ),
    "CHG302": two(
        "title",
        "defence minister",
        "secretary, council",
        "as_of=2025-05-31",
        "head=secretary; as_of=2025-07-20",
    ),
    "CHG303": two("date", "2025-07-23", "2025-07-25", "modality=expected"),
    "MON301": case(
        *conversion("a", 0, "110 EUR", "472 AED"), *conversion("a", 1, "900 EUR", "4275 AED")
    ),
    "NAM301": two("person", "Andrii Melnyk", "Andriy Melnyk"),
    "QUO301": two("quotation", "We will not give up now", "We will never give up now"),
    "SRC301": case(say("a", "money", "5 EUR")),
    "SRC302": replace(
        two("place", "Palmer", "Palmer"), witnesses=[Witness(("a", "b"), ("share 63 words",))]
    ),
    "SRC303": case(
        say("a", "count", "4460", "head=person; role=killed"),
        say("b", "count", "4460", "head=centre"),
        joined=False,
    ),
}
FIRES |= {
    code: case(problems=[Problem(code, "x.txt", "Something.")])
    for code in BY_CODE
    if code.startswith("DOC")
}


@pytest.mark.parametrize("code", sorted(FIRES))
def test_the_rule_fires_on_its_case(code: str) -> None:
    found = list(BY_CODE[code].check(FIRES[code]))
    assert [f.code for f in found] == [code]
    finding = found[0]
    assert finding.message.endswith(".")
    assert finding.fingerprint != ""
    assert 0 < finding.confidence <= 1


@pytest.mark.parametrize("code", sorted(FIRES))
def test_the_rule_is_silent_where_all_agree(code: str) -> None:
    agreeing = case(say("a", "count", "50"), say("b", "count", "50"))
    assert list(BY_CODE[code].check(agreeing)) == []


def test_every_rule_file_is_registered() -> None:
    files = {f.stem.upper() for f in FOLDER.glob("*.py")} - {"__INIT__"}
    assert files == set(BY_CODE)
    assert len(BY_CODE) == len(RULES)


def test_every_rule_has_a_case() -> None:
    assert set(FIRES) == set(BY_CODE)


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.code)
def test_every_rule_is_explained(rule: Rule) -> None:
    page = rule.__doc__ or ""
    assert re.match(r"[A-Z].*\.\n", page)
    assert "\n    Example:\n" in page
    assert "\n    What to do:\n" in page
    assert re.fullmatch(r"[A-Z]{3}\d{3}", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.name)
