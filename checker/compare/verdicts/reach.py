"""The numbers that a wording leaves open: an interval made from value and hedge."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import inf
from typing import Final

from checker.model import Hedge, Value

# How far "about" and "nearly" reach, as a share of the number named.
ABOUT: Final = 0.10
NEARLY: Final = 0.12
# Less than a number is not the number.
BELOW: Final = 1 - 1e-9
# A vague word reaches this factor beyond what it names: "several" may be ten.
VAGUE: Final = 2.0
# A bound is not said of a number this many times as large: whoever knows of
# 200 does not write "more than 50".
FAR: Final = 3.0
# The unit of two numbers that stand against each other, which are no range.
SCORE: Final = "score"
_DIGITS = re.compile(r"\d[\d,. ]*")


@dataclass(frozen=True, slots=True)
class Reach:
    """The numbers that a wording leaves open.

    Attributes:
        low: The smallest of them.
        high: The largest of them.
        named: The number that the wording names; the middle of a range.
        hedge: The wording's hedge.
        vague: Whether no number is named ("dozens", "thousands").
    """

    low: float
    high: float
    named: float
    hedge: Hedge = "none"
    vague: bool = False

    @property
    def exact(self) -> bool:
        """Whether the wording leaves one number only."""
        return self.low == self.high

    @property
    def open(self) -> bool:
        """Whether the wording gives a bound on one side only."""
        return self.high == inf or self.hedge in ("at_most", "less_than")

    def touches(self, other: Reach) -> bool:
        """Whether some number fits both wordings."""
        return self.low <= other.high and other.low <= self.high

    def holds(self, other: Reach) -> bool:
        """Whether every number that fits the other wording fits this one."""
        return self.low <= other.low and other.high <= self.high


def reach(value: Value, hedge: Hedge) -> Reach | None:
    """The numbers that ``value`` leaves open under ``hedge``; None without one, and for a score."""
    if (value.low is None and value.high is None) or value.unit == SCORE:
        return None
    low = value.low if value.low is not None else -inf
    high = value.high if value.high is not None else inf
    floor = low if value.low is not None else high
    ceiling = high if value.high is not None else low
    middle = (floor + ceiling) / 2
    vague = low < high and hedge in ("none", "about") and not _DIGITS.search(value.text)
    slack = max(abs(middle) * ABOUT, (value.step or 0) / 2) if low == high else 0.0
    meant: dict[Hedge, Reach] = {
        "at_least": Reach(floor, inf, floor, hedge),
        "more_than": Reach(floor, inf, floor, hedge),
        "at_most": Reach(min(0.0, ceiling), ceiling, ceiling, hedge),
        "less_than": Reach(min(0.0, ceiling), ceiling * BELOW, ceiling, hedge),
        "nearly": Reach(ceiling - abs(ceiling) * NEARLY, ceiling, ceiling, hedge),
        "about": Reach(low - slack, high + slack, middle, hedge, vague),
    }
    return meant.get(hedge, Reach(low, high, middle, hedge, vague))


def loosely(left: Reach, right: Reach) -> bool:
    """Whether one is a vague word, and the other a number not far beyond it."""
    if left.vague == right.vague:
        return False
    word, number = (left, right) if left.vague else (right, left)
    return word.low / VAGUE <= number.named < word.high * VAGUE


def far(left: Reach, right: Reach) -> bool:
    """Whether an open bound is so far from the other number that it hardly speaks of it."""
    if not (left.open or right.open) or left.vague or right.vague:
        return False
    small, large = sorted((abs(left.named), abs(right.named)))
    return small > 0 and large / small >= FAR
