"""NUM105: documents give one thing different ranks."""

from __future__ import annotations

from checker.findings.conflict import SlotRule


class RankConflict(SlotRule):
    """Documents give one thing different ranks.

    Example:
        A coach is "the 21st" in one article and "the 22nd" in another.

    What to do:
        Count again, and say what is counted.
    """

    code = "NUM105"
    name = "rank-conflict"
    severity = "low"
    kinds = frozenset({"ordinal"})
