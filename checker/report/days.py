"""Days and periods in the words of the report."""

from __future__ import annotations

import calendar
import re
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

_PARTS: Final = {
    "MO": "morning",
    "MI": "midday",
    "AF": "afternoon",
    "EV": "evening",
    "NI": "night",
    "DT": "daytime",
}
# As EDTF numbers seasons and quarters in the place of the month.
_STRETCHES: Final = {
    21: "spring",
    22: "summer",
    23: "autumn",
    24: "winter",
    33: "first quarter of",
    34: "second quarter of",
    35: "third quarter of",
    36: "fourth quarter of",
}
_OPEN: Final = re.compile(r"\bX{4}[-\dWX]*")
_DAY: Final = re.compile(
    r"(?<![\d-])(?P<day>\d{4}-\d\d-\d\d)"
    r"(?:T(?:(?P<part>MO|MI|AF|EV|NI|DT)|(?P<clock>\d\d:\d\d)(?P<zone>Z|[+-]\d\d:\d\d)?))?"
    r"(?P<to>/(?=\d))?"
)
_STRETCH: Final = re.compile(r"(?<![\d-])(?P<year>\d{4})-(?P<number>\d\d)(?P<about>~)?(?![\d:-])")

# "May 2025 → May 2025" says one thing twice.
_SAME: Final = re.compile(r"(?:^|(?<=: ))(?P<words>\w[\w ]*) → (?P=words)(?!\w)")


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


def reading_words(reading: str) -> str:
    """How a value was reached, its dates in words: ``today → 12 November 2007, ...``."""
    told = _OPEN.sub("open", reading.replace("->", "→"))
    told = _DAY.sub(_day_told, told)
    told = _STRETCH.sub(_stretch_told, told)
    return _SAME.sub(r"\g<words>", told)


def _day_told(m: re.Match[str]) -> str:
    try:
        day = iso_words(m["day"])
    except ValueError:
        return m[0]
    if m["part"]:
        day += f", {_PARTS[m['part']]}"
    if m["clock"]:
        zone = {"": "", "Z": " UTC"}.get(m["zone"] or "", f" UTC{m['zone']}")
        day += f", {m['clock']}{zone}"
    return day + (" to " if m["to"] else "")


def _stretch_told(m: re.Match[str]) -> str:
    number = int(m["number"])
    about = "about " if m["about"] else ""
    if 1 <= number <= 12:
        return f"{about}{_MONTHS[number - 1]} {m['year']}"
    name = _STRETCHES.get(number)
    return f"{about}{name} {m['year']}" if name else m[0]


def _whole_months(first: date, last: date) -> str:
    begin, end = _MONTHS[first.month - 1], _MONTHS[last.month - 1]
    if first.month == 1 and last.month == 12:
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if first.year != last.year:
        return f"{begin} {first.year} – {end} {last.year}"
    return f"{begin} {last.year}" if begin == end else f"{begin}–{end} {last.year}"


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
