"""NUM103: documents give different shares of one thing."""

from __future__ import annotations

from checker.findings.conflict import SlotRule


class PercentConflict(SlotRule):
    """Documents give different shares of one thing.

    Example:
        One article has 40 percent of homes destroyed, another two thirds.

    What to do:
        Check what the share is a share of.
    """

    code = "NUM103"
    name = "percent-conflict"
    severity = "medium"
    kinds = frozenset({"percent"})
