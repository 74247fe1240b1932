"""Dates: a day or a longer stretch of the calendar, told in full or by another day."""

from __future__ import annotations

from collections.abc import Iterable

from checker.analysis.analysis import Analysis
from checker.base.kind import Comparison, Kind
from checker.compare.verdicts.dates import DATE
from checker.compare.verdicts.ladder import climb
from checker.model import Fact, Mention, Outcome


class DateKind(Kind):
    """A day or a longer stretch of the calendar."""

    name = "date"
    family = "number"
    rank = 90

    def extract(self, analysis: Analysis) -> Iterable[Mention]:
        """Every date in the document."""
        return [m for m in analysis.temporal if m.kind == self.name]

    def compare(self, left: Fact, right: Fact, comparison: Comparison) -> Outcome:
        """Days overlap, or not."""
        return climb(DATE, left, right, comparison)
