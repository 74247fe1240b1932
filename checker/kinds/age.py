"""Ages."""

from __future__ import annotations

from collections.abc import Iterable

from checker.analysis.analysis import Analysis
from checker.base.kind import Comparison, Kind
from checker.compare.verdicts.ages import AGE
from checker.compare.verdicts.ladder import climb
from checker.model import Fact, Mention, Outcome


class AgeKind(Kind):
    """Ages."""

    name = "age"
    family = "number"
    rank = 60

    def extract(self, analysis: Analysis) -> Iterable[Mention]:
        """Every age in the document."""
        return ()

    def compare(self, left: Fact, right: Fact, comparison: Comparison) -> Outcome:
        """Numbers, one more after a birthday."""
        return climb(AGE, left, right, comparison)
