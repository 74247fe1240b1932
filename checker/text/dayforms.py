"""Calendar dates as timestamps and addresses write them: the days each could mean."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from checker.language.tables import table

_SUFFIX = r"(?:[^\W\d_]{2}(?![^\W\d_]))?"  # 1st, 28th, 1er
_YEAR = r"(?:1[89]|20)\d\d"
_FORM = re.compile(
    rf"""(?<!\d)(?P<y1>{_YEAR})(?P<s1>[-/.])(?P<m1>\d\d?)(?P=s1)(?P<d1>\d\d?)(?!\d)
    |(?<![\d/])(?P<a>\d\d?)(?P<s2>[-/.])(?P<b>\d\d?)(?P=s2)(?P<y2>{_YEAR}|\d\d)(?![\d/])
    |(?<!\d)(?P<d3>\d\d?){_SUFFIX}[\s.\-/]{{0,2}}(?:(?:of|de)\s)?(?P<n3>[^\W\d_]{{3,10}})
        (?:[\s,.\-/]{{0,3}}(?P<y3>{_YEAR})(?!\d))?
    |(?<![^\W\d_])(?P<n4>[^\W\d_]{{3,10}})\.?[\s\-]{{0,2}}(?P<d4>\d\d?)(?![\d:]){_SUFFIX}
        (?:[\s,.\-]{{0,3}}(?P<y4>{_YEAR})(?!\d))?""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Day:
    """A date as found, with every day it can mean.

    Attributes:
        start: First code point.
        end: One past the last.
        days: Its readings: one, or two where day and month may be swapped;
            none when the year is missing.
        month_day: Month and day when the year is missing.
    """

    start: int
    end: int
    days: tuple[date, ...] = ()
    month_day: tuple[int, int] | None = None


@cache
def names(language: str, key: str) -> Mapping[str, int]:
    """Months or weekdays of a language, with abbreviations, to their number from 1."""
    found = table(language, "temporal").get(key, {})
    return {w: i for i, (name, short) in enumerate(found.items(), 1) for w in (name, *short)}


def month(word: str, months: Mapping[str, int]) -> int | None:
    """The number of a month, one slip of the pen allowed in a long name."""
    word = word.lower()
    if word in months:
        return months[word]
    if len(word) < 6:
        return None
    from difflib import get_close_matches  # noqa: PLC0415  (seldom needed)

    close = get_close_matches(word, [m for m in months if len(m) > 5], n=1, cutoff=0.9)
    return months[close[0]] if close else None


def valid(year: int, month: int, day: int) -> tuple[date, ...]:
    """The day, if there is one."""
    with contextlib.suppress(ValueError):
        return (date(year, month, day),)
    return ()


def full_year(digits: str, latest: int) -> int:
    """A year of two digits is the last such year up to ``latest``."""
    year = int(digits)
    if len(digits) == 4:
        return year
    return latest - (latest - year) % 100


def days(text: str, language: str, today: date) -> Iterator[Day]:
    """Every date in a short text, in order."""
    months = names(language, "months") or names("en", "months")
    position = 0
    while m := _FORM.search(text, position):
        found = _reading(m, months, today)
        position = m.end() if found else m.start() + 1
        if found:
            yield found


def _reading(m: re.Match[str], months: Mapping[str, int], today: date) -> Day | None:
    if m["y1"]:
        exact = valid(int(m["y1"]), int(m["m1"]), int(m["d1"]))
        return Day(*m.span(), exact) if exact else None
    return _numeric(m, today) if m["y2"] else _named(m, months)


def _numeric(m: re.Match[str], today: date) -> Day | None:
    if len(m["y2"]) == 2 and m["s2"] == "." and not m["b"].startswith("0"):
        return None  # a version or an amount rather than a date
    year = full_year(m["y2"], today.year + 1)
    a, b = int(m["a"]), int(m["b"])
    if m["s2"] == "." and valid(year, b, a):
        return Day(*m.span(), valid(year, b, a))  # with points, the day comes first
    both = dict.fromkeys(valid(year, a, b) + valid(year, b, a))
    return Day(*m.span(), tuple(both)) if both else None


def _named(m: re.Match[str], months: Mapping[str, int]) -> Day | None:
    which = "3" if m["d3"] else "4"
    number = month(m[f"n{which}"], months)
    if number is None:
        return None
    day = int(m[f"d{which}"])
    if m[f"y{which}"] is None:
        if not valid(2000, number, day):
            return None
        return Day(m.start(), m.end(), (), (number, day))
    exact = valid(int(m[f"y{which}"]), number, day)
    return Day(*m.span(), exact) if exact else None
