"""Numbers: counts, measures, shares, ages."""

from __future__ import annotations

from math import inf, log10
from typing import Final

from checker.canonical.units import units
from checker.compare.verdicts.change import (
    daily_move,
    growing_tally,
    has_words,
    plan_came_about,
    written_apart,
)
from checker.compare.verdicts.comparison import Comparison
from checker.compare.verdicts.ladder import Step, mark, quoted
from checker.compare.verdicts.ordinals import other_rank
from checker.compare.verdicts.reach import Reach, far, loosely, reach
from checker.compare.verdicts.rounding import rounds_to
from checker.compare.verdicts.scope import only_one, other_role, other_scope, other_time
from checker.compare.verdicts.whereabouts import other_land, other_town
from checker.compare.verdicts.wording import topic, voices
from checker.language.tables import words
from checker.model import Fact, Outcome

_EXACT: Final = 1e-9
# Measures that news gives roughly, and how far two readings of one may differ:
# in one unit, and in two, where rounding adds up.
ROUGH: Final = frozenset({"length", "area", "mass", "volume", "speed"})
MEASURED: Final = 0.03
CONVERTED: Final = 0.08
# From this ratio on, two numbers are rarely about one thing.
REMOTE: Final = 10.0
# Kinds whose whole numbers may be rounded even when they are small.
_MEASURED: Final = frozenset({"measure", "money", "percent", "duration"})


def _reaches(left: Fact, right: Fact) -> tuple[Reach, Reach] | None:
    a, b = reach(left.value, left.hedge), reach(right.value, right.hedge)
    return (a, b) if a and b else None


def _near(a: float, b: float, share: float) -> bool:
    return a == b or abs(a - b) <= share * max(abs(a), abs(b))


def other_unit(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Units that measure different things."""
    if left.value.unit == right.value.unit:
        return None
    return Outcome("unclear", f"{quoted(left, right)} are given in units that cannot be compared.")


def same_number(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """The same number under the same hedge."""
    pair = _reaches(left, right)
    if pair is None and left.value == right.value:
        return Outcome("agree", f"{quoted(left, right)} say the same.")
    if pair is None or left.hedge != right.hedge:
        return None
    a, b = pair
    if _near(left.value.low or 0, right.value.low or 0, _EXACT) and _near(a.high, b.high, _EXACT):
        return Outcome("agree", f"{quoted(left, right)} are the same number.")
    return None


def hedged(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """The same number, hedged in different ways."""
    pair = _reaches(left, right)
    if pair is None or pair[0].named != pair[1].named or not pair[0].touches(pair[1]):
        return None
    return Outcome("compatible", f"{quoted(left, right)} name one number, hedged differently.")


def tolerated(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """A difference within the tolerance that the settings give."""
    pair = _reaches(left, right)
    allowed = comparison.tolerances.get(left.attribute, comparison.tolerances.get(left.kind, 0.0))
    if pair is None or not allowed or not _near(pair[0].named, pair[1].named, allowed):
        return None
    return Outcome("compatible", f"{quoted(left, right)} differ by less than the tolerance set.")


def rounded(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """One number is the other at its own coarser precision."""
    pair = _reaches(left, right)
    if pair is None or pair[0].vague or pair[1].vague:
        return None
    a, b = pair
    counted = left.kind not in _MEASURED
    if not rounds_to(a.named, b.named, left.value.step, right.value.step, counted):
        return None
    return Outcome("compatible", f"{quoted(left, right)} are one number, rounded in one of them.")


def converted(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Measures that differ by what rounding does, in one unit or in two."""
    pair = _reaches(left, right)
    known = units().get(left.value.unit)
    if pair is None or known is None or known.dimension not in ROUGH:
        return None
    two_units = left.value.unit_of_text != right.value.unit_of_text
    if not _near(pair[0].named, pair[1].named, CONVERTED if two_units else MEASURED):
        return None
    how = "in two units" if two_units else "more or less closely"
    return Outcome("compatible", f"{quoted(left, right)} give one measure {how}.")


def too_far(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Numbers so far apart that they hardly speak of one thing, unless a nought slipped in."""
    pair = _reaches(left, right)
    if pair is None or (left.role and left.role == right.role):
        return None
    small, large = sorted((abs(pair[0].named), abs(pair[1].named)))
    if small == 0 or large / small <= REMOTE or log10(large / small).is_integer():
        return None
    return Outcome("unclear", f"{quoted(left, right)} are so far apart that they may not be one.")


def overlapping(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Some number fits both wordings."""
    pair = _reaches(left, right)
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


def vague_number(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Readings without a number cannot clash."""
    pair = _reaches(left, right)
    if pair is None:
        return Outcome("unclear", f"{quoted(left, right)} are not both numbers.")
    return None


def only_possible(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """What may be the case does not deny what is."""
    maybe = [f for f in (left, right) if f.modality == "conditional" or _general(f)]
    if not maybe:
        return None
    return Outcome("unclear", f"{mark(maybe[0])} is only what may be the case.")


def _general(fact: Fact) -> bool:
    """Whether the sentence says what such things can do, and names nobody."""
    return not fact.names and has_words(fact, words("en", "change", "general"))


def clash(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Two numbers that cannot both hold."""
    about = topic(left, right)
    what = f" for “{about}”" if about else ""
    pair = _reaches(left, right)
    if pair and not pair[0].touches(pair[1]) and inf in (pair[0].high, pair[1].high):
        bound = left if pair[0].high == inf else right
        other = right if bound is left else left
        return Outcome(
            "conflict",
            f"{mark(bound)} leaves no room for {mark(other)}{what}{voices(left, right)}.",
        )
    return Outcome(
        "conflict", f"{quoted(left, right)} cannot both be right{what}{voices(left, right)}."
    )


NEAR: tuple[Step, ...] = (same_number, hedged, tolerated, rounded, converted, overlapping)
COUNT: tuple[Step, ...] = (
    other_role,
    only_one,
    other_scope,
    *NEAR,
    vague_number,
    other_time,
    other_rank,
    other_town,
    other_land,
    too_far,
    growing_tally,
    plan_came_about,
    only_possible,
    daily_move,
    written_apart,
    clash,
)
# What is measured does not grow by itself, and a share is always a part.
MEASURE: tuple[Step, ...] = (
    other_unit,
    *NEAR,
    vague_number,
    other_time,
    other_rank,
    other_town,
    other_land,
    too_far,
    plan_came_about,
    only_possible,
    daily_move,
    written_apart,
    clash,
)
