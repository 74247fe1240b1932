"""Counts: how many people or things, and what happened to them."""

from __future__ import annotations

from collections.abc import Iterable

from checker.analysis.analysis import Analysis
from checker.analysis.counted_lists import all_counted
from checker.analysis.ranks import Rank
from checker.analysis.streaks import in_row
from checker.analysis.token_text import Text
from checker.base.kind import Comparison, Kind
from checker.compare.verdicts.ladder import climb
from checker.compare.verdicts.numbers import COUNT
from checker.model import Fact, Mention, Outcome


def _streak(text: Text, rank: Rank) -> Mention:
    """How many stand in a row, told by the last: "their fifth straight win"."""
    about = in_row(text, rank.first, rank.in_row)
    tokens = text.tokens
    return Mention(
        "count",
        tokens.starts[rank.first],
        tokens.ends[rank.last - 1],
        tokens.surface(rank.first, rank.last),
        rank.value,
        attribute=about.attribute,
        head=about.head,
        modifiers=about.modifiers,
        role=about.role,
    )


class CountKind(Kind):
    """How many people or things there are."""

    name = "count"
    family = "number"
    rank = 10

    def extract(self, analysis: Analysis) -> Iterable[Mention]:
        """Every count in the document."""
        numbers = analysis.numbers
        places = list(numbers.of_kind("count"))
        for place, about in zip(places, all_counted(numbers.text, places), strict=True):
            yield numbers.mention(self.name, place.q, about)
        for rank in numbers.ranks:
            if rank.in_row >= 0:
                yield _streak(numbers.text, rank)

    def compare(self, left: Fact, right: Fact, comparison: Comparison) -> Outcome:
        """Numbers, under scope, hedge, rounding and growth."""
        return climb(COUNT, left, right, comparison)
