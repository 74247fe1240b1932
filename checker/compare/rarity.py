"""How rare a word is in the dossier, in bits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import log2

_CAP = 12.0


class Rarity:
    """Bits of each word: the fewer sentences have it, the more bits.

    Args:
        sentences: The distinct words of each sentence of the dossier.
    """

    def __init__(self, sentences: Iterable[frozenset[str]]) -> None:
        self._seen: Counter[str] = Counter()
        total = 0
        for words in sentences:
            self._seen.update(words)
            total += 1
        self._total = total + 1
        self._bits: dict[str, float] = {}

    def bits(self, word: str) -> float:
        """How many bits it tells that two sentences share ``word``."""
        known = self._bits.get(word)
        if known is None:
            known = min(log2(self._total / (self._seen[word] + 0.5)), _CAP)
            known = self._bits[word] = max(known, 0.1)
        return known

    def total(self, words: Iterable[str]) -> float:
        """Bits of all the words together."""
        return sum(self.bits(w) for w in sorted(words))

    def overlap(self, left: frozenset[str], right: frozenset[str]) -> float:
        """Share of bits in common, 0 to 1; 0 when either has none."""
        common = left & right
        if not common:
            return 0.0
        shared = self.total(common)
        return shared / (shared + 0.5 * (self.total(left - common) + self.total(right - common)))
