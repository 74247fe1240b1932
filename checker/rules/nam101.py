"""NAM101: documents name different persons where only one can be meant."""

from __future__ import annotations

from checker.findings.conflict import SlotRule


class PersonConflict(SlotRule):
    """Documents name different persons where only one can be meant.

    Example:
        The man charged is called Peter Hill in one article and Paul Hill in another.

    What to do:
        Check the name against the court list or the police statement.
    """

    code = "NAM101"
    name = "person-conflict"
    severity = "medium"
    kinds = frozenset({"person"})
