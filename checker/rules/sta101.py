"""STA101: one document says that something happened, another that it did not."""

from __future__ import annotations

from checker.findings.conflict import SlotRule


class StatementConflict(SlotRule):
    """One document says that something happened, another that it did not.

    Example:
        One article says that the sides agreed on a truce, another that they did not.

    What to do:
        Compare the dates, then what exactly is said to have happened.
    """

    code = "STA101"
    name = "statement-conflict"
    severity = "high"
    kinds = frozenset({"statement"})
