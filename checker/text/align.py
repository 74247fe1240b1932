"""Finds the paragraphs that were extracted from a page in the text that it shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from checker.model import OffsetMap
from checker.text.offsets import Splice

_WORD = r"[^\s\xad\u200b\u200e\u200f\u2060\ufeff]+"
_SOLID = re.compile(_WORD)
_EVEN = re.compile(rf"{_WORD}(?: {_WORD})*+")  # words with one space between them
_NO_BREAK = ("\xa0", "\u202f", "\u2009")  # they may stand within a number
_SHORT = 24
_WINDOW = 4000


class Aligner:
    """Places paragraphs in a text, one after the other, blanks not counted.

    Args:
        text: The text to find them in.
    """

    def __init__(self, text: str) -> None:
        splice = Splice()
        for m in _SOLID.finditer(text):
            splice.keep(m[0], m.start())
        self._text = text
        self._solid, self._offsets = splice.finish()
        self._cursor = 0

    def spans(self, paragraph: str) -> Iterator[tuple[int, int]]:
        """Where the paragraph stands, in several pieces if it was put together."""
        words = _SOLID.findall(paragraph)
        if words:
            yield from self._place(words, whole=True)

    def _place(self, words: list[str], *, whole: bool) -> Iterator[tuple[int, int]]:
        solid = "".join(words)
        limit = None if whole and len(solid) >= _SHORT else self._cursor + len(solid) + _WINDOW
        found = self._solid.find(solid, self._cursor, limit)
        if found < 0 and whole and len(solid) >= _SHORT:
            found = self._solid.find(solid)
        if found >= 0:
            self._cursor = found + len(solid)
            yield self._offsets.span_to_raw(found, found + len(solid))
        elif len(words) > 1:
            middle = len(words) // 2
            yield from self._place(words[:middle], whole=False)
            yield from self._place(words[middle:], whole=False)

    def join(self, paragraphs: Iterable[Iterable[tuple[int, int]]]) -> tuple[str, OffsetMap]:
        """One text of all paragraphs, a line each, runs of blanks made one space."""
        splice = Splice()
        for number, spans in enumerate(paragraphs):
            for piece, (start, end) in enumerate(spans):
                if number or piece:
                    splice.put("\n" if not piece else " ", start, 0)
                done = start
                for m in _EVEN.finditer(self._text, start, end):
                    gap = self._text[done : m.start()]
                    if gap in _NO_BREAK:
                        splice.keep(gap, done)
                    elif any(c.isspace() for c in gap):
                        splice.put(" ", done, len(gap))
                    splice.keep(m[0], m.start())
                    done = m.end()
        return splice.finish()
