"""Ordinals."""

from __future__ import annotations

from collections.abc import Iterable

from checker.analysis.analysis import Analysis
from checker.base.kind import Comparison, Kind
from checker.compare.verdicts.ages import ORDINAL
from checker.compare.verdicts.ladder import climb
from checker.model import Fact, Mention, Outcome


class OrdinalKind(Kind):
    """Ordinals."""

    name = "ordinal"
    family = "number"
    rank = 30

    def extract(self, analysis: Analysis) -> Iterable[Mention]:
        """Every ordinal in the document."""
        return ()

    def compare(self, left: Fact, right: Fact, comparison: Comparison) -> Outcome:
        """Two ranks are two things."""
        return climb(ORDINAL, left, right, comparison)
