"""Places, and the places that contain them."""

from __future__ import annotations

import re

from checker.compare.similarity import folded
from checker.compare.verdicts.comparison import Comparison
from checker.compare.verdicts.compass import direction, other_direction
from checker.compare.verdicts.ladder import Step, mark, quoted
from checker.compare.verdicts.spelling import bond
from checker.compare.words import stems
from checker.language.names import name_lists
from checker.model import Fact, Outcome

_NUMERAL = re.compile(r"\d{1,3}|[ivx]{1,4}")
_NUMBERED = 2  # words of "Camp IV"


def parts(fact: Fact) -> list[tuple[str, ...]]:
    """The place and what contains it, from small to large: "Palmer, Alaska"."""
    return [w for piece in fact.value.text.split(",") if (w := folded(piece))]


def known(fact: Fact) -> str:
    """The place's name in the gazetteer, "" where it has none."""
    place = name_lists().places.get(fact.value.text.split(",")[0].strip().lower())
    return place.name if place else ""


def around(fact: Fact) -> set[tuple[str, ...]]:
    """What contains the place: as the text says, and by the gazetteer."""
    places = name_lists().places
    found = set(parts(fact)[1:])
    place = places.get(fact.value.text.split(",")[0].strip().lower())
    while place is not None and place.within and folded(place.within) not in found:
        found.add(folded(place.within))
        place = places.get(place.within.lower())
    return found


def numbered(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Two of a row that only their number tells apart: Camp III, Camp IV."""
    a, b = (folded(f.value.text) for f in (left, right))
    if len(a) < _NUMBERED or a[:-1] != b[:-1] or a[-1] == b[-1]:
        return None
    if not all(_NUMERAL.fullmatch(words[-1]) for words in (a, b)):
        return None
    return Outcome("conflict", f"{quoted(left, right)} are two of a row.")


def same_place(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """One place, with or without the place that contains it."""
    a, b = parts(left), parts(right)
    if not a or not b:
        return Outcome("unclear", f"{quoted(left, right)} are not both places.")
    if known(left) and known(right) and known(left) != known(right):
        longer = set(a[0]) < set(b[0]) or set(b[0]) < set(a[0])
        if longer and a[0][0] == b[0][0]:
            return Outcome(
                "compatible", f"One of {quoted(left, right)} may be short for the other."
            )
        return None
    # "Carlton" may be short for "Carlton Hotel", but "Ashford" is not "High Street Ashford".
    short, long = sorted((a[0], b[0]), key=len)
    if a[0] == b[0] or (set(short) < set(long) and short[0] == long[0]):
        return Outcome("agree", f"{quoted(left, right)} are the same place.")
    if bond(" ".join(short), " ".join(long[: len(short)])):
        return Outcome("agree", f"{quoted(left, right)} are two spellings of one place.")
    return None


def containing_place(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """A place against one around it."""
    a, b = parts(left), parts(right)
    both = known(left) and known(right)
    if b[0] in around(left) or (set(b[0]) < set(a[0]) and not both):
        return Outcome("compatible", f"{mark(left)} lies in or at {mark(right)}.")
    if a[0] in around(right) or (set(a[0]) < set(b[0]) and not both):
        return Outcome("compatible", f"{mark(right)} lies in or at {mark(left)}.")
    if both:
        return None
    if stems(left.value.text) & stems(right.value.text) and not direction(left):
        return Outcome("compatible", f"{quoted(left, right)} name parts of one place.")
    return None


def other_place(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Two names without a known bond: one may contain the other, or both may be meant."""
    return Outcome(
        "unclear", f"{quoted(left, right)} are two names, and one may lie within the other."
    )


PLACE: tuple[Step, ...] = (other_direction, numbered, same_place, containing_place, other_place)
