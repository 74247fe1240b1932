"""A table of fixed wordings, looked up at a token in either direction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")
# How many words, the one beside the first or the last, all of them, what they mean.
_Row = tuple[int, str, list[str], T]


class Phrases(Generic[T]):
    """Fixed wordings and what they stand for; the longest wins.

    Attributes:
        firsts: The first words of all wordings.
        lasts: The last words of all wordings.

    Args:
        entries: Pairs of a wording, its tokens in lower case parted by blanks,
            and its meaning.
    """

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        first: dict[str, list[_Row[T]]] = defaultdict(list)
        last: dict[str, list[_Row[T]]] = defaultdict(list)
        for wording, meaning in entries:
            words = wording.split()
            size = len(words)
            first[words[0]].append((size, words[1] if size > 1 else "", words, meaning))
            last[words[-1]].append((size, words[-2] if size > 1 else "", words, meaning))
        for table in (first, last):
            for rows in table.values():
                rows.sort(key=lambda row: -row[0])
        self._first = dict(first)
        self._last = dict(last)
        self.firsts = frozenset(first)
        self.lasts = frozenset(last)

    def at(self, lower: Sequence[str], i: int) -> tuple[T, int] | None:
        """The wording that starts at token ``i``: its meaning and one past its end."""
        if i >= len(lower):
            return None
        rows = self._first.get(lower[i])
        if rows is None:
            return None
        beside = lower[i + 1] if i + 1 < len(lower) else ""
        for size, second, words, meaning in rows:
            if size == 1 or (second == beside and lower[i : i + size] == words):
                return meaning, i + size
        return None

    def before(self, lower: Sequence[str], end: int) -> tuple[T, int] | None:
        """The wording that ends right before token ``end``: its meaning and its start."""
        if end <= 0:
            return None
        rows = self._last.get(lower[end - 1])
        if rows is None:
            return None
        beside = lower[end - 2] if end > 1 else ""
        for size, second, words, meaning in rows:
            start = end - size
            if size == 1 or (second == beside and start >= 0 and lower[start:end] == words):
                return meaning, start
        return None


def phrases(table: Mapping[str, Iterable[str]]) -> Phrases[str]:
    """Phrases from a table of meaning to wordings."""
    return Phrases((wording, meaning) for meaning, row in table.items() for wording in row)
