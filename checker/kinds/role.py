"""Roles."""

from __future__ import annotations

from collections.abc import Iterable

from checker.analysis.analysis import Analysis
from checker.base.kind import Comparison, Kind
from checker.compare.verdicts.ladder import climb
from checker.compare.verdicts.names import HOLDER
from checker.model import Fact, Mention, Outcome


class RoleKind(Kind):
    """Roles."""

    name = "role"
    family = ""
    rank = 0

    def extract(self, analysis: Analysis) -> Iterable[Mention]:
        """Every role in the document."""
        return ()

    def compare(self, left: Fact, right: Fact, comparison: Comparison) -> Outcome:
        """Two persons cannot hold one role at once."""
        return climb(HOLDER, left, right, comparison)
