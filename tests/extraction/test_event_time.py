"""The time a clause speaks of, with dates written in ISO form and marked by hand."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from checker.analysis.analysis import Analysis
from checker.extraction.dated import dated
from checker.extraction.event_time import EventTimes
from checker.kinds.statement import StatementKind
from checker.model import Document, Mention, Value

CASES = [
    ("On 2020-05-01 ten people died.", "ten", "2020-05-01"),
    ("Ten people died.", "Ten", ""),
    ("Ten died on 2020-05-01, and 12 were hurt on 2020-05-02.", "Ten", "2020-05-01"),
    ("Ten died on 2020-05-01, and 12 were hurt on 2020-05-02.", "12", "2020-05-02"),
    ("The mine shut on 2020-05-01. Ten people lost their work.", "Ten", "2020-05-01"),
    ("The mine shut on 2020-05-01.\nTen people lost their work.", "Ten", ""),
    ("Ten people work in the mine, which opened on 1950-05-01.", "Ten", ""),
    ("Ten people have died since 2020-05-01.", "Ten", ""),
    ("The mine must be shut by 2020-05-01.", "mine", ""),
    ("Police said on 2020-05-01 that ten people died.", "ten", ""),
    ("Ten people died, police said on 2020-05-01.", "Ten", ""),
    ("On 2020-05-01, police said ten people died.", "ten", "2020-05-01"),
    ("Police said that ten people died on 2020-05-01.", "ten", "2020-05-01"),
    ("Ten people died on 2020-05-01, police said on 2020-05-02.", "Ten", "2020-05-01"),
    ("After the blast on 2020-05-01 ten people fled.", "ten", "2020-05-01"),
    ("2020-05-01\nMine closed\nTen people lost their work.", "Ten", ""),
]


def dates(text: str) -> list[Mention]:
    found = []
    for m in re.finditer(r"\d{4}-\d\d-\d\d", text):
        day = date.fromisoformat(m[0]).toordinal()
        found.append(Mention("date", m.start(), m.end(), m[0], Value(m[0], day, day)))
    return found


def analyse(text: str) -> Analysis:
    return Analysis(Document("d", "s", Path("d.txt"), text, text))


@pytest.mark.parametrize(("text", "word", "expected"), CASES)
def test_table(text: str, word: str, expected: str) -> None:
    assert EventTimes(analyse(text), dates(text)).at(text.index(word)) == expected


def test_a_date_does_not_date_itself() -> None:
    text = "On 2020-05-01 ten people died on 2020-05-02."
    times = EventTimes(analyse(text), dates(text))
    assert [times.of(m, 0) for m in dates(text)] == ["", ""]


def test_what_happened_at_a_known_time_is_dated() -> None:
    text = "The sides met on 2020-05-01. The talks led to a deal on prices."
    analysis = analyse(text)
    found = [*dates(text), *StatementKind().extract(analysis)]
    made = list(dated(found, EventTimes(analysis, found)))
    assert [(m.kind, m.attribute, m.value.text, m.surface) for m in made] == [
        ("date", "date of agreement on prices", "2020-05-01", "deal")
    ]


def test_a_deadline_does_not_date_a_deal() -> None:
    text = "The sides reached a deal on prices from 2020-05-01."
    analysis = analyse(text)
    found = [*dates(text), *StatementKind().extract(analysis)]
    assert len(found) == 2
    assert not list(dated(found, EventTimes(analysis, found)))


def test_what_did_not_happen_has_no_date() -> None:
    text = "On 2020-05-01 the talks ended without a deal on prices."
    analysis = analyse(text)
    found = [*dates(text), *StatementKind().extract(analysis)]
    assert not list(dated(found, EventTimes(analysis, found)))
