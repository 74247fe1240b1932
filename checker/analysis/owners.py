"""Whose a sum or a term is: the bail, the fine, the sentence of the person named beside it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import cache
from typing import Final

from checker.analysis.token_text import Text
from checker.language.tables import table
from checker.model.name import Name

_NEAR: Final = 14
_BEHIND: Final = 4


@cache
def _pronouns(language: str) -> frozenset[str]:
    return frozenset(table(language, "ages").get("pronouns", {}).get("words", ()))


class Owners:
    """Finds the person that a stretch of a text is about.

    Args:
        text: The text.
        names: Its names, in text order.
        sentence_at: Index of the sentence at a code point.
    """

    def __init__(
        self, text: Text, names: Sequence[Name], sentence_at: Callable[[int], int]
    ) -> None:
        self._text = text
        self._sentence_at = sentence_at
        self._people = [n for n in names if n.kind == "person"]
        self._ends = [n.last for n in self._people]
        self._firsts = [n.first for n in self._people]

    def of(self, first: int, last: int) -> str:
        """The person named last in the sentence before token ``first``, or meant by a pronoun.

        Else the one named right behind token ``last``, as in "bail of $500 for Ann Other".
        """
        i = bisect_right(self._ends, first)
        before = self._people[i - 1] if i else None
        if before and self._together(before.first, first):
            return before.canonical
        words = self._text.lower[max(first - _NEAR, 0) : first]
        if before and not _pronouns(self._text.language).isdisjoint(words):
            return before.canonical
        j = bisect_left(self._firsts, last)
        after = self._people[j] if j < len(self._people) else None
        if after and after.first <= last + _BEHIND and self._together(last - 1, after.first):
            return after.canonical
        return ""

    def _together(self, a: int, b: int) -> bool:
        starts = self._text.tokens.starts
        return self._sentence_at(starts[a]) == self._sentence_at(starts[b])
