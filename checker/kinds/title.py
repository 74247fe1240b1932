"""Titles."""

from __future__ import annotations

from collections.abc import Iterable

from checker.analysis.analysis import Analysis
from checker.base.kind import Comparison, Kind
from checker.compare.verdicts.ladder import climb
from checker.compare.verdicts.titles import TITLE
from checker.model import Fact, Mention, Outcome


class TitleKind(Kind):
    """Titles."""

    name = "title"
    family = ""
    rank = 0

    def extract(self, analysis: Analysis) -> Iterable[Mention]:
        """Every title in the document."""
        return ()

    def compare(self, left: Fact, right: Fact, comparison: Comparison) -> Outcome:
        """Titles in full or in part; offices change."""
        return climb(TITLE, left, right, comparison)
