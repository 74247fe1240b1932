"""Stretches of the calendar, each with its EDTF text and its first and last day."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, date, timedelta
from typing import Literal

from msgspec import Struct

Grain = Literal[
    "day",
    "week",
    "weekend",
    "month",
    "quarter",
    "half",
    "season",
    "year",
    "decade",
    "century",
    "span",
]
_SEASON_START = {21: 3, 22: 6, 23: 9, 24: 12}
_MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "season": 3}


class Period(Struct, frozen=True):
    """A stretch of days.

    Attributes:
        text: EDTF.
        low: First day as ``date.toordinal``; None when unknown or before year 1.
        high: Last day.
        grain: What it is a stretch of.
    """

    text: str
    low: int | None
    high: int | None
    grain: Grain

    @property
    def first(self) -> date | None:
        """The first day."""
        return None if self.low is None else date.fromordinal(self.low)

    @property
    def last(self) -> date | None:
        """The last day."""
        return None if self.high is None else date.fromordinal(self.high)


def day(when: date) -> Period:
    """One day."""
    n = when.toordinal()
    return Period(when.isoformat(), n, n, "day")


def span(first: date, last: date, grain: Grain = "span") -> Period:
    """From one day to another, both included."""
    text = f"{first.isoformat()}/{last.isoformat()}"
    return Period(text, first.toordinal(), last.toordinal(), grain)


def week(when: date) -> Period:
    """The Monday to Sunday that holds a day."""
    monday = max(when - timedelta(when.weekday()), date.min)
    return span(monday, monday + timedelta(6), "week")


def weekend(when: date) -> Period:
    """The Saturday and Sunday of the week that holds a day."""
    saturday = when + timedelta(5 - when.weekday())
    return span(saturday, saturday + timedelta(1), "weekend")


def _months(year: int, first: int, count: int) -> tuple[int, int]:
    last = (first + count - 2) % 12 + 1
    last_year = year + (first + count - 2) // 12
    return (
        date(year, first, 1).toordinal(),
        date(last_year, last, monthrange(last_year, last)[1]).toordinal(),
    )


def month(year: int, number: int) -> Period:
    """A month."""
    return Period(f"{year:04}-{number:02}", *_months(year, number, 1), "month")


def quarter(year: int, number: int) -> Period:
    """A quarter of the calendar year, 1 to 4."""
    return Period(f"{year:04}-{32 + number}", *_months(year, 3 * number - 2, 3), "quarter")


def half(year: int, number: int) -> Period:
    """A half of the calendar year, 1 or 2."""
    return Period(f"{year:04}-{39 + number}", *_months(year, 6 * number - 5, 6), "half")


def season(year: int, number: int) -> Period:
    """A season, 21 spring to 24 winter; a winter may be either winter of its year."""
    low, high = _months(year, _SEASON_START[number], 3)
    if number == 24:
        low = _months(year - 1, 12, 1)[0] if year > 1 else 1
    return Period(f"{year:04}-{number}", low, high, "season")


def year(number: int) -> Period:
    """A year; 0 is 1 BC, as in EDTF."""
    if not 1 <= number <= MAXYEAR:
        text = f"-{-number:04}" if number < 0 else f"{number:04}"
        return Period(text, None, None, "year")
    return Period(f"{number:04}", *_months(number, 1, 12), "year")


def decade(number: int) -> Period:
    """The ten years that hold a year."""
    first = number // 10 * 10
    low, _ = _months(max(first, 1), 1, 1)
    return Period(f"{first // 10:03}X", low, _months(first + 9, 12, 1)[1], "decade")


def century(number: int) -> Period:
    """The nth century: the 20th is 19XX."""
    first = 100 * (number - 1)
    low, _ = _months(max(first, 1), 1, 1)
    return Period(f"{number - 1:02}XX", low, _months(first + 99, 12, 1)[1], "century")


def containing(when: date, grain: str) -> Period:
    """The stretch of a grain that holds a day."""
    if grain == "day":
        return day(when)
    if grain == "week":
        return week(when)
    if grain == "weekend":
        return weekend(when)
    if grain == "month":
        return month(when.year, when.month)
    if grain == "quarter":
        return quarter(when.year, (when.month + 2) // 3)
    if grain == "half":
        return half(when.year, 1 if when.month < 7 else 2)
    if grain == "season":
        return season(when.year, 21 + (when.month - 3) % 12 // 3)
    if grain == "year":
        return year(when.year)
    return decade(when.year) if grain == "decade" else century(when.year // 100 + 1)


def move(when: date, count: int, grain: str) -> date:
    """The day ``count`` stretches later; the day of the month is kept where it can be.

    Raises:
        OverflowError: The calendar ends before.
    """
    if grain in ("day", "week", "weekend"):
        return when + timedelta(count * (1 if grain == "day" else 7))
    step = _MONTHS_IN.get(grain) or {"year": 12, "decade": 120, "century": 1200}[grain]
    total = when.year * 12 + when.month - 1 + count * step
    y, m = divmod(total, 12)
    if not 1 <= y <= MAXYEAR:
        raise OverflowError(f"year {y} is outside the calendar")
    return date(y, m + 1, min(when.day, monthrange(y, m + 1)[1]))


def shifted(when: date, count: int, grain: str) -> Period:
    """The stretch of a grain ``count`` stretches from the one that holds a day."""
    return containing(move(when, count, grain), grain)
