"""Whether one number is the other, rounded to its own precision."""

from __future__ import annotations

from math import floor
from typing import Final

# A rounded number is at most this far from the number itself, as a share.
SLACK: Final = 0.06
# The same where the finer number has decimals: "5.4" for "5".
DECIMAL_SLACK: Final = 0.1
# Below this, whole numbers are taken as counted, not as rounded.
COUNTED: Final = 100


def precision(number: float, step: float | None) -> float:
    """The unit of the last digit that seems to be meant: 100 for 600, 0.1 for 5.9."""
    if number == 0:
        return step or 1.0
    if step is not None and step < 1:
        return step
    if number != floor(number) and step:
        return step
    if number != floor(number):
        digits = f"{number:.6f}".rstrip("0").partition(".")[2]
        return float(10.0 ** -len(digits))
    size = 1.0
    while number % (size * 10) == 0:
        size *= 10
    return max(size, step or 1.0)


def rounds_to(
    left: float, right: float, left_step: float | None, right_step: float | None, counted: bool
) -> bool:
    """Whether the finer of two numbers becomes the coarser one at its precision.

    Args:
        left: A number.
        right: Another.
        left_step: The precision it was written with, when known.
        right_step: That of the other.
        counted: Whether small whole numbers are taken as counted one by one.
    """
    a, b = precision(left, left_step), precision(right, right_step)
    if a == b:
        return False
    fine, coarse, unit = (left, right, b) if a < b else (right, left, a)
    slack = DECIMAL_SLACK if min(a, b) < 1 else SLACK
    if coarse == 0 or abs(fine - coarse) > abs(coarse) * slack:
        return False
    if counted and abs(coarse) < COUNTED and min(a, b) >= 1:
        return False
    return abs(fine - coarse) <= unit / 2
