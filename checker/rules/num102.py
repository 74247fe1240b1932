"""NUM102: documents give measures of one thing that rounding does not explain."""

from __future__ import annotations

from checker.findings.conflict import SlotRule


class MeasureConflict(SlotRule):
    """Documents give measures of one thing that rounding does not explain.

    Example:
        One article gives a magnitude of 5.9, another of 6.1.

    What to do:
        Name the institute with each figure, or use the one that is responsible.
    """

    code = "NUM102"
    name = "measure-conflict"
    severity = "medium"
    kinds = frozenset({"measure"})
