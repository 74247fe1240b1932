"""Times: the hour of the day, with day and zone where they are told."""

from __future__ import annotations

from collections.abc import Iterable

from checker.analysis.analysis import Analysis
from checker.base.kind import Comparison, Kind
from checker.compare.verdicts.clock import TIME
from checker.compare.verdicts.ladder import climb
from checker.model import Fact, Mention, Outcome


class TimeKind(Kind):
    """The hour of a day."""

    name = "time"
    family = "number"
    rank = 80

    def extract(self, analysis: Analysis) -> Iterable[Mention]:
        """Every time in the document."""
        return [m for m in analysis.temporal if m.kind == self.name]

    def compare(self, left: Fact, right: Fact, comparison: Comparison) -> Outcome:
        """Minutes overlap, or not."""
        return climb(TIME, left, right, comparison)
