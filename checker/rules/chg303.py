"""CHG303: what one document expects, another reports, or things moved on in between."""

from __future__ import annotations

from checker.base.rule import Case
from checker.findings.conflict import SlotRule, planned
from checker.model import Pair

_NUMBERS = frozenset({"count", "measure", "percent", "money", "duration", "age", "ordinal"})


class PlanCameAbout(SlotRule):
    """What one document expects, another reports, or things moved on in between.

    Example:
        Talks "may be held" in one article and "were held" in a later one.

    What to do:
        Use the later document.
    """

    code = "CHG303"
    name = "plan-came-about"
    severity = "info"
    kinds = frozenset({"date", "time", "place", "statement", "quotation"}) | _NUMBERS
    verdict = "change_over_time"

    def tells(self, pair: Pair, case: Case) -> bool:
        """A figure is told here only where it was a plan."""
        return case.facts[pair.left].kind not in _NUMBERS or planned(pair, case)
