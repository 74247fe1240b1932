"""Sentences in Title Case or in capitals: their capitals tell nothing about names."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.analysis.name_codes import WordCodes

_ROWS = "CTNUIFS"
_SHORT = 5
_READ = 60


class Headlines:
    """Finds such sentences and takes their words back to lower case.

    Args:
        words: The tokens of the text.
        lower: The same in lower case.
        codes: One letter a token.
        spans: Token ranges of the sentences.
        table: Gives the letters.
    """

    def __init__(
        self,
        words: Sequence[str],
        lower: Sequence[str],
        codes: str,
        spans: Sequence[tuple[int, int]],
        table: WordCodes,
    ) -> None:
        self.words = words
        self.lower = lower
        self.codes = codes
        self.spans = spans
        self.table = table
        self.lists = table.lists
        self.small = table.lists.words["function"]
        self.titled = [self._is_titled(a, b) for a, b in spans]

    def _is_titled(self, a: int, b: int) -> bool:
        """Whether every word that counts, or nearly, has a capital."""
        codes, end = self.codes, min(b, a + _READ)
        high = low = 0
        for i in range(a, end):
            if codes[i] in "wtmvi":
                low += self.lower[i] not in self.small
                if low * 4 > high + end - i:
                    return False
            elif len(self.words[i]) > 3 and self.words[i][0].isupper():
                high += 1
        if high >= 2 and self._is_shouted(a, b):
            return True
        if self.words[b - 1] in '.”"':
            return high >= 4 and low == 0
        return high >= 3 and low * 4 <= high and high + low < 30

    def _is_shouted(self, a: int, b: int) -> bool:
        """Whether the sentence is written in capitals throughout."""
        words = [w for w in self.words[a:b] if len(w) > 1 and w[0].isalpha()]
        return sum(w.isupper() for w in words) * 10 > len(words) * 7

    def toned_down(self) -> str:
        """The letters, words of the dictionary in headlines read as in lower case.

        A word keeps its capital where the running text writes it with one
        beside the same neighbour, and as part of a known place.
        """
        if not any(self.titled):
            return self.codes
        codes = list(self.codes)
        own = {w for w, c in zip(self.lower, self.codes, strict=True) if c in "wtmiv"}
        plain, places = own | self.small, self.lists.places
        pairs = self._capital_pairs()
        for a, b in self._titled_spans():
            shouted = self._is_shouted(a, b)
            around = ["", *self.lower[a:b], ""]
            for i, (before, word, after) in enumerate(
                zip(around, around[1:], around[2:], strict=False), start=a
            ):
                kept = (before, word) in pairs or (word, after) in pairs
                kept = kept or f"{word} {after}" in places or f"{before} {word}" in places
                if codes[i] in _ROWS and not kept and self._is_plain(i, plain, shouted):
                    codes[i] = self.table.lower(word)
                elif shouted and codes[i] == "U" and self.words[i] not in self.lists.acronyms:
                    known = word in self.lists.words["known_organisation"]
                    codes[i] = "U" if known or len(word) < 4 else "C"
        return "".join(codes)

    def _titled_spans(self) -> list[tuple[int, int]]:
        return [span for span, titled in zip(self.spans, self.titled, strict=True) if titled]

    def _capital_pairs(self) -> set[tuple[str, str]]:
        """Neighbours that the running text writes with capitals."""
        found: set[tuple[str, str]] = set()
        for (a, b), titled in zip(self.spans, self.titled, strict=True):
            if not titled:
                found.update(
                    (self.lower[i], self.lower[k])
                    for i, k in pairwise(range(a, b))
                    if self.codes[i] in "CUI" and self.codes[k] in "CUI"
                )
        return found

    def _is_plain(self, i: int, plain: set[str], shouted: bool) -> bool:
        word = self.lower[i]
        if word in plain:
            return True
        acronym = self.words[i].isupper() and len(word) < _SHORT and not shouted
        return not acronym and word in self.lists.common
