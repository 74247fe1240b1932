"""DAT102: documents give different times of day for one event."""

from __future__ import annotations

from checker.findings.conflict import SlotRule


class TimeConflict(SlotRule):
    """Documents give different times of day for one event.

    Example:
        One article has the alarm at 4.30 a.m., another at 6 a.m.

    What to do:
        Check whether both mean the same moment and the same time zone.
    """

    code = "DAT102"
    name = "time-conflict"
    severity = "low"
    kinds = frozenset({"time"})
