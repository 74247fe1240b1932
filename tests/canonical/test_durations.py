"""Lengths of time: ISO 8601 there and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.canonical.durations import SECONDS, Part, iso, parse, seconds, step

UNITS = st.sampled_from(sorted(SECONDS))
AMOUNTS = st.one_of(st.integers(1, 5000), st.integers(1, 400).map(lambda n: n / 4))


@given(AMOUNTS, UNITS)
def test_there_and_back(amount: float, unit: str) -> None:
    part = [Part(amount, unit)]
    assert parse(iso(part)) == pytest.approx(seconds(part), rel=1e-3)


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ([Part(3, "year")], "P3Y"),
        ([Part(2.5, "year")], "P2.5Y"),
        ([Part(None, "year")], "PXY"),
        ([Part(1, "hour"), Part(20, "minute")], "PT1H20M"),
        ([Part(0.5, "hour")], "PT30M"),
        ([Part(0.5, "century")], "P50Y"),
        ([Part(2, "fortnight")], "P4W"),
        ([Part(2, "quarter")], "P6M"),
        ([Part(1, "day"), Part(6, "hour")], "P1DT6H"),
    ],
)
def test_iso(parts: list[Part], text: str) -> None:
    assert iso(parts) == text


def test_what_is_not_told_has_no_length() -> None:
    assert seconds([Part(None, "year")]) is None
    assert parse("PXY") is None
    assert parse("three years") is None


def test_step_is_the_smallest_unit() -> None:
    assert step([Part(1, "hour"), Part(20, "minute")]) == 60
    assert step([Part(2.5, "hour")]) == 1800
