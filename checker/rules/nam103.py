"""NAM103: documents name different organisations where only one can be meant."""

from __future__ import annotations

from checker.findings.conflict import SlotRule


class OrganisationConflict(SlotRule):
    """Documents name different organisations where only one can be meant.

    Example:
        One article credits the coast guard, another the navy.

    What to do:
        Check the statement that both rely on.
    """

    code = "NAM103"
    name = "organisation-conflict"
    severity = "low"
    kinds = frozenset({"organisation"})
