"""Days of calendars that follow the moon, by arithmetic.

The Hebrew and the Islamic calendar are reckoned by their usual rules. Where a
crescent has to be seen, or a festival hangs on the hour of a new moon, the day
may be one off: those are marked as approximate by who uses them.
"""

from __future__ import annotations

from datetime import date, timedelta
from math import floor, radians, sin

_HEBREW_EPOCH = -1373427
_ISLAMIC_EPOCH = 227014
_PARTS_A_DAY = 25920
# Days of a year with all its months at their longest.
_COMPLETE = (355, 385)


def _elapsed(year: int) -> int:
    """Days from the epoch to the mean new year of a Hebrew year, put off where it may not begin."""
    months = (235 * year - 234) // 19
    parts = 12084 + 13753 * months
    day = 29 * months + parts // _PARTS_A_DAY
    return day + (3 * (day + 1) % 7 < 3)


def _new_year(year: int) -> int:
    """The first day of a Hebrew year, as ``date.toordinal``."""
    before, here, after = (_elapsed(y) for y in (year - 1, year, year + 1))
    late = 2 if after - here == 356 else 1 if here - before == 382 else 0
    return _HEBREW_EPOCH + here + late


def rosh_hashanah(year: int) -> date:
    """The Hebrew new year that falls in a year of ours."""
    return date.fromordinal(_new_year(year + 3761))


def hanukkah(year: int) -> date:
    """The first day of Hanukkah in the winter of a year: 25 Kislev."""
    first = _new_year(year + 3761)
    long = _new_year(year + 3762) - first in _COMPLETE
    return date.fromordinal(first + 83 + long)


def islamic(year: int, month: int, day: int) -> list[date]:
    """The days of a year of ours on which a day of the Islamic calendar falls: none to two."""
    about = (year - 622) * 33 // 32
    found = []
    for y in range(max(about - 1, 1), about + 3):
        leaps = (3 + 11 * y) // 30
        days = day + 29 * (month - 1) + (6 * month - 1) // 11 + (y - 1) * 354 + leaps
        when = date.fromordinal(_ISLAMIC_EPOCH + days)
        if when.year == year:
            found.append(when)
    return found


def _new_moon(k: int) -> float:
    """The kth new moon from the year 2000 on, in days from its first midnight in Greenwich."""
    t = k / 1236.85
    moment = 5.59766 + 29.530588861 * k + 0.00015437 * t * t
    sun = radians(2.5534 + 29.1053567 * k)
    moon = radians(201.5643 + 385.81693528 * k + 0.0107582 * t * t)
    node = radians(160.7108 + 390.67050284 * k - 0.0016118 * t * t)
    moment += -0.4072 * sin(moon) + 0.17241 * sin(sun) + 0.01608 * sin(2 * moon)
    moment += 0.01039 * sin(2 * node) + 0.00739 * sin(moon - sun) - 0.00514 * sin(moon + sun)
    return moment


def new_moon_from(first: date, hours: float) -> date:
    """The day of the first new moon on a day or after, its days begun so many hours before ours."""
    epoch = date(2000, 1, 1)
    k = floor(((first - epoch).days - 7) / 29.530588861)
    while (when := epoch + timedelta(floor(_new_moon(k) + hours / 24))) < first:
        k += 1
    return when
