"""Times of day: twelve hours to twenty-four, zones, minutes in UTC."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.canonical.times import Clock, place_offset, to_24


@pytest.mark.parametrize(
    ("hour", "half", "expected"),
    [
        (12, "a", 0),
        (12, "p", 12),
        (1, "a", 1),
        (11, "p", 23),
        (14, "p", 14),
        (0, "a", 0),
        (14, "", 14),
        (13, "a", None),
        (0, "p", None),
        (25, "", None),
    ],
)
def test_to_24(hour: int, half: str, expected: int | None) -> None:
    assert to_24(hour, half) == expected


@given(st.integers(0, 23), st.integers(0, 59), st.integers(-12 * 4, 14 * 4).map(lambda q: 15 * q))
def test_text_tells_hour_minute_and_zone(hour: int, minute: int, offset: int) -> None:
    clock = Clock(hour, minute, offset)
    assert clock.text.startswith(f"T{hour:02}:{minute:02}")
    zone = clock.text[6:]
    sign = -1 if zone.startswith("-") else 1
    told = 0 if zone == "Z" else sign * (int(zone[1:3]) * 60 + int(zone[4:6]))
    assert told == offset
    assert clock.utc == hour * 60 + minute - offset


def test_no_zone() -> None:
    assert Clock(6).text == "T06:00"


def test_zone_of_a_place_by_season() -> None:
    assert place_offset("Europe/Paris", date(2025, 7, 1)) == 120
    assert place_offset("Europe/Paris", date(2025, 1, 1)) == 60
    assert place_offset("Nowhere/At_All", date(2025, 1, 1)) is None
