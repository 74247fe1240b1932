"""Text into sentences with offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator

import sentencex

_LINE = re.compile(r"[^\n]+")
_OPENS_LOWER = re.compile(r"\s*[a-z]")


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the lines, a line that goes on in lower case joined to the next."""
    start = end = -1
    for m in _LINE.finditer(text):
        if start >= 0 and not ("\n\n" in text[end : m.start()] or not _OPENS_LOWER.match(m[0])):
            end = m.end()
            continue
        if start >= 0:
            yield start, end
        start, end = m.span()
    if start >= 0:
        yield start, end


def split(text: str, language: str = "en") -> list[tuple[int, int]]:
    """Spans of the sentences of ``text``, blanks at either end left out.

    A line break ends a sentence unless the next line goes on in lower case.
    """
    spans = []
    for start, end in _paragraphs(text):
        paragraph = text[start:end]
        for boundary in sentencex.get_sentence_boundaries(language, paragraph):
            a, b = boundary["start_index"], boundary["end_index"]
            piece = paragraph[a:b]
            stripped = piece.strip()
            if stripped:
                a += len(piece) - len(piece.lstrip())
                spans.append((start + a, start + a + len(stripped)))
    return spans
