"""Which quoted stretches and reported clauses count as sayings, and how they are cut."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice

from msgspec import Struct

from checker.analysis.quotes import Quoted
from checker.analysis.report import Report
from checker.analysis.utterances import Utterance

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_FULL = 4  # words from which a quotation stands for itself
_SHORTEST_PIECE = 3
_GLANCE = 80
_INDIRECT = 5
_LONGEST = 1500  # code points of a reported clause; what runs on for longer is no sentence
_TITLE_SHARE = 0.6


class Saying(Struct, frozen=True):
    """A saying that can be compared with another.

    Attributes:
        start: First code point.
        end: One past the last.
        speaker: Canonical name or role, "" when unknown.
        parts: Spans of its words; two when a reporting clause stands inside.
        direct: Whether it is quoted and not only reported.
    """

    start: int
    end: int
    speaker: str
    parts: tuple[tuple[int, int], ...]
    direct: bool


def sayings(
    text: str,
    utterances: Sequence[Utterance],
    reports: Sequence[Report],
    sentences: Sequence[tuple[int, int]],
) -> Iterator[Saying]:
    """Direct quotations, one a sentence, then reported clauses of named speakers."""
    yield from _direct(text, utterances, [a for a, _ in sentences])
    yield from _indirect(text, [u.quoted for u in utterances], reports)


def _direct(text: str, utterances: Sequence[Utterance], starts: list[int]) -> Iterator[Saying]:
    skip = False
    for n, utterance in enumerate(utterances):
        if skip:
            skip = False
            continue
        quoted = utterance.quoted
        if utterance.interrupted:
            rest = utterances[n + 1].quoted
            skip = True
            parts = ((quoted.start, quoted.end), (rest.start, rest.end))
            yield Saying(quoted.start, rest.end, utterance.speaker, parts, True)
        elif is_saying(text, utterance):
            for start, end in _pieces(text, quoted, starts):
                yield Saying(start, end, utterance.speaker, ((start, end),), True)


def is_saying(text: str, utterance: Utterance) -> bool:
    """Whether a quoted stretch was said, and is no title, nickname or scare quote.

    Short stretches need a verb of saying; one word counts as an exclamation only.
    """
    words = _WORD.findall(text[utterance.quoted.start : utterance.quoted.end])
    ends = text[utterance.quoted.end - 1] in ".!?…"
    said = utterance.verb >= 0
    if len(words) < 2:
        return said and bool(words) and text[utterance.quoted.end - 1] in "!?"
    titled = sum(w[0].isupper() for w in words) / len(words) > _TITLE_SHARE
    if titled and not (ends and said):
        return False
    if len(words) < _FULL:
        return said
    return said or bool(utterance.speaker) or words[0][0].isupper() or ends


def _pieces(text: str, quoted: Quoted, starts: list[int]) -> Iterator[tuple[int, int]]:
    """The sentences inside a stretch; a very short one stays with the one before."""
    inner = starts[bisect_right(starts, quoted.start) : bisect_right(starts, quoted.end - 1)]
    start = quoted.start
    for cut in (*inner, quoted.end):
        piece = text[start:cut].rstrip(' \n\t"“”„«»,;:')
        rest = text[cut : min(quoted.end, cut + _GLANCE)]
        if cut != quoted.end and (_few(piece) or _few(rest)):
            continue
        if piece:
            yield start, start + len(piece)
        start = cut


def _few(text: str, start: int = 0, end: int = _GLANCE, enough: int = _SHORTEST_PIECE) -> bool:
    """Whether a stretch has fewer than ``enough`` words."""
    found = islice(_WORD.finditer(text, start, end), enough)
    return sum(1 for _ in found) < enough


def _indirect(text: str, quotes: Sequence[Quoted], reports: Sequence[Report]) -> Iterator[Saying]:
    """Reported clauses of speakers with a name, where no quotation marks stand."""
    opened = [q.opened for q in quotes]
    for report in reports:
        if not report.indirect or not any(c.isupper() for c in report.speaker):
            continue
        if report.end - report.start > _LONGEST:
            continue
        if _few(text, report.start, report.start + 400, _INDIRECT):
            continue
        near = quotes[max(bisect_right(opened, report.start) - 1, 0) :][:4]
        if any(q.opened < report.end and report.start < q.closed for q in near):
            continue
        span = (report.start, report.end)
        yield Saying(*span, report.speaker, (span,), False)
