"""TIT101: documents give one person titles that do not go together."""

from __future__ import annotations

from checker.findings.conflict import SlotRule


class TitleConflict(SlotRule):
    """Documents give one person titles that do not go together.

    Example:
        A speaker is "police chief" in one article and "mayor" in another of the same day.

    What to do:
        Check the office on the day of the report.
    """

    code = "TIT101"
    name = "title-conflict"
    severity = "low"
    kinds = frozenset({"title"})
