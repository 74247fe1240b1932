"""Percents."""

from __future__ import annotations

from collections.abc import Iterable

from checker.analysis.analysis import Analysis
from checker.analysis.measured import shared
from checker.base.kind import Comparison, Kind
from checker.compare.verdicts.ladder import climb
from checker.compare.verdicts.numbers import MEASURE
from checker.model import Fact, Mention, Outcome


class PercentKind(Kind):
    """Percents."""

    name = "percent"
    family = "number"
    rank = 45

    def extract(self, analysis: Analysis) -> Iterable[Mention]:
        """Every percent in the document."""
        numbers = analysis.numbers
        for place in numbers.of_kind("percent"):
            yield numbers.mention(self.name, place.q, shared(numbers.text, place))

    def compare(self, left: Fact, right: Fact, comparison: Comparison) -> Outcome:
        """Numbers in one unit, under hedge and rounding."""
        return climb(MEASURE, left, right, comparison)
