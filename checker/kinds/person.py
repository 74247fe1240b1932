"""Persons: people by name."""

from __future__ import annotations

from collections.abc import Iterable

from checker.analysis.analysis import Analysis
from checker.analysis.name_mentions import name_mentions
from checker.base.kind import Comparison, Kind
from checker.compare.verdicts.ladder import climb
from checker.compare.verdicts.names import NAME
from checker.model import Fact, Mention, Outcome


class PersonKind(Kind):
    """A person by name."""

    name = "person"
    family = "name"
    rank = 30

    def extract(self, analysis: Analysis) -> Iterable[Mention]:
        """Every person, by full name where the document gives it."""
        return name_mentions(analysis, "person")

    def compare(self, left: Fact, right: Fact, comparison: Comparison) -> Outcome:
        """Spellings of one name, or two names."""
        return climb(NAME, left, right, comparison)
