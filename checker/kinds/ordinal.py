"""Ordinals: which one of a row, or how high in a ranking."""

from __future__ import annotations

from collections.abc import Iterable

from checker.analysis.analysis import Analysis
from checker.base.kind import Comparison, Kind
from checker.compare.verdicts.ages import ORDINAL
from checker.compare.verdicts.ladder import climb
from checker.model import Fact, Mention, Outcome


class OrdinalKind(Kind):
    """Which one of a row, or how high in a ranking."""

    name = "ordinal"
    family = "number"
    rank = 30

    def extract(self, analysis: Analysis) -> Iterable[Mention]:
        """Every ordinal in the document."""
        text = analysis.numbers.text
        for rank in analysis.numbers.ranks:
            if rank.in_row >= 0:
                continue  # a count of things in a row
            tokens, phrase = text.tokens, rank.phrase
            narrowed = (rank.scale, rank.owner.lower(), *(phrase.modifiers if phrase else ()))
            yield Mention(
                self.name,
                tokens.starts[rank.first],
                tokens.ends[rank.last - 1],
                tokens.surface(rank.first, rank.last),
                rank.value,
                subject=rank.owner,
                attribute=tokens.surface(phrase.first, phrase.last) if phrase else "",
                head=phrase.head_lemma if phrase else "",
                modifiers=tuple(w for w in narrowed if w),
            )

    def compare(self, left: Fact, right: Fact, comparison: Comparison) -> Outcome:
        """Two ranks are two things."""
        return climb(ORDINAL, left, right, comparison)
