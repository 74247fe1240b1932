"""The layer of numbers: every quantity of a text with what it is about."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from checker.analysis.conversions import conversion_groups, group_end
from checker.analysis.counted import Counted, Place
from checker.analysis.number_money import with_lost_signs
from checker.analysis.quantities import quantities
from checker.analysis.quantity import Quantity, QuantityKind
from checker.analysis.ranks import Rank, find_ranks
from checker.analysis.time_amounts import time_amounts
from checker.analysis.token_text import Text
from checker.analysis.worded import with_worded
from checker.model import Mention
from checker.text.tokens import Tokens


class Numbers:
    """The quantities of a text, each among its neighbours.

    Args:
        tokens: The tokens of the text.
        language: BCP 47 tag.
    """

    def __init__(self, tokens: Tokens, language: str) -> None:
        self.text = Text(tokens, tokens.lower, language)

    @cached_property
    def quantities(self) -> list[Quantity]:
        """Every quantity, left to right."""
        found = with_lost_signs(self.text, quantities(self.text))
        return with_worded(self.text, found)

    def of_kind(self, *kinds: QuantityKind) -> Iterator[Place]:
        """The quantities of some kinds, with where their neighbours end and begin."""
        found = self.quantities
        for i, q in enumerate(found):
            if q.kind in kinds:
                before = found[i - 1].last if i else 0
                after = found[i + 1].lead if i + 1 < len(found) else len(self.text.lower)
                yield self._converted.get(i) or Place(q, q.lead, q.last, before, after)

    @cached_property
    def ranks(self) -> list[Rank]:
        """Every ordinal and superlative that ranks a noun, left to right."""
        return list(find_ranks(self.text))

    @cached_property
    def time_amounts(self) -> list[tuple[Quantity, Counted]]:
        """Hours that are an amount of something, and no length."""
        return list(time_amounts(self.text, list(self.of_kind("time"))))

    @cached_property
    def _converted(self) -> dict[int, Place]:
        """Index of each quantity in a printed conversion to its place around the whole of it."""
        found = self.quantities
        index = {id(q): i for i, q in enumerate(found)}
        places = {}
        for group in conversion_groups(self.text, found):
            first, last = index[id(group[0])], index[id(group[-1])]
            before = found[first - 1].last if first else 0
            after = found[last + 1].lead if last + 1 < len(found) else len(self.text.lower)
            end = group_end(self.text, group)
            for i, q in enumerate(group, first):
                places[i] = Place(q, group[0].lead, end, before, max(after, end))
        return places

    def mention(self, kind: str, q: Quantity, about: Counted) -> Mention:
        """The mention of a quantity that is about ``about``."""
        tokens = self.text.tokens
        last = max(q.last, about.last) if q.whole else q.last
        return Mention(
            kind,
            tokens.starts[q.lead],
            tokens.ends[last - 1],
            tokens.surface(q.lead, last),
            q.value,
            hedge=q.hedge,
            subject=about.subject,
            attribute=about.attribute,
            head=about.head,
            modifiers=about.modifiers,
            scope=about.scope,
            role=about.role,
        )
