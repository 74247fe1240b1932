"""NUM101: documents count the same things and come to different numbers."""

from __future__ import annotations

from checker.findings.conflict import SlotRule


class CountConflict(SlotRule):
    """Documents count the same things and come to different numbers.

    Example:
        Two articles of one day have 50 and 70 people injured.

    What to do:
        Ask the body that counts; until then print the range with its sources.
    """

    code = "NUM101"
    name = "count-conflict"
    severity = "medium"
    kinds = frozenset({"count"})
