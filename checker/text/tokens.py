"""Text into tokens with offsets, once for all kinds."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Set
from itertools import accumulate, chain

from checker.text.words import open_book

_APOSTROPHE = "['’]"
_LETTER = r"[^\W\d_]"
# Both cases are written out, since matching without case is slower.
_CONTRACTED = r"(?:[sStTmMdD]|[rR][eE]|[vV][eE]|[lL][lL])\b"
# What begins alike stands under one branch, so that a word is told from its first letter.
_TOKEN = re.compile(
    rf"""([a-zA-Z][a-z]*+(?=[\ ,\n])                           # most words, told at once
    |{_LETTER}(?:
        (?:\.{_LETTER})+\.                                      # U.S., a.m.
        |[a-z]*+{_LETTER}*+(?:{_APOSTROPHE}(?!{_CONTRACTED}){_LETTER}+)*  # word, O'Brien
    )
    |\d(?:
        \d{{0,2}}(?:\.\d{{3}})+,\d+                             # 1.600,50
        |\d{{0,2}}(?:,\d{{1,3}}(?!\d))+(?:\.\d+)?              # 1,600  5,9; not 21,2013
        |\d*(?:\.\d+)*                                        # 5.9  1.5.2025
    )
    |{_APOSTROPHE}{_CONTRACTED}                               # possessive, contraction
    |\n\s*                                                   # one token for a line break
    |\S)""",
    re.VERBOSE,
)


def _lower(words: list[str]) -> list[str]:
    """The words in lower case: one call for all, unless a word holds the separator."""
    lower = "\0".join(words).lower().split("\0")
    return lower if len(lower) == len(words) else [word.lower() for word in words]


class Tokens:
    r"""The tokens of a text, as parallel lists.

    Attributes:
        text: The text.
        words: Surface of each token; a line break is one token starting "\n".
        lower: The same in lower case.
        starts: First code point of each token.
        ends: One past the last code point of each token.
        book: Numbers words.
        numbers: The number of each token's word in the book.
        vocabulary: The distinct words in lower case, to tell at once what a text has none of.
    """

    __slots__ = (
        *("_places", "book", "ends", "lower", "numbers"),
        *("starts", "text", "vocabulary", "words"),
    )

    def __init__(self, text: str) -> None:
        parts = _TOKEN.split(text)  # what stands between tokens, and tokens, by turns
        reached = list(accumulate(map(len, parts)))
        self.text = text
        self.words = parts[1::2]
        self.starts = reached[:-1:2]
        self.ends = reached[1::2]
        self.book = open_book()
        self.numbers = list(map(self.book.__getitem__, self.words))
        self.lower = _lower(self.words)
        self.vocabulary = frozenset(self.lower)
        self._places: dict[str, list[int]] = {}

    def __len__(self) -> int:
        return len(self.words)

    def surface(self, first: int, last: int) -> str:
        """The text from token ``first`` up to, not including, token ``last``."""
        return self.text[self.starts[first] : self.ends[last - 1]]

    def between(self, start: int, end: int) -> range:
        """Indices of the tokens that lie wholly inside the span ``[start, end)``."""
        return range(bisect_left(self.starts, start), bisect_right(self.ends, end))

    def where(self, words: Set[str]) -> list[int]:
        """The tokens that are any of some words in lower case, in order."""
        found = self.vocabulary.intersection(words)
        if not found:
            return []
        if not self._places:
            places: dict[str, list[int]] = {}
            for i, word in enumerate(self.lower):
                if word in places:
                    places[word].append(i)
                else:
                    places[word] = [i]
            self._places = places
        return sorted(chain.from_iterable(map(self._places.__getitem__, found)))

    def touches(self, index: int) -> bool:
        """Whether no blank stands between token ``index`` and the one before."""
        return index > 0 and self.starts[index] == self.ends[index - 1]
