"""Numbers that both can hold: the same, hedged, rounded, converted, overlapping."""

from __future__ import annotations

from typing import Final

from checker.canonical.units import units
from checker.compare.verdicts.change import growing_tally
from checker.compare.verdicts.comparison import Comparison
from checker.compare.verdicts.ladder import Step, mark, quoted
from checker.compare.verdicts.reach import Reach, far, loosely, reach
from checker.compare.verdicts.rounding import rounds_to
from checker.model import Fact, Outcome

_EXACT: Final = 1e-9
# Measures that news gives roughly, and how far two readings of one may differ:
# in one unit, and in two, where rounding adds up.
ROUGH: Final = frozenset({"length", "area", "mass", "volume", "speed"})
MEASURED: Final = 0.03
CONVERTED: Final = 0.08
# Kinds whose whole numbers may be rounded even when they are small.
_MEASURED: Final = frozenset({"measure", "money", "percent", "duration"})


def reaches(left: Fact, right: Fact) -> tuple[Reach, Reach] | None:
    """What both wordings leave open; None where one has no number."""
    a, b = reach(left.value, left.hedge), reach(right.value, right.hedge)
    return (a, b) if a and b else None


def near(a: float, b: float, share: float) -> bool:
    """Whether two numbers differ by no more than a share of the larger one."""
    return a == b or abs(a - b) <= share * max(abs(a), abs(b))


def same_number(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """The same number under the same hedge."""
    pair = reaches(left, right)
    if pair is None and left.value == right.value:
        return Outcome("agree", f"{quoted(left, right)} say the same.")
    if pair is None or left.hedge != right.hedge:
        return None
    a, b = pair
    if near(left.value.low or 0, right.value.low or 0, _EXACT) and near(a.high, b.high, _EXACT):
        return Outcome("agree", f"{quoted(left, right)} are the same number.")
    return None


def hedged(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """The same number, hedged in different ways."""
    pair = reaches(left, right)
    if pair is None or pair[0].named != pair[1].named or not pair[0].touches(pair[1]):
        return None
    return Outcome("compatible", f"{quoted(left, right)} name one number, hedged differently.")


def tolerated(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """A difference within the tolerance that the settings give."""
    pair = reaches(left, right)
    allowed = comparison.tolerances.get(left.attribute, comparison.tolerances.get(left.kind, 0.0))
    if pair is None or not allowed or not near(pair[0].named, pair[1].named, allowed):
        return None
    return Outcome("compatible", f"{quoted(left, right)} differ by less than the tolerance set.")


def rounded(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """One number is the other at its own coarser precision."""
    pair = reaches(left, right)
    if pair is None or pair[0].vague or pair[1].vague:
        return None
    a, b = pair
    counted = left.kind not in _MEASURED
    if not rounds_to(a.named, b.named, left.value.step, right.value.step, counted):
        return None
    return Outcome("compatible", f"{quoted(left, right)} are one number, rounded in one of them.")


def converted(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Measures that differ by what rounding does, in one unit or in two."""
    pair = reaches(left, right)
    known = units().get(left.value.unit)
    if pair is None or known is None or known.dimension not in ROUGH:
        return None
    two_units = left.value.unit_of_text != right.value.unit_of_text
    if not near(pair[0].named, pair[1].named, CONVERTED if two_units else MEASURED):
        return None
    how = "in two units" if two_units else "more or less closely"
    return Outcome("compatible", f"{quoted(left, right)} give one measure {how}.")


def overlapping(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Some number fits both wordings."""
    pair = reaches(left, right)
    if pair is None:
        return None
    a, b = pair
    if not a.touches(b):
        loose = Outcome("compatible", f"{quoted(left, right)} can both be said of one number.")
        return loose if loosely(a, b) else None
    if far(a, b):
        if grown := growing_tally(left, right, comparison):
            return grown
        bound, other = (left, right) if a.open else (right, left)
        return Outcome(
            "unclear", f"{mark(bound)} does not exclude {mark(other)}, but is far away from it."
        )
    if a.holds(b) or b.holds(a):
        wide, narrow = (left, right) if a.holds(b) else (right, left)
        return Outcome("compatible", f"{mark(wide)} leaves room for {mark(narrow)}.")
    return Outcome("compatible", f"{quoted(left, right)} overlap, so both can hold.")


NEAR: tuple[Step, ...] = (same_number, hedged, tolerated, rounded, converted, overlapping)
