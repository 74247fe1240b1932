"""NAM102: documents put one event in different places."""

from __future__ import annotations

from checker.base.rule import Case
from checker.findings.conflict import SlotRule
from checker.language.outcomes import PLACE_OF
from checker.model import Pair


class PlaceConflict(SlotRule):
    """Documents put one event in different places.

    Example:
        One article has the crash in the north of the country, another in its centre.

    What to do:
        Check on a map; one place may lie within the other.
    """

    code = "NAM102"
    name = "place-conflict"
    severity = "medium"
    kinds = frozenset({"place", "statement"})

    def tells(self, pair: Pair, case: Case) -> bool:
        """Of the statements, those on the place of something."""
        fact = case.facts[pair.left]
        return fact.kind == "place" or fact.attribute.startswith(PLACE_OF)
