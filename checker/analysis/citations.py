"""Sources named beside the words: "according to X", "citing X", "quoted X as saying"."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from checker.analysis.cues import CueView
from checker.analysis.phrases import HARD, Phrases
from checker.analysis.report import Report, report
from checker.analysis.voices import Voices

_HEADLINE = 25  # tokens of the longest headline
_NAMED = 4  # and of the speaker in it


class Citations:
    """Reads one "according to" or one verb of citing.

    Args:
        view: The tokens with their classes.
        voices: Names the speakers.
    """

    def __init__(self, view: CueView, voices: Voices) -> None:
        self._view = view
        self._voices = voices
        self._phrases = Phrases(view)
        self._has = view.has

    def headline(self, i: int, bounds: range) -> Iterator[Report]:
        """As in the headlines "Police: ten dead" and "Ten dead: police"."""
        if len(bounds) > _HEADLINE or self._has(i - 1, "DIGIT"):
            return
        if self._has(i - 1, "ANNOUNCER") and self._view.tokens.words[i - 1].isupper():
            return  # "SOURCE: ...", a credit
        before, after = range(bounds.start, i), range(i + 1, bounds.stop)
        if len(before) <= _NAMED and self._announces(before, "ANNOUNCER", "AGENCIES"):
            span = (i + 1, bounds.stop)
            yield from report(self._view, span, self._voices.voice(before.start, before.stop), i)
        elif len(after) <= _NAMED and self._announces(after, "ANNOUNCER", "AGENCIES"):
            span = (bounds.start, i)
            yield from report(self._view, span, self._voices.voice(after.start, after.stop), i)

    def _announces(self, span: range, *names: str) -> bool:
        """Whether the last word, marks apart, is one who announces things."""
        last = next((k for k in reversed(span) if not self._has(k, "STOP", "QUOTE")), -1)
        return last >= 0 and self._has(last, *names)

    def according(self, i: int, bounds: range) -> Iterator[Report]:
        """As in "..., according to X"."""
        if not self._has(i + 1, "TO"):
            return
        last = self._phrases.phrase_end(i + 2, bounds.stop)
        speaker = self._voices.voice(i + 2, last)
        if not speaker:
            return
        through = ""
        if self._has(last, "CITE") and self._has(last + 1, "BY"):
            through = self._voices.voice(last + 2, self._phrases.phrase_end(last + 2, bounds.stop))
        comma = self._has(last, "COMMA")
        if i <= bounds.start + 1:
            stop = min(bounds.stop - 1, last + 40)
            while last < stop and not self._has(last, "COMMA", *HARD):
                last += 1  # past "which ..." or "that ..."
            span = (last + 1, bounds.stop)
        elif comma and self._has(i - 1, "COMMA") and not self._has(last + 1, "CONJ", "REL", "ING"):
            span = (bounds.start, bounds.stop)
        else:
            span = (bounds.start, i)
        yield from report(self._view, span, speaker, i, through)

    def citing(self, i: int, bounds: range, found: list[Report]) -> Iterator[Report]:
        """A source named by the one who reports; joined to the report just found."""
        if self._has(i + 1, "BY") or self._has(i - 1, "BE"):
            yield from self._quoted_by(i, bounds)
            return
        last = self._phrases.phrase_end(i + 1, bounds.stop)
        if not found or found[-1].verb not in bounds or found[-1].through:
            if not self._has(i, "ING"):
                yield from self._cites(i, last, bounds)
            return
        before = found[-1]
        source = self._voices.voice(i + 1, last)
        if source and source != before.speaker:
            found[-1] = replace(before, speaker=source, through=before.speaker)

    def _cites(self, i: int, last: int, bounds: range) -> Iterator[Report]:
        """As in "IRNA quoted the governor as saying 10 died" or "..., the agency cites"."""
        subject = self._phrases.subject(i, bounds)
        if subject is None:
            return
        channel = self._voices.voice(*subject)
        if not channel:
            return
        says = self._as_saying(range(i + 1, min(i + 16, bounds.stop)))
        if says >= 0:
            speaker = self._voices.voice(i + 1, says)
            if speaker:
                yield from report(self._view, (says + 2, bounds.stop), speaker, i, channel)
        elif last == i + 1 and subject[0] > bounds.start:
            yield from report(self._view, (bounds.start, subject[0]), channel, i)

    def _as_saying(self, span: range) -> int:
        """Where "as saying" stands; -1 for nowhere."""
        for k in span:
            if self._has(k, "AS") and self._has(k + 1, "SAY") and self._has(k + 1, "ING"):
                return k
        return -1

    def _quoted_by(self, i: int, bounds: range) -> Iterator[Report]:
        """As in "the governor was quoted by state television as saying that"."""
        says = self._as_saying(range(i + 1, min(i + 14, bounds.stop)))
        if says < 0:
            return
        first = says + 2 + self._has(says + 2, "THAT")
        verb = i
        while verb > bounds.start and self._has(verb - 1, "AUX", "ADV"):
            verb -= 1
        tail = first >= bounds.stop or self._has(first, "STOP", "BREAK", "QUOTE")
        start = self._phrases.tail_subject(verb, bounds) if tail else bounds.start
        subject = (start, verb) if tail else self._phrases.subject(i, bounds, passive=True)
        if subject is None or subject[0] < 0:
            return
        speaker = self._voices.voice(*subject, tail=tail)
        through = self._voices.voice(i + 2, says) if self._has(i + 1, "BY") else ""
        span = (bounds.start, start) if tail else (first, bounds.stop)
        yield from report(self._view, span, speaker, i, through)
