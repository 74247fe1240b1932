"""Places: where something is or happens, by name."""

from __future__ import annotations

from collections.abc import Iterable

from checker.analysis.analysis import Analysis
from checker.analysis.name_mentions import name_mentions
from checker.base.kind import Comparison, Kind
from checker.compare.verdicts.ladder import climb
from checker.compare.verdicts.places import PLACE
from checker.model import Fact, Mention, Outcome


class PlaceKind(Kind):
    """A place by name."""

    name = "place"
    family = "name"
    rank = 10

    def extract(self, analysis: Analysis) -> Iterable[Mention]:
        """Every place, with what contains it where the text says so."""
        return name_mentions(analysis, "place")

    def compare(self, left: Fact, right: Fact, comparison: Comparison) -> Outcome:
        """One place, or one within the other."""
        return climb(PLACE, left, right, comparison)
