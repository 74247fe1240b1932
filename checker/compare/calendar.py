"""Dates known in part: a weekday without its day, a day without its year."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
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
