"""Days and periods in the words of the report."""

from __future__ import annotations

import calendar
from datetime import date
from typing import Final

# Written out, since the calendar module follows the locale of the machine.
_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def month_words(year: int, month: int) -> str:
    """``May 2025``."""
    return f"{_MONTHS[month - 1][:3]} {year}"


def day_words(first: date, last: date) -> str:
    """``16 May 2025``, ``May 2025``, ``2025``, ``21-31 March 2022``."""
    if first == last:
        return _day(first)
    if first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]:
        return _whole_months(first, last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_day(last)}"
    begin = f"{first.day} {_MONTHS[first.month - 1]}" if first.year == last.year else _day(first)
    return f"{begin} – {_day(last)}"


def iso_words(iso: str) -> str:
    """``2025-05-16`` in words; an empty text stays empty."""
    return _day(date.fromisoformat(iso)) if iso else ""


def _whole_months(first: date, last: date) -> str:
    begin, end = _MONTHS[first.month - 1], _MONTHS[last.month - 1]
    if first.month == 1 and last.month == 12:
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if first.year != last.year:
        return f"{begin} {first.year} – {end} {last.year}"
    return f"{begin} {last.year}" if begin == end else f"{begin}–{end} {last.year}"


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
