"""Measures: a number with a unit, compared in the unit's base."""

from __future__ import annotations

from collections.abc import Iterable

from checker.analysis.analysis import Analysis
from checker.analysis.measured import measured
from checker.base.kind import Comparison, Kind
from checker.compare.verdicts.ladder import climb
from checker.compare.verdicts.numbers import MEASURE
from checker.model import Fact, Mention, Outcome


class MeasureKind(Kind):
    """A number with a unit."""

    name = "measure"
    family = "number"
    rank = 40

    def extract(self, analysis: Analysis) -> Iterable[Mention]:
        """Every measure in the document."""
        numbers = analysis.numbers
        for place in numbers.of_kind("measure", "score"):
            yield numbers.mention(self.name, place.q, measured(numbers.text, place))
        for q, about in numbers.time_amounts:
            yield numbers.mention(self.name, q, about)

    def compare(self, left: Fact, right: Fact, comparison: Comparison) -> Outcome:
        """Numbers in one unit, under hedge and rounding."""
        return climb(MEASURE, left, right, comparison)
