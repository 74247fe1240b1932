"""All that others say in a document: reporting clauses and quotations, with their speakers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from checker.analysis.cues import CueView
from checker.analysis.quotes import quoted
from checker.analysis.report import Report
from checker.analysis.reports import Reporting
from checker.analysis.utterances import Speakers, Utterance
from checker.analysis.voices import Voices
from checker.model.name import Name

_NEAR = 12  # reports of one sentence, at most


@dataclass(frozen=True, slots=True)
class Speech:
    """What others say in a document.

    Attributes:
        reports: Reporting clauses, by their verbs.
        utterances: Quoted stretches, in text order.
    """

    reports: tuple[Report, ...]
    utterances: tuple[Utterance, ...]


def find_speech(
    view: CueView, names: Sequence[Name], sentences: Sequence[tuple[int, int]]
) -> Speech:
    """Read reporting clauses and quotations in one walk, so that pronouns find their speaker.

    Args:
        view: The tokens with their classes.
        names: The names of the document.
        sentences: Spans of the sentences.
    """
    voices = Voices(view, names)
    speakers = Speakers(view, voices, sentences)
    reporting = Reporting(view, voices, sentences)
    stretches = quoted(view.tokens.text)
    starts = view.tokens.starts
    steps = [(i, -1) for i in reporting.triggers]
    steps += [(bisect_left(starts, q.opened), n) for n, q in enumerate(stretches)]
    found: list[Utterance] = []
    for token, n in sorted(steps):
        if n < 0:
            reporting.read(token)
        else:
            found.append(speakers.speak(stretches, n))
    reports = sorted(reporting.found, key=lambda r: r.verb)
    return Speech(tuple(reports), tuple(speakers.settled(found, reports)))


class Attribution:
    """Tells whose words stand at a position.

    Args:
        speech: What others say in the document.
    """

    def __init__(self, speech: Speech) -> None:
        self._reports = sorted(speech.reports, key=lambda r: r.start)
        self._starts = [r.start for r in self._reports]
        self._reach = list(accumulate((r.end for r in self._reports), max))  # ends so far
        self._quotes = [u for u in speech.utterances if u.speaker]
        self._opened = [u.quoted.start for u in self._quotes]

    def voice_at(self, position: int) -> str:
        """Who says what stands there, by which channel; "" for the outlet's own words.

        Where one reports what another said, both are named: "IRNA, citing the
        governor". Of more than two, the innermost and the outermost.
        """
        at = bisect_right(self._opened, position) - 1
        if at >= 0 and position < self._quotes[at].quoted.end:
            return self._quotes[at].speaker
        around = []
        last = bisect_right(self._starts, position)
        if not last or position >= self._reach[last - 1]:
            return ""
        for report in reversed(self._reports[max(0, last - _NEAR) : last]):
            if position < report.end:
                around.append(report)
        if not around:
            return ""
        inner, outer = around[0], around[-1]
        if inner.speaker == outer.speaker or len(around) == 1:
            return inner.voice
        return f"{outer.speaker}, citing {inner.speaker}"
