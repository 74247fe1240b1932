"""STA101: one document says that something happened, another that it did not."""

from __future__ import annotations

from checker.base.rule import Case
from checker.findings.conflict import SlotRule
from checker.language.outcomes import PLACE_OF
from checker.model import Pair


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

    def tells(self, pair: Pair, case: Case) -> bool:
        """The place of something is no matter of yes or no."""
        return not case.facts[pair.left].attribute.startswith(PLACE_OF)
