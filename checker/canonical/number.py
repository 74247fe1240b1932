"""A number as read: its interval, its precision, and its canonical text."""

from __future__ import annotations

from msgspec import Struct

RANGE = ".."
MOST = 1e24  # more is a row of figures or a list of words, and no number of anything


class Number(Struct, frozen=True):
    """A number as read.

    Attributes:
        low: Smallest number that the wording names.
        high: Largest number that the wording names; ``low`` for one number.
        step: Precision as written: 1 for "43", 1000 for "5 thousand", 0.1 for
            "5.9". Digits keep two significant figures or more, so that
            "31,000" has 1000 and "2,000" has 100.
        wording: The canonical wording of a vague number ("dozens"), else "".
        share: Whether it is a part of one ("half", "two-thirds"), not a
            number of things.
    """

    low: float
    high: float
    step: float = 1.0
    wording: str = ""
    share: bool = False

    @property
    def value(self) -> float | None:
        """The number named; None for ranges and vague numbers."""
        return self.low if self.low == self.high and not self.wording else None

    @property
    def text(self) -> str:
        """Canonical form: "40", "40..50" or the vague wording."""
        if self.wording:
            return self.wording
        if self.low == self.high:
            return digits(self.low)
        return f"{digits(self.low)}{RANGE}{digits(self.high)}"

    def times(self, factor: float) -> Number:
        """The number multiplied, with its precision; a share becomes a plain number."""
        low, high, step = (clean(x * factor) for x in (self.low, self.high, self.step))
        return Number(low, high, step, self.wording)

    def to(self, other: Number) -> Number:
        """The range from this number to another."""
        low, high = sorted((self.low, other.high))
        return Number(low, high, min(self.step, other.step), share=self.share and other.share)


def clean(number: float) -> float:
    """The number without the dust of binary fractions."""
    return float(f"{number:.12g}")


def digits(number: float) -> str:
    """Plain digits: no exponent, no separators, no trailing zeros."""
    if number == int(number):
        return str(int(number))
    return f"{number:.6f}".rstrip("0").rstrip(".")
