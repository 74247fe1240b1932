"""A number with its unit and hedge, before anything is known of what it counts."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from checker.canonical.number import Number
from checker.canonical.units import in_base
from checker.model import Hedge, Value

QuantityKind = Literal["count", "money", "percent", "measure", "time", "score"]


class Quantity(Struct, frozen=True):
    """A number with its unit and hedge. All positions are token indices.

    Attributes:
        kind: What the unit makes of the number; "count" without a unit, "time"
            for hours and years, which other readers take further.
        number: The number, or the range.
        unit: Unit or currency, "" for counts.
        first: First token of number and unit, without the hedge.
        last: One past the last token.
        core: First token of the number itself.
        core_last: One past the last token of the number itself.
        hedge: How exact the wording is.
        lead: First token with hedge and scope words.
        scope: Scope told by the words right before the number, or "".
        scaled: Factor of its last scale word, 1 for none.
        whole: Whether the mention covers the counted noun as well, as in
            "a masked robber" and "the only hospital".
    """

    kind: QuantityKind
    number: Number
    unit: str
    first: int
    last: int
    core: int
    core_last: int
    hedge: Hedge = "none"
    lead: int = -1
    scope: str = ""
    scaled: float = 1.0
    whole: bool = False

    @property
    def value(self) -> Value:
        """The canonical value; shares are given in percent."""
        number = self.number
        if self.kind == "score" and self.unit == "score":
            return Value(number.text, number.low, number.high, self.unit, 1.0)
        if self.kind == "score":
            return Value(number.text, unit=self.unit)
        if self.kind == "percent" and number.share:
            number = number.times(100)
        value = Value(number.text, number.low, number.high, self.unit, number.step)
        return in_base(value) if self.kind == "measure" else value
