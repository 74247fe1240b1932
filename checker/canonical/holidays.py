"""Days with a name: on a fixed date, so many days from Easter, or the nth weekday of a month."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the anonymous (Meeus) computus."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, day = divmod(h + weekday - 7 * m + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth weekday (1 Monday .. 7 Sunday) of a month; -1 is the last."""
    if nth < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta((last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (nth - 1))


def holiday(rule: str | tuple[str | int, ...], year: int) -> date:
    """The day that a rule of the language table names in ``year``."""
    if isinstance(rule, str):
        month, day = rule.split("-")
        return date(year, int(month), int(day))
    if rule[0] == "easter":
        return easter(year) + timedelta(int(rule[1]))
    month_, weekday, nth = (int(x) for x in rule)
    return nth_weekday(year, month_, weekday, nth)
