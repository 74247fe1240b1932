"""TIT102: documents name different persons as the holder of one role."""

from __future__ import annotations

from checker.findings.conflict import SlotRule


class RoleConflict(SlotRule):
    """Documents name different persons as the holder of one role.

    Example:
        One article has the delegation led by the minister, another names his deputy as its
        head.

    What to do:
        Check who held the role on the day; the role may have passed on, or be worded
        loosely.
    """

    code = "TIT102"
    name = "role-conflict"
    severity = "medium"
    kinds = frozenset({"role"})
