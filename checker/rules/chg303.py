"""CHG303: what one document expects, another reports, or things moved on in between."""

from __future__ import annotations

from checker.findings.conflict import SlotRule


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
    kinds = frozenset({"date", "time", "place", "statement", "quotation"})
    verdict = "change_over_time"
