"""NUM104: documents give one person different ages."""

from __future__ import annotations

from checker.findings.conflict import SlotRule


class AgeConflict(SlotRule):
    """Documents give one person different ages.

    Example:
        A suspect is 19 in one article and 21 in another of the same day.

    What to do:
        Ask the police or the family; a wrong age may point to the wrong person.
    """

    code = "NUM104"
    name = "age-conflict"
    severity = "medium"
    kinds = frozenset({"age"})
