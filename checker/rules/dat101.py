"""DAT101: documents put one event on different days."""

from __future__ import annotations

from checker.findings.conflict import SlotRule


class DateConflict(SlotRule):
    """Documents put one event on different days.

    Example:
        One article has a contract signed "on Monday 3 March", another "on 4 March".

    What to do:
        Check the day against the announcement itself; mind time zones and copy that was
        written after midnight.
    """

    code = "DAT101"
    name = "date-conflict"
    severity = "medium"
    kinds = frozenset({"date"})
