"""Days with a name, against days looked up in calendars."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.canonical.holidays import easter, holiday, holidays_of, is_seen, nth_weekday
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
        ("black friday", "2013-11-29"),
        ("election day", "2016-11-08"),
        ("orthodox easter", "2025-04-20"),
        ("orthodox easter", "2024-05-05"),
        ("passover", "2013-03-26"),
        ("yom kippur", "2024-10-12"),
        ("purim", "1998-03-12"),
        ("hanukkah", "2016-12-25"),
        ("chanukah", "2013-11-28"),
        ("chinese new year", "1999-02-16"),
        ("lunar new year", "2025-01-29"),
        ("diwali", "2023-11-12"),
    ],
)
def test_named_days(name: str, day: str) -> None:
    when = date.fromisoformat(day)
    assert holiday(temporal_words("en").holidays[name], when.year) == when


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("ramadan", "1998-12-20"),
        ("ramadan", "2013-07-10"),
        ("eid al-fitr", "2024-04-10"),
        ("eid al-adha", "2025-06-06"),
        ("ashura", "2017-10-01"),
        ("diwali", "2024-10-31"),
    ],
)
def test_days_that_are_seen_are_at_most_one_off(name: str, day: str) -> None:
    when = date.fromisoformat(day)
    rule = temporal_words("en").holidays[name]
    assert is_seen(rule)
    assert abs((holiday(rule, when.year) - when).days) <= 1


def test_a_year_may_hold_two() -> None:
    assert [d.month for d in holidays_of(("islamic", 9, 1), 1997)] == [1, 12]


@given(st.integers(1900, 2100))
def test_lunar_new_year_is_where_it_can_be(year: int) -> None:
    when = holiday(temporal_words("en").holidays["chinese new year"], year)
    assert date(year, 1, 21) <= when <= date(year, 2, 21)


@given(
    st.integers(1, 9998), st.integers(1, 12), st.integers(1, 7), st.sampled_from([1, 2, 3, 4, -1])
)
def test_nth_weekday(year: int, month: int, weekday: int, nth: int) -> None:
    when = nth_weekday(year, month, weekday, nth)
    assert (when.year, when.month, when.isoweekday()) == (year, month, weekday)
    assert nth == -1 or (when.day - 1) // 7 == nth - 1
