"""Directions: where on the compass a place lies."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from checker.compare.similarity import folded
from checker.compare.verdicts.comparison import Comparison
from checker.compare.verdicts.ladder import quoted
from checker.language.tables import table
from checker.model import Fact, Outcome

# Neighbours on the compass are loose wording; a quarter of the circle is not.
QUARTER = 90


@cache
def bearings(language: str = "en") -> Mapping[str, int]:
    """Word to degrees from north; -1 for the middle."""
    return dict(table(language, "change").get("bearings", {}))


def direction(fact: Fact) -> tuple[int, frozenset[str]] | None:
    """The direction that a place's name gives, and its other words."""
    words = folded(fact.value.text)
    known = bearings()
    for size in (2, 1):
        for i in range(len(words) - size + 1):
            word = "".join(words[i : i + size])
            if word in known:
                return known[word], frozenset(words[:i] + words[i + size :]) - {"of", "the", "in"}
    return None


def other_direction(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """The south-east of a country is not its middle, nor its north."""
    a, b = direction(left), direction(right)
    if a is None or b is None or (a[1] != b[1] and a[1] and b[1]):
        return None
    turn = abs(a[0] - b[0]) % 360
    same = a[0] == b[0]
    if same:
        return Outcome("agree", f"{quoted(left, right)} give the same direction.")
    middle = -1 in (a[0], b[0])
    if middle or min(turn, 360 - turn) >= QUARTER:
        return Outcome("conflict", f"{quoted(left, right)} cannot both be where it lies.")
    return Outcome("compatible", f"{quoted(left, right)} are neighbours on the compass.")
