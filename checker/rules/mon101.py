"""MON101: documents give different sums for one thing."""

from __future__ import annotations

from checker.findings.conflict import SlotRule


class MoneyConflict(SlotRule):
    """Documents give different sums for one thing.

    Example:
        A robbery is worth 2 million euros in one article and 1.2 million in another.

    What to do:
        Check currency and date of conversion first, then who made the estimate.
    """

    code = "MON101"
    name = "money-conflict"
    severity = "medium"
    kinds = frozenset({"money"})
