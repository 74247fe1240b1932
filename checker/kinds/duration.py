"""Durations."""

from __future__ import annotations

from collections.abc import Iterable

from checker.analysis.analysis import Analysis
from checker.base.kind import Comparison, Kind
from checker.compare.verdicts.durations import DURATION
from checker.compare.verdicts.ladder import climb
from checker.model import Fact, Mention, Outcome


class DurationKind(Kind):
    """Durations."""

    name = "duration"
    family = "number"
    rank = 70

    def extract(self, analysis: Analysis) -> Iterable[Mention]:
        """Every duration in the document."""
        return [m for m in analysis.temporal if m.kind == self.name]

    def compare(self, left: Fact, right: Fact, comparison: Comparison) -> Outcome:
        """Stretches of time, as numbers of seconds."""
        return climb(DURATION, left, right, comparison)
