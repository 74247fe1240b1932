"""Persons."""

from __future__ import annotations

from collections.abc import Iterable

from checker.analysis.analysis import Analysis
from checker.base.kind import Comparison, Kind
from checker.model import Fact, Mention, Outcome


class PersonKind(Kind):
    """Persons."""

    name = "person"
    family = "name"
    rank = 30

    def extract(self, analysis: Analysis) -> Iterable[Mention]:
        """Every person in the document."""
        return ()

    def compare(self, left: Fact, right: Fact, comparison: Comparison) -> Outcome:
        """Equal values agree; anything else is unclear."""
        if left.value == right.value:
            return Outcome("agree", "The same value.")
        return Outcome("unclear", "The values differ.")
