"""Days with a name, against days looked up in calendars."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.canonical.holidays import easter, holiday, nth_weekday
from checker.language.temporal import temporal_words


@pytest.mark.parametrize(
    "sunday",
    [
        "1818-03-22",
        "1943-04-25",
        "1961-04-02",
        "2000-04-23",
        "2008-03-23",
        "2024-03-31",
        "2025-04-20",
    ],
)
def test_easter(sunday: str) -> None:
    when = date.fromisoformat(sunday)
    assert easter(when.year) == when


@given(st.integers(1583, 9999))
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    when = easter(year)
    assert when.isoweekday() == 7
    assert date(year, 3, 22) <= when <= date(year, 4, 25)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("thanksgiving", "2025-11-27"),
        ("labor day", "2025-09-01"),
        ("memorial day", "2024-05-27"),
        ("good friday", "2025-04-18"),
        ("ash wednesday", "2013-02-13"),
        ("whit monday", "2025-06-09"),
        ("christmas eve", "2025-12-24"),
        ("martin luther king day", "2009-01-19"),
    ],
)
def test_named_days(name: str, day: str) -> None:
    when = date.fromisoformat(day)
    assert holiday(temporal_words("en").holidays[name], when.year) == when


@given(
    st.integers(1, 9998), st.integers(1, 12), st.integers(1, 7), st.sampled_from([1, 2, 3, 4, -1])
)
def test_nth_weekday(year: int, month: int, weekday: int, nth: int) -> None:
    when = nth_weekday(year, month, weekday, nth)
    assert (when.year, when.month, when.isoweekday()) == (year, month, weekday)
    assert nth == -1 or (when.day - 1) // 7 == nth - 1
