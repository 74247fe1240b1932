"""Percents: shares of a whole, and changes of them."""

from __future__ import annotations

from collections.abc import Iterable

from checker.analysis.amounts import shared
from checker.analysis.analysis import Analysis
from checker.analysis.counted_lists import all_about
from checker.base.kind import Comparison, Kind
from checker.compare.verdicts.ladder import climb
from checker.compare.verdicts.numbers import MEASURE
from checker.model import Fact, Mention, Outcome


class PercentKind(Kind):
    """A share of a whole."""

    name = "percent"
    family = "number"
    rank = 45

    def extract(self, analysis: Analysis) -> Iterable[Mention]:
        """Every percent in the document."""
        numbers = analysis.numbers
        places = list(numbers.of_kind("percent"))
        for place, about in zip(places, all_about(numbers.text, places, shared), strict=True):
            yield numbers.mention(self.name, place.q, about)

    def compare(self, left: Fact, right: Fact, comparison: Comparison) -> Outcome:
        """Numbers in one unit, under hedge and rounding."""
        return climb(MEASURE, left, right, comparison)
