"""CHG301: a figure that moved between documents, as such figures do."""

from __future__ import annotations

from checker.base.rule import Case
from checker.findings.conflict import SlotRule, planned
from checker.model import Pair


class TallyGrew(SlotRule):
    """A figure that moved between documents, as such figures do.

    Example:
        Three dead in the first report, ten in that of the next day.

    What to do:
        Use the later figure, and say as of when.
    """

    code = "CHG301"
    name = "tally-grew"
    severity = "info"
    kinds = frozenset({"count", "measure", "percent", "money", "duration", "age", "ordinal"})
    verdict = "change_over_time"

    def tells(self, pair: Pair, case: Case) -> bool:
        """What was only planned is no tally."""
        return not planned(pair, case)
