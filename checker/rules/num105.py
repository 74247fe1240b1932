"""NUM105: documents number one event of a row differently."""

from __future__ import annotations

from checker.findings.conflict import SlotRule


class RankConflict(SlotRule):
    """Documents number one event of a row differently.

    Example:
        A launch is put off "for the fourth time" in one article, "for the fifth time" in
        another of the same day.

    What to do:
        Count the earlier ones; one document may leave out those of another kind.
    """

    code = "NUM105"
    name = "rank-conflict"
    severity = "low"
    kinds = frozenset({"ordinal"})
