"""The day inside a time."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from checker.extraction.extract import extract
from checker.kinds import KINDS
from checker.model import Document

TEXT = "The barge sank on Sunday night. Nine men were hurt at 6 a.m., the mayor said.\n"
DOCUMENT = Document("a", "s", Path("a.txt"), TEXT, TEXT, published=date(2031, 3, 4))


def test_sunday_night_also_says_sunday() -> None:
    facts = [f for f in extract(DOCUMENT, KINDS) if f.surface == "Sunday night"]
    assert {(f.kind, f.value.text[:10]) for f in facts} == {
        ("time", "2031-03-02"),
        ("date", "2031-03-02"),
    }
    (day,) = [f for f in facts if f.kind == "date"]
    assert day.value.low == day.value.high == date(2031, 3, 2).toordinal()


def test_what_follows_is_left_out_where_only_mentions_are_asked_for() -> None:
    plain = extract(DOCUMENT, KINDS, derived=False)
    assert [f.kind for f in plain if f.surface == "Sunday night"] == ["time"]


def test_the_day_dates_the_clause() -> None:
    (hurt,) = [f for f in extract(DOCUMENT, KINDS) if f.kind == "count"]
    assert hurt.event_time == "2031-03-02"
