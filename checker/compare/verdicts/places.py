"""Places, and the places that contain them."""

from __future__ import annotations

from checker.compare.similarity import folded, name_likeness
from checker.compare.verdicts.comparison import Comparison
from checker.compare.verdicts.compass import direction, other_direction
from checker.compare.verdicts.ladder import Step, mark, quoted
from checker.compare.verdicts.names import SPELLING
from checker.compare.words import stems
from checker.model import Fact, Outcome


def parts(fact: Fact) -> list[tuple[str, ...]]:
    """The place and what contains it, from small to large: "Palmer, Alaska"."""
    return [w for piece in fact.value.text.split(",") if (w := folded(piece))]


def same_place(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """One place, with or without the place that contains it."""
    a, b = parts(left), parts(right)
    if not a or not b:
        return Outcome("unclear", f"{quoted(left, right)} are not both places.")
    if a[0] == b[0]:
        return Outcome("agree", f"{quoted(left, right)} are the same place.")
    if name_likeness(" ".join(a[0]), " ".join(b[0])) >= SPELLING and len(a[0]) == len(b[0]):
        return Outcome("agree", f"{quoted(left, right)} are two spellings of one place.")
    return None


def containing_place(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """A place against one that the text puts around it."""
    a, b = parts(left), parts(right)
    if b[0] in a[1:] or set(b[0]) < set(a[0]):
        return Outcome("compatible", f"{mark(left)} lies in or at {mark(right)}.")
    if a[0] in b[1:] or set(a[0]) < set(b[0]):
        return Outcome("compatible", f"{mark(right)} lies in or at {mark(left)}.")
    if stems(left.value.text) & stems(right.value.text) and not direction(left):
        return Outcome("compatible", f"{quoted(left, right)} name parts of one place.")
    return None


def other_place(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Two names without a known bond: one may contain the other, or both may be meant."""
    return Outcome(
        "unclear", f"{quoted(left, right)} are two names, and one may lie within the other."
    )


PLACE: tuple[Step, ...] = (other_direction, same_place, containing_place, other_place)
