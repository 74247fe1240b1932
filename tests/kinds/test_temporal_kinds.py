"""Dates, times and durations as kinds: each takes its own of what is read together."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from checker.analysis.analysis import Analysis
from checker.extraction.extract import extract
from checker.kinds.date import DateKind
from checker.kinds.duration import DurationKind
from checker.kinds.time import TimeKind
from checker.model import Document

TEXT = "The talks on Wednesday began at 6 a.m. GMT and lasted just over an hour."
DOCUMENT = Document("d", "s", Path("d.txt"), TEXT, TEXT, published=date(2025, 7, 25))
KINDS = (DateKind(), TimeKind(), DurationKind())


def test_each_kind_takes_its_own() -> None:
    analysis = Analysis(DOCUMENT)
    taken = {kind.name: [m.surface for m in kind.extract(analysis)] for kind in KINDS}
    assert taken == {
        "date": ["Wednesday"],
        "time": ["6 a.m. GMT"],
        "duration": ["just over an hour"],
    }


def test_facts_carry_value_and_reading() -> None:
    facts = {f.kind: f for f in extract(DOCUMENT, KINDS)}
    assert facts["date"].value.text == "2025-07-23"
    assert facts["date"].reading == "Wednesday -> 2025-07-23, document of 2025-07-25"
    assert facts["time"].value.low == 360
    assert (facts["duration"].value.low, facts["duration"].hedge) == (3600, "more_than")
