"""QUO101: the same words are put into the mouths of different speakers."""

from __future__ import annotations

from checker.findings.conflict import SlotRule


class QuotationConflict(SlotRule):
    """The same words are put into the mouths of different speakers.

    Example:
        One article has the mayor say "We were lucky", another the fire chief.

    What to do:
        Listen to the recording, or ask the outlet that had the words first.
    """

    code = "QUO101"
    name = "quotation-conflict"
    severity = "medium"
    kinds = frozenset({"quotation"})
