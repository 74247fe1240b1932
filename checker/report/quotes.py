"""A fact as a quote: its sentence in pieces, the value and the differing words marked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from checker.model import Fact
from checker.report.clean import one_line
from checker.report.days import day_words, reading_words
from checker.report.diff import differing
from checker.report.index import Index
from checker.report.words import RESOLVED, family

Mark = Literal["", "value", "differs"]
_CONTEXT = 260


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a quote: plain, the value, or words that the other side has not."""

    text: str
    mark: Mark = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """A fact as an editor reads it.

    Attributes:
        source: Who publishes it.
        name: The same, telling apart several documents of one source.
        day: When it was written, ISO, "" when unknown.
        pieces: The sentence, cut short when very long.
        anchor: Where it stands in the full texts.
        attributed_to: Whose words these are, "" for the outlet's own.
        reading: How the value was reached, "" when the surface says it all.
    """

    source: str
    name: str
    day: str
    pieces: tuple[Piece, ...]
    anchor: str
    attributed_to: str = ""
    reading: str = ""

    @property
    def plain(self) -> str:
        """The sentence without marks, on one line."""
        return one_line("".join(p.text for p in self.pieces))


def quote(fact: Fact, other: Fact | None, index: Index) -> Quote:
    """The fact as a quote, its differences from ``other`` marked."""
    return Quote(
        source=one_line(index.source(fact.document)),
        name=one_line(index.name(fact.document)),
        day=fact.as_of.isoformat() if fact.as_of else "",
        pieces=_pieces(fact, other),
        anchor=index.fact_anchor(fact),
        attributed_to=one_line(fact.attributed_to),
        reading=one_line(reading_words(fact.reading)) if family(fact.kind) in RESOLVED else "",
    )


def says(fact: Fact) -> str:
    """The value as written; a date that was resolved with the days it was read as."""
    written = one_line(fact.surface)
    days = _days(fact)
    return f"{written} ({days})" if days and days.casefold() != written.casefold() else written


def _days(fact: Fact) -> str:
    low, high = fact.value.low, fact.value.high
    if fact.kind != "date" or not fact.reading or low is None or high is None:
        return ""
    last = date.max.toordinal()
    if not 1 <= low <= high <= last:
        return ""
    return day_words(date.fromordinal(int(low)), date.fromordinal(int(high)))


def _pieces(fact: Fact, other: Fact | None) -> tuple[Piece, ...]:
    text, start, end = fact.sentence, fact.offset, fact.offset + len(fact.surface)
    if text[start:end] != fact.surface:
        start = text.find(fact.surface)
        end = start + len(fact.surface) if start >= 0 else start
    if start < 0:
        return (Piece(text),)
    marks: list[Mark] = [""] * len(text)
    if other is not None:
        for a, b in _differences(fact, other, start):
            marks[a:b] = ["differs"] * (b - a)
    quoted = fact.kind == "quotation" and "differs" in marks[start:end]
    if not quoted:
        marks[start:end] = ["value"] * (end - start)
    first, last = _window(len(text), start, end)
    pieces = _runs(text, marks, first, last)
    return (
        *([Piece("… ")] if first else []),
        *pieces,
        *([Piece(" …")] if last < len(text) else []),
    )


def _differences(fact: Fact, other: Fact, start: int) -> list[tuple[int, int]]:
    """Differing words: of the quoted words for quotations, else of the sentences."""
    if fact.kind == "quotation":
        spans = differing(fact.surface, other.surface, similar=0.2)
        return [(start + a, start + b) for a, b in spans]
    return differing(fact.sentence, other.sentence)


def _window(length: int, start: int, end: int) -> tuple[int, int]:
    if length <= 3 * _CONTEXT:
        return 0, length
    return max(start - _CONTEXT, 0), min(max(end, start + 40) + _CONTEXT, length)


def _runs(text: str, marks: list[Mark], first: int, last: int) -> list[Piece]:
    pieces: list[Piece] = []
    begin = first
    for i in range(first + 1, last + 1):
        if i == last or marks[i] != marks[begin]:
            pieces.append(Piece(text[begin:i], marks[begin]))
            begin = i
    return pieces
