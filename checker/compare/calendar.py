"""Dates known in part: a weekday without its day, a day without its year."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\dX])")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@lru_cache(maxsize=20_000)
def weekday(text: str) -> int:
    """1 for Monday to 7 for Sunday; 0 when ``text`` is no single day."""
    if found := _WEEKDAY.fullmatch(text):
        return int(found[1])
    if not _DAY.fullmatch(text):
        return 0
    try:
        return date.fromisoformat(text).isoweekday()
    except ValueError:
        return 0


def same_weekday(left: str, right: str) -> bool:
    """Whether one is a bare weekday and the other falls on it."""
    bare = _WEEKDAY.fullmatch(left) or _WEEKDAY.fullmatch(right)
    return bool(bare) and weekday(left) == weekday(right) > 0


def partly_same(left: str, right: str) -> bool:
    """Whether two EDTF dates agree in every part that both know."""
    if same_weekday(left, right):
        return True
    parts = zip(left.split("-"), right.split("-"), strict=False)
    known = [(x, y) for x, y in parts if "X" not in x + y and "W" not in x + y]
    return bool(known) and all(x == y for x, y in known)


@lru_cache(maxsize=20_000)
def interval(text: str) -> tuple[int, int] | None:
    """First and last day of an EDTF date or range; None when it names no day."""
    begin, _, end = text.partition("/")
    first, last = _days(begin), _days(end or begin)
    if first is None or last is None:
        return None
    return first[0], max(last[1], first[0])


def _days(text: str) -> tuple[int, int] | None:
    found = _DATE.match(text)
    if not found or not 1 <= int(found[1]) <= date.max.year - 1:
        return None
    year = int(found[1])
    if found[2] is None or not 1 <= int(found[2]) <= 12:
        return date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
    month = int(found[2])
    first = date(year, month, 1).toordinal()
    following = date(year + month // 12, month % 12 + 1, 1).toordinal()
    if found[3] is None or not 1 <= int(found[3]) <= following - first:
        return first, following - 1
    return first + int(found[3]) - 1, first + int(found[3]) - 1


def gap(left: str, right: str) -> int:
    """Days between two EDTF dates; 0 when they touch or one of them is unknown."""
    a, b = interval(left), interval(right)
    if a is None or b is None:
        return 0
    return max(a[0] - b[1], b[0] - a[1], 0)
