"""NAM102: documents put one event in different places."""

from __future__ import annotations

from checker.findings.conflict import SlotRule


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
    kinds = frozenset({"place"})
