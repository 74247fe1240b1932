"""Persons."""

from __future__ import annotations

from collections.abc import Iterable

from checker.analysis.analysis import Analysis
from checker.base.kind import Comparison, Kind
from checker.compare.verdicts.ladder import climb
from checker.compare.verdicts.names import NAME
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
        """Spellings of one name, or two names."""
        return climb(NAME, left, right, comparison)
