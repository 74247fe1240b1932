"""DAT103: documents give different lengths of time for one thing."""

from __future__ import annotations

from checker.findings.conflict import SlotRule


class DurationConflict(SlotRule):
    """Documents give different lengths of time for one thing.

    Example:
        One witness speaks of thirty seconds of shaking, another article of a minute.

    What to do:
        Name whose estimate it is, or leave the length out.
    """

    code = "DAT103"
    name = "duration-conflict"
    severity = "low"
    kinds = frozenset({"duration"})
