"""Counts."""

from __future__ import annotations

from collections.abc import Iterable

from checker.analysis.analysis import Analysis
from checker.analysis.counted_lists import all_counted
from checker.base.kind import Comparison, Kind
from checker.compare.verdicts.ladder import climb
from checker.compare.verdicts.numbers import COUNT
from checker.model import Fact, Mention, Outcome


class CountKind(Kind):
    """Counts."""

    name = "count"
    family = "number"
    rank = 10

    def extract(self, analysis: Analysis) -> Iterable[Mention]:
        """Every count in the document."""
        numbers = analysis.numbers
        places = list(numbers.of_kind("count"))
        for place, about in zip(places, all_counted(numbers.text, places), strict=True):
            yield numbers.mention(self.name, place.q, about)

    def compare(self, left: Fact, right: Fact, comparison: Comparison) -> Outcome:
        """Numbers, under scope, hedge, rounding and growth."""
        return climb(COUNT, left, right, comparison)
