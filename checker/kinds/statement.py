"""Statements."""

from __future__ import annotations

from collections.abc import Iterable

from checker.analysis.analysis import Analysis
from checker.base.kind import Comparison, Kind
from checker.compare.verdicts.ladder import climb
from checker.compare.verdicts.statements import STATEMENT
from checker.model import Fact, Mention, Outcome


class StatementKind(Kind):
    """Statements."""

    name = "statement"
    family = ""
    rank = 0

    def extract(self, analysis: Analysis) -> Iterable[Mention]:
        """Every statement in the document."""
        return ()

    def compare(self, left: Fact, right: Fact, comparison: Comparison) -> Outcome:
        """Both say the same, or the opposite."""
        return climb(STATEMENT, left, right, comparison)
