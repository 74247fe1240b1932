"""What keeps two facts apart, however alike their sentences are."""

from __future__ import annotations

from typing import Final

from checker.compare.features import same_value
from checker.compare.profile import Profile
from checker.compare.units import is_conversion

# Parts that people play in an event; who is counted under one is not counted
# under another of a different set.
_PEOPLE: Final = (
    frozenset({"killed"}),
    frozenset({"injured", "hospitalised"}),
    frozenset({"arrested", "detained"}),
    frozenset({"missing"}),
    frozenset({"rescued"}),
    frozenset({"evacuated", "displaced", "homeless"}),
    frozenset({"attended"}),
    frozenset({"employed"}),
    frozenset({"laid_off"}),
)

# Kinds whose values are given in one unit a dimension, so that another unit
# measures another thing.
_UNITS: Final = ("measure", "percent")


def apart(a: Profile, b: Profile) -> bool:
    """Whether the two facts can never answer one question."""
    left, right = a.fact, b.fact
    if left.kind == "count" and _people_apart(left.role, right.role):
        return True
    if left.kind in _UNITS and left.value.unit != right.value.unit:
        return True
    if left.document == right.document and left.sentence_index == right.sentence_index:
        return not same_value(a, b) and not is_conversion(a, b)
    return False


def _people_apart(left: str, right: str) -> bool:
    mine = [s for s in _PEOPLE if left in s]
    theirs = [s for s in _PEOPLE if right in s]
    return bool(mine and theirs) and mine != theirs
