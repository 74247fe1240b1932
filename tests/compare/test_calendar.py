"""Dates known in part, and how far dates lie apart."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.compare.calendar import gap, interval, partly_same, same_weekday, weekday
from checker.compare.currency import common_factors


@pytest.mark.parametrize(
    ("text", "expected"),
    [("2031-03-04", 2), ("XXXX-WXX-2", 2), ("2031-03", 0), ("2031-02-30", 0), ("PRESENT_REF", 0)],
)
def test_weekday(text: str, expected: int) -> None:
    assert weekday(text) == expected


def test_a_bare_weekday_meets_the_day_that_falls_on_it() -> None:
    assert same_weekday("XXXX-WXX-2", "2031-03-04")
    assert not same_weekday("XXXX-WXX-3", "2031-03-04")
    assert not same_weekday("2031-03-04", "2031-03-11")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("XXXX-03-04", "2031-03-04", True),
        ("XXXX-03-05", "2031-03-04", False),
        ("2031-03", "2031-03-04", True),
        ("2031", "2030-12", False),
    ],
)
def test_partly_same(one: str, other: str, same: bool) -> None:
    assert partly_same(one, other) is same
    assert partly_same(other, one) is same


@given(st.dates(date(1, 1, 1), date(9998, 12, 31)), st.integers(0, 400))
def test_gap_counts_the_days_between(day: date, days: int) -> None:
    other = min(day, date(9997, 1, 1)) + timedelta(days)
    first = min(day, date(9997, 1, 1))
    assert gap(first.isoformat(), other.isoformat()) == days
    assert gap(other.isoformat(), first.isoformat()) == days


@given(st.text(max_size=12))
def test_any_text_is_a_date_or_none(text: str) -> None:
    found = interval(text)
    assert found is None or found[0] <= found[1]


def test_sums_meet_in_one_currency_through_a_third() -> None:
    factors = common_factors({("EUR", "USD"): 2.0, ("GBP", "USD"): 4.0})
    assert factors["EUR"] * 2 == pytest.approx(factors["GBP"])
    assert factors["EUR"] == pytest.approx(factors["USD"] * 2)


def test_a_rate_of_nothing_tells_nothing() -> None:
    assert common_factors({("EUR", "USD"): 0.0}) == {}
    assert common_factors({("EUR", "USD"): 2.0, ("GBP", "USD"): 0.0}) == {"EUR": 1.0, "USD": 0.5}
