"""The sentence around a token."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from checker.text.tokens import Tokens


class Bounds:
    """Tells the tokens of the sentence that holds a token.

    Args:
        tokens: The text.
        sentences: Spans of its sentences, in order.
    """

    def __init__(self, tokens: Tokens, sentences: Sequence[tuple[int, int]]) -> None:
        self._tokens = tokens
        self._sentences = sentences
        self._starts = [start for start, _ in sentences]

    def of(self, token: int) -> range:
        """The tokens of its sentence; an empty range for one between sentences."""
        at = bisect_right(self._starts, self._tokens.starts[token]) - 1
        found = self._tokens.between(*self._sentences[at]) if at >= 0 else range(0)
        return found if token in found else range(0)
