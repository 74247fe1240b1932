"""Periods: what their text says is what their bounds are, and moving is undone by moving back."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.canonical import periods
from checker.canonical.edtf import bounds

DAYS = st.dates(date(101, 1, 1), date(9800, 12, 31))
GRAINS = st.sampled_from("day week weekend month quarter half season year decade century".split())


@given(DAYS, GRAINS)
def test_text_says_the_bounds(when: date, grain: str) -> None:
    period = periods.containing(when, grain)
    assert bounds(period.text) == (period.low, period.high)


@given(DAYS, GRAINS)
def test_a_period_holds_its_day(when: date, grain: str) -> None:
    period = periods.containing(when, grain)
    if grain != "weekend":
        assert period.low <= when.toordinal() <= period.high


@given(st.dates(date(1500, 1, 1), date(2500, 12, 31)), GRAINS, st.integers(-20, 20))
def test_there_and_back(when: date, grain: str, count: int) -> None:
    if grain == "century":
        count %= 3
    there = periods.move(when, count, grain)
    back = periods.move(there, -count, grain)
    assert abs((back - when).days) <= 3  # the day of a short month is not kept
    assert periods.containing(there, grain) == periods.shifted(when, count, grain)


@given(DAYS)
def test_a_week_runs_from_monday_to_sunday(when: date) -> None:
    week = periods.week(when)
    assert (week.first.isoweekday(), week.last.isoweekday()) == (1, 7)
    assert week.low <= when.toordinal() <= week.high


def test_off_the_calendar() -> None:
    with pytest.raises(OverflowError):
        periods.move(date(9999, 1, 1), 1, "year")
    assert periods.year(-299) == periods.Period("-0299", None, None, "year")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025-07-23", "2025-07-23", "2025-07-23"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024-02~", "2024-02-01", "2024-02-29"),
        ("2009-35", "2009-07-01", "2009-09-30"),
        ("2009-41", "2009-07-01", "2009-12-31"),
        ("2009-22", "2009-06-01", "2009-08-31"),
        ("198X", "1980-01-01", "1989-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2025-07-23/2025-07-25", "2025-07-23", "2025-07-25"),
        ("[2025-07-23,2025-07-25]", "2025-07-23", "2025-07-25"),
        ("2025-07-23/..", "2025-07-23", None),
        ("XXXX-07-23", None, None),
        ("PRESENT_REF", None, None),
        ("2023-02-29", None, None),
        ("2023-13", None, None),
    ],
)
def test_bounds(text: str, first: str | None, last: str | None) -> None:
    def ordinal(day: str | None) -> int | None:
        return date.fromisoformat(day).toordinal() if day else None

    assert bounds(text) == (ordinal(first), ordinal(last))


@given(st.text(max_size=30))
def test_any_text_has_bounds_or_none(text: str) -> None:
    low, high = bounds(text)
    assert low is None or high is None or low <= high or "/" in text
