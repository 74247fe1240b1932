"""Days with a name: on a fixed date, so many days from Easter, the nth weekday of a month, ..."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from checker.canonical import lunar

# A day of the language table: "MM-DD", "YYYY-MM-DD" for one that came once, or how it is found.
Rule = str | tuple[str | int, ...]


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


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Julian calendar, as a day of ours."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    behind = year // 100 - year // 400 - 2
    return date(year, month, day + 1) + timedelta(behind)


def weekday_from(year: int, month: int, day: int, weekday: int) -> date:
    """The first such weekday on a day or after it."""
    first = date(year, month, day)
    return first + timedelta((weekday - first.isoweekday()) % 7)


def _offset(find: Callable[[int], date]) -> Callable[..., list[date]]:
    return lambda year, days: [find(year) + timedelta(days)]


# Name of a reckoning, and what finds its days in a year.
_FOUND: Mapping[str, Callable[..., list[date]]] = {
    "easter": _offset(easter),
    "orthodox easter": _offset(orthodox_easter),
    "rosh hashanah": _offset(lunar.rosh_hashanah),
    "hanukkah": _offset(lunar.hanukkah),
    "islamic": lunar.islamic,
    "new moon": lambda year, month, day, hours: [
        lunar.new_moon_from(date(year, month, day), hours)
    ],
    "from": lambda year, m, d, weekday: [weekday_from(year, m, d, weekday)],
}


def holidays_of(rule: Rule, year: int) -> list[date]:
    """The days of ``year`` that a rule of the language table names."""
    if isinstance(rule, str):
        return [date.fromisoformat(rule if len(rule) > len("MM-DD") else f"{year:04}-{rule}")]
    if isinstance(rule[0], str):
        return _FOUND[rule[0]](year, *rule[1:])
    month, weekday, nth, *more = (int(x) for x in rule)
    return [nth_weekday(year, month, weekday, nth) + timedelta(sum(more))]


def is_seen(rule: Rule) -> bool:
    """Whether a day hangs on what is seen in the sky, so that it may be one off."""
    return rule[0] == "islamic" or (rule[0] == "new moon" and int(rule[-1]) < 0)


def holiday(rule: Rule, year: int) -> date:
    """The first day that a rule of the language table names in ``year``."""
    return holidays_of(rule, year)[0]
