"""Text into tokens with offsets, once for all kinds."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

_APOSTROPHE = "['’]"
_TOKEN = re.compile(
    rf"""(?:[^\W\d_]\.){{2,}}                                   # U.S., a.m.
    |[^\W\d_]+(?:{_APOSTROPHE}(?!(?:s|t|re|ve|ll|d|m)\b)[^\W\d_]+)*   # word, O'Brien
    |\d{{1,3}}(?:\.\d{{3}})+,\d+                                # 1.600,50
    |\d{{1,3}}(?:,\d{{1,3}}(?!\d))+(?:\.\d+)?                   # 1,600  5,9; not 21,2013
    |\d+(?:\.\d+)*                                              # 5.9  1.5.2025
    |{_APOSTROPHE}(?:s|t|re|ve|ll|d|m)\b                        # possessive, contraction
    |\n\s*                                                      # one token for a line break
    |\S""",
    re.VERBOSE | re.IGNORECASE,
)


class Tokens:
    r"""The tokens of a text, as parallel lists.

    Attributes:
        text: The text.
        words: Surface of each token; a line break is one token starting "\n".
        starts: First code point of each token.
        ends: One past the last code point of each token.
    """

    __slots__ = ("ends", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        matches = list(_TOKEN.finditer(text))
        self.text = text
        self.words = [m.group() for m in matches]
        self.starts = [m.start() for m in matches]
        self.ends = [m.end() for m in matches]

    def __len__(self) -> int:
        return len(self.words)

    def surface(self, first: int, last: int) -> str:
        """The text from token ``first`` up to, not including, token ``last``."""
        return self.text[self.starts[first] : self.ends[last - 1]]

    def between(self, start: int, end: int) -> range:
        """Indices of the tokens that lie wholly inside the span ``[start, end)``."""
        return range(bisect_left(self.starts, start), bisect_right(self.ends, end))

    def touches(self, index: int) -> bool:
        """Whether no blank stands between token ``index`` and the one before."""
        return index > 0 and self.starts[index] == self.ends[index - 1]
