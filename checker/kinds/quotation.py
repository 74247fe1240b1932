"""Quotations."""

from __future__ import annotations

from collections.abc import Iterable

from checker.analysis.analysis import Analysis
from checker.base.kind import Comparison, Kind
from checker.compare.verdicts.ladder import climb
from checker.compare.verdicts.quotations import QUOTATION
from checker.model import Fact, Mention, Outcome


class QuotationKind(Kind):
    """Quotations."""

    name = "quotation"
    family = ""
    rank = 0

    def extract(self, analysis: Analysis) -> Iterable[Mention]:
        """Every quotation in the document."""
        return ()

    def compare(self, left: Fact, right: Fact, comparison: Comparison) -> Outcome:
        """The same words, changed words, another mouth."""
        return climb(QUOTATION, left, right, comparison)
