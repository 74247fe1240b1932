"""How rare a word is in the dossier, in bits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import fsum, log2

_CAP = 12.0
_FLOOR = 0.1


@dataclass(frozen=True, slots=True)
class Bag:
    """Words with the bits that they come to."""

    words: frozenset[str]
    bits: float


class Rarity:
    """Bits of each word: the fewer sentences have it, the more bits.

    Args:
        sentences: The distinct words of each sentence of the dossier.
    """

    def __init__(self, sentences: Iterable[frozenset[str]]) -> None:
        seen: Counter[str] = Counter()
        total = 1
        for words in sentences:
            seen.update(words)
            total += 1
        self._bags: dict[frozenset[str], Bag] = {}
        self._unseen = min(max(log2(total / 0.5), _FLOOR), _CAP)
        self._bits = {
            word: min(max(log2(total / (count + 0.5)), _FLOOR), _CAP)
            for word, count in seen.items()
        }

    def bits(self, word: str) -> float:
        """How many bits it tells that two sentences share ``word``."""
        return self._bits.get(word, self._unseen)

    def total(self, words: Iterable[str]) -> float:
        """Bits of all the words together, whatever their order."""
        known, unseen = self._bits, self._unseen
        return fsum([known.get(w, unseen) for w in words])

    def bag(self, words: frozenset[str]) -> Bag:
        """The words with their bits; one object for equal sets, as repeated sentences give."""
        bag = self._bags.get(words)
        if bag is None:
            bag = self._bags[words] = Bag(words, self.total(words))
        return bag

    def shared(self, left: Bag, right: Bag) -> float:
        """Bits of the words in common."""
        common = left.words & right.words
        return self.total(common) if common else 0.0

    def overlap(self, left: Bag, right: Bag) -> float:
        """Share of bits in common, 0 to 1; 0 when either has none."""
        common = left.words & right.words
        return 2 * self.total(common) / (left.bits + right.bits) if common else 0.0
