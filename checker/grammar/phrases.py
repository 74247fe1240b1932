"""A table of fixed wordings, looked up at a token in either direction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")


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
        first: dict[str, list[tuple[list[str], T]]] = defaultdict(list)
        last: dict[str, list[tuple[list[str], T]]] = defaultdict(list)
        for wording, meaning in entries:
            words = wording.split()
            first[words[0]].append((words, meaning))
            last[words[-1]].append((words, meaning))
        for table in (first, last):
            for rows in table.values():
                rows.sort(key=lambda row: -len(row[0]))
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
        for words, meaning in rows:
            if len(words) == 1 or lower[i : i + len(words)] == words:
                return meaning, i + len(words)
        return None

    def before(self, lower: Sequence[str], end: int) -> tuple[T, int] | None:
        """The wording that ends right before token ``end``: its meaning and its start."""
        if end <= 0:
            return None
        rows = self._last.get(lower[end - 1])
        if rows is None:
            return None
        for words, meaning in rows:
            start = end - len(words)
            if len(words) == 1 or (start >= 0 and lower[start:end] == words):
                return meaning, start
        return None


def phrases(table: Mapping[str, Iterable[str]]) -> Phrases[str]:
    """Phrases from a table of meaning to wordings."""
    return Phrases((wording, meaning) for meaning, row in table.items() for wording in row)
