"""EDTF (ISO 8601-2) texts to their first and last day."""

from __future__ import annotations

import re
from datetime import date

from checker.canonical import periods

Bounds = tuple[int | None, int | None]
_HEDGE = re.compile(r"[~?%]")
_PART = re.compile(r"(\d{3}X|\d{2}XX|\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def _single(text: str) -> Bounds:
    m = _PART.fullmatch(text)
    if m is None:
        return None, None
    year, number, day = m[1], int(m[2] or 0), int(m[3] or 0)
    try:
        if year.endswith("XX"):
            period = periods.century(int(year[:2]) + 1)
        elif year.endswith("X"):
            period = periods.decade(int(year[:3]) * 10)
        elif day:
            period = periods.day(date(int(year), number, day))
        elif number == 0:
            period = periods.year(int(year))
        elif number <= 12:
            period = periods.month(int(year), number)
        elif 21 <= number <= 24:
            period = periods.season(int(year), number)
        elif 33 <= number <= 36:
            period = periods.quarter(int(year), number - 32)
        elif number in (40, 41):
            period = periods.half(int(year), number - 39)
        else:
            return None, None
    except ValueError:
        return None, None
    return period.low, period.high


def bounds(text: str) -> Bounds:
    """First and last day of an EDTF text, as ``date.toordinal``.

    None where a side is open or unknown; (None, None) for what is no EDTF
    date or has no year ("XXXX-07-23").
    """
    text = _HEDGE.sub("", text)
    if text[:1] in "[{" and text[-1:] in "]}":
        ends = [_single(t) for t in re.split(r",|\.\.", text[1:-1]) if t]
        lows = [a for a, _ in ends if a is not None]
        highs = [b for _, b in ends if b is not None]
        return min(lows, default=None), max(highs, default=None)
    if "/" in text:
        first, _, last = text.partition("/")
        return _single(first)[0], _single(last)[1]
    return _single(text)
