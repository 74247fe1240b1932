"""Lengths of time: amount and unit to ISO 8601 and seconds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

SECONDS = {
    "second": 1.0,
    "minute": 60.0,
    "hour": 3600.0,
    "day": 86400.0,
    "night": 86400.0,
    "weekend": 172800.0,
    "week": 604800.0,
    "fortnight": 1209600.0,
    "month": 2629746.0,
    "quarter": 7889238.0,
    "season": 7889238.0,
    "year": 31556952.0,
    "decade": 315569520.0,
    "century": 3155695200.0,
    "millennium": 31556952000.0,
}
_LETTER = {
    "second": ("S", 1, True),
    "minute": ("M", 1, True),
    "hour": ("H", 1, True),
    "day": ("D", 1, False),
    "night": ("D", 1, False),
    "weekend": ("D", 2, False),
    "week": ("W", 1, False),
    "fortnight": ("W", 2, False),
    "month": ("M", 1, False),
    "quarter": ("M", 3, False),
    "season": ("M", 3, False),
    "year": ("Y", 1, False),
    "decade": ("Y", 10, False),
    "century": ("Y", 100, False),
    "millennium": ("Y", 1000, False),
}
_PARTS = re.compile(r"P(?:(?P<date>[^T]*))(?:T(?P<time>.+))?")
_ONE = re.compile(r"(\d+(?:\.\d+)?)([YMWDHS])")
_OF_LETTER = {"Y": "year", "M": "month", "W": "week", "D": "day"}
_OF_TIME_LETTER = {"H": "hour", "M": "minute", "S": "second"}


@dataclass(frozen=True, slots=True)
class Part:
    """An amount of one unit; None is an amount not told ("several years")."""

    amount: float | None
    unit: str


_FINER = {
    "hour": ("minute", 60),
    "minute": ("second", 60),
    "year": ("month", 12),
    "decade": ("year", 10),
    "century": ("year", 100),
    "millennium": ("year", 1000),
}


def _finer(part: Part) -> Part:
    """Less than one unit in the next smaller: half an hour is thirty minutes."""
    if part.amount is None or part.amount >= 1 or part.unit not in _FINER:
        return part
    unit, factor = _FINER[part.unit]
    return Part(part.amount * factor, unit)


def iso(parts: Sequence[Part]) -> str:
    """ISO 8601, with X for an amount not told: "P2.5Y", "PT1H20M", "PXY"."""
    days, clock = "", ""
    for part in map(_finer, parts):
        letter, factor, timed = _LETTER[part.unit]
        amount = "X" if part.amount is None else f"{round(part.amount * factor, 6):.10g}"
        if timed:
            clock += amount + letter
        else:
            days += amount + letter
    return f"P{days}" + (f"T{clock}" if clock else "")


def seconds(parts: Sequence[Part]) -> float | None:
    """How long it is; a month and a year at their mean length, None when not told."""
    total = 0.0
    for part in parts:
        if part.amount is None:
            return None
        total += part.amount * SECONDS[part.unit]
    return total


def step(parts: Sequence[Part]) -> float:
    """The precision of the wording in seconds: one of its smallest unit."""
    smallest = min(SECONDS[p.unit] for p in parts)
    return smallest / 2 if any((p.amount or 0) % 1 for p in parts) else smallest


def parse(text: str) -> float | None:
    """Seconds of an ISO 8601 duration; None for one that tells no amount."""
    m = _PARTS.fullmatch(text)
    if m is None or "X" in text:
        return None
    total = 0.0
    for half, names in ((m["date"], _OF_LETTER), (m["time"] or "", _OF_TIME_LETTER)):
        for amount, letter in _ONE.findall(half):
            if letter not in names:
                return None
            total += float(amount) * SECONDS[names[letter]]
    return total
