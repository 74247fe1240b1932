"""Full texts in pieces, each piece marked with what was made of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from checker.model import Document, Fact
from checker.report.clean import one_line
from checker.report.days import reading_words
from checker.report.index import Index
from checker.report.words import NAMES

_NUMBER: Final = re.compile(r"\d+(?:[.,:/-]\d+)*")
_BLANK: Final = re.compile(r"(?<!\s)\s*\n\s*")  # looked for once in a run of blanks
# A mention longer than this is underlined only; what lies inside it shows.
_WIDE = 60
_RANK = {"conflict": 0, "explained": 1, "agreed": 2, "alone": 3}


@dataclass(frozen=True, slots=True)
class Marking:
    """How mentions are marked.

    Attributes:
        index: What was made of each fact.
        wanted: Anchors that something links to; no others are set.
        link_of: Anchor of what a fact belongs to, "" for none.
    """

    index: Index
    wanted: Collection[str]
    link_of: Callable[[Fact], str]


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text with one mark.

    Attributes:
        text: As written.
        status: "conflict", "explained", "agreed", "alone", "unread" or "".
        wide: Whether the mark is a long one (a quotation, a clause).
        name: Whether it is a mere name, which is marked more lightly.
        anchors: Links lead here.
        link: Anchor of the finding or slot that it belongs to, "" for none.
        title: What was read.
    """

    text: str
    status: str = ""
    wide: bool = False
    name: bool = False
    anchors: tuple[str, ...] = ()
    link: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Unread:
    """Digits that no mention covers, with the words around them."""

    before: str
    number: str
    after: str


@dataclass(frozen=True, slots=True)
class AnnotatedText:
    """A document's paragraphs, marked.

    Attributes:
        id: Of the document.
        language: Of the document.
        paragraphs: Each a run of segments.
        counts: Status to number of mentions.
        unread: Digits seen but not understood.
    """

    id: str
    language: str
    paragraphs: tuple[tuple[Segment, ...], ...]
    counts: Counter[str]
    unread: tuple[Unread, ...]


def to_clean(document: Document) -> Callable[[int], int]:
    """From positions in the raw text to positions in the text that was read."""
    offsets, length = document.offsets, len(document.text)
    if not offsets.clean:
        return lambda position: min(position, length)

    def position_of(raw: int) -> int:
        i = max(bisect_right(offsets.raw, raw) - 1, 0)
        end = offsets.clean[i + 1] if i + 1 < len(offsets.clean) else length
        return min(offsets.clean[i] + max(raw - offsets.raw[i], 0), end)

    return position_of


def annotate(document: Document, facts: Iterable[Fact], marking: Marking) -> AnnotatedText:
    """The document's text with every mention marked."""
    place = to_clean(document)
    spans = [(place(f.start), max(place(f.end - 1) + 1, place(f.start)), f) for f in facts]
    spans.sort(key=lambda s: (s[0], -s[1], s[2].id))
    text = document.text
    covered = bytearray(len(text) + 1)
    for start, end, _ in spans:
        covered[start:end] = b"\1" * (end - start)
    unread = [m for m in _NUMBER.finditer(text) if not any(covered[m.start() : m.end()])]
    segments = _segments(text, spans, [m.span() for m in unread], marking)
    return AnnotatedText(
        id=document.id,
        language=document.language,
        paragraphs=tuple(_paragraphs(segments)),
        counts=Counter(marking.index.status(f) for _, _, f in spans),
        unread=tuple(_unread(text, m.start(), m.end()) for m in unread),
    )


def _segments(
    text: str,
    spans: list[tuple[int, int, Fact]],
    unread: list[tuple[int, int]],
    marking: Marking,
) -> Iterator[Segment]:
    edges = {0, len(text)} | {e for a, b, _ in spans for e in (a, b)}
    edges |= {e for span in unread for e in span}
    edges |= {e for m in _BLANK.finditer(text) for e in m.span()}
    unknown = {start for start, _ in unread}
    active: list[tuple[int, int, Fact]] = []
    coming = 0
    for start, end in pairwise(sorted(e for e in edges if e <= len(text))):
        active = [s for s in active if s[1] > start]
        opened = []
        while coming < len(spans) and spans[coming][0] <= start:
            opened.append(spans[coming])
            coming += 1
        active += [s for s in opened if s[1] > start]
        anchors = tuple(marking.index.fact_anchor(f) for _, _, f in opened)
        anchors = tuple(a for a in anchors if a in marking.wanted)
        if active:
            yield _marked(text[start:end], active, anchors, marking)
        elif start in unknown:
            yield Segment(text[start:end], "unread", title="seen, but not understood")
        else:
            yield Segment(text[start:end], anchors=anchors)


def _marked(
    text: str, active: list[tuple[int, int, Fact]], anchors: tuple[str, ...], marking: Marking
) -> Segment:
    """A segment with the mark of the shortest mention that covers it."""

    def key(span: tuple[int, int, Fact]) -> tuple[int, int]:
        return span[1] - span[0], _RANK[marking.index.status(span[2])]

    start, end, fact = min(active, key=key)
    return Segment(
        text=text,
        status=marking.index.status(fact),
        wide=end - start > _WIDE,
        name=fact.kind in NAMES,
        anchors=anchors,
        link=marking.link_of(fact),
        title=_title(fact),
    )


def _title(fact: Fact) -> str:
    what = f"{fact.kind}: {fact.value.text} {fact.value.unit_of_text}".strip()
    return one_line(f"{what[:120]} ({reading_words(fact.reading)})" if fact.reading else what[:160])


def _paragraphs(segments: Iterable[Segment]) -> Iterator[tuple[Segment, ...]]:
    """The segments in paragraphs; a line break ends one."""
    paragraph: list[Segment] = []
    for segment in segments:
        if "\n" in segment.text and not segment.text.strip() and not segment.anchors:
            if paragraph:
                yield tuple(paragraph)
            paragraph = []
        else:
            paragraph.append(segment)
    if paragraph:
        yield tuple(paragraph)


def _unread(text: str, start: int, end: int) -> Unread:
    before = text[max(start - 50, 0) : start].rpartition("\n")[2]
    after = text[end : end + 50].partition("\n")[0]
    return Unread(before.lstrip(), text[start:end], after.rstrip())
