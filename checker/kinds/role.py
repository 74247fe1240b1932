"""Roles: who holds an office or plays a part."""

from __future__ import annotations

from collections.abc import Iterable

from checker.analysis.analysis import Analysis
from checker.analysis.leaders import Holding
from checker.base.kind import Comparison, Kind
from checker.canonical.titles import unique_titles
from checker.compare.verdicts.ladder import climb
from checker.compare.verdicts.names import HOLDER
from checker.model import Fact, Mention, Outcome, Value


class RoleKind(Kind):
    """Who holds an office or plays a part."""

    name = "role"
    family = ""
    rank = 0

    def extract(self, analysis: Analysis) -> Iterable[Mention]:
        """Every role that one person holds at a time, with the person as its value."""
        unique = unique_titles(analysis.document.language)
        seen: set[tuple[int, str]] = set()
        for title in analysis.titles:
            owner = title.body or title.country
            named = any(c.isupper() for c in owner)
            if title.who is not None and title.text in unique and named:
                seen.add((title.who.first, title.text))
                yield self._mention(
                    Holding(title.who, title.text, owner, title.scope, title.reading)
                )
        for holding in analysis.holdings:
            if (holding.who.first, holding.role) not in seen:
                yield self._mention(holding)

    def _mention(self, holding: Holding) -> Mention:
        who = holding.who
        return Mention(
            kind=self.name,
            start=who.start,
            end=who.end,
            surface=who.surface,
            value=Value(who.canonical),
            subject=holding.owner,
            attribute=f"{holding.role} of {holding.owner}",
            head=holding.role,
            scope=holding.scope,
            role="holder",
            reading=holding.reading or f"{holding.role} of {holding.owner}: {who.canonical}",
        )

    def compare(self, left: Fact, right: Fact, comparison: Comparison) -> Outcome:
        """Two persons cannot hold one role at once."""
        return climb(HOLDER, left, right, comparison)
