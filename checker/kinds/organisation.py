"""Organisations: companies, bodies, teams, parties by name."""

from __future__ import annotations

from collections.abc import Iterable

from checker.analysis.analysis import Analysis
from checker.analysis.name_mentions import name_mentions
from checker.base.kind import Comparison, Kind
from checker.compare.verdicts.ladder import climb
from checker.compare.verdicts.names import NAME
from checker.model import Fact, Mention, Outcome


class OrganisationKind(Kind):
    """A company, body, team or party by name."""

    name = "organisation"
    family = "name"
    rank = 20

    def extract(self, analysis: Analysis) -> Iterable[Mention]:
        """Every organisation, a short form under its long one."""
        return name_mentions(analysis, "organisation")

    def compare(self, left: Fact, right: Fact, comparison: Comparison) -> Outcome:
        """Spellings of one name, or two names."""
        return climb(NAME, left, right, comparison)
