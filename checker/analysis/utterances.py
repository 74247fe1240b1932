"""Quoted stretches with their speakers: what was said, and by whom."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from checker.analysis.cues import CueView
from checker.analysis.phrases import HARD, Phrases
from checker.analysis.quotes import Quoted
from checker.analysis.report import Report
from checker.analysis.voices import Voices

_REACH = 28  # tokens between a quotation and its verb of saying


class Utterance(Struct, frozen=True):
    """One quoted stretch and who spoke it.

    Attributes:
        quoted: The stretch.
        speaker: Canonical name or role, "" when the text does not tell.
        verb: Token of the verb of saying; -1 when none stands near.
        interrupted: Whether the next stretch goes on with the same sentence
            ("“The goal,” he said, “is peace.”").
    """

    quoted: Quoted
    speaker: str
    verb: int
    interrupted: bool = False


class Speakers:
    """Finds who speaks each quoted stretch of a document.

    Args:
        view: The tokens with their classes.
        voices: Names the speakers.
        sentences: Spans of the sentences.
    """

    def __init__(self, view: CueView, voices: Voices, sentences: Sequence[tuple[int, int]]) -> None:
        self._view = view
        self._voices = voices
        self._phrases = Phrases(view)
        self._has = view.has
        self._sentences = sentences
        self._starts = [a for a, _ in sentences]

    def speak(self, stretches: Sequence[Quoted], n: int) -> Utterance:
        """The stretch at index ``n`` with the speaker that its own sentence names."""
        quoted = stretches[n]
        floor = stretches[n - 1].closed if n else 0
        ceiling = stretches[n + 1].opened if n + 1 < len(stretches) else 1 << 60
        speaker, verb = self._speaker(quoted, floor, ceiling)
        return Utterance(quoted, speaker, verb, self._goes_on(stretches, n))

    def settled(self, found: Sequence[Utterance], reports: Sequence[Report]) -> list[Utterance]:
        """Utterances whose own sentence names nobody take a neighbour's speaker.

        In this order: the one that goes on the same sentence or the same reopened
        quotation, the one right before it, the speaker of the sentence before.
        """
        out = list(found)
        for n in range(len(out) - 1, 0, -1):
            if out[n - 1].verb < 0 and (out[n - 1].interrupted or self._one_sentence(out, n)):
                out[n - 1] = replace(out[n - 1], speaker=out[n].speaker, verb=out[n].verb)
        for n, utterance in enumerate(out):
            if utterance.verb >= 0 or utterance.speaker:
                continue
            quoted = utterance.quoted
            if n and self._follows(out[n - 1].quoted, quoted):
                out[n] = replace(utterance, speaker=out[n - 1].speaker)
            elif self._opens(quoted):
                out[n] = replace(utterance, speaker=self._spoke_before(quoted, reports))
        for n in range(len(out) - 1, 0, -1):
            if out[n].quoted.goes_on and out[n].speaker and not out[n - 1].speaker:
                out[n - 1] = replace(out[n - 1], speaker=out[n].speaker)
        return out

    def _before_sentence(self, quoted: Quoted) -> range:
        """The tokens of the sentence before the one that a stretch opens."""
        at = bisect_right(self._starts, quoted.opened) - 2
        return self._view.tokens.between(*self._sentences[at]) if at >= 0 else range(0)

    def _one_sentence(self, found: Sequence[Utterance], n: int) -> bool:
        left, right = found[n - 1].quoted, found[n].quoted
        return right.start < self._end_of_sentence(left.start)

    def _end_of_sentence(self, position: int) -> int:
        bounds = self._bounds(position)
        return self._view.tokens.ends[bounds.stop - 1] if bounds else position

    def _opens(self, quoted: Quoted) -> bool:
        """Whether a stretch opens its sentence."""
        return self._token(quoted.opened) - self._bounds(quoted.opened).start <= 1

    def _spoke_before(self, quoted: Quoted, reports: Sequence[Report]) -> str:
        """Who is reported in the sentence right before a stretch that fills its own."""
        before = self._before_sentence(quoted)
        if not before:
            return ""
        at = bisect_left(reports, before.stop, key=lambda r: r.verb) - 1
        return reports[at].speaker if at >= 0 and reports[at].verb in before else ""

    def _bounds(self, position: int) -> range:
        """The tokens of the sentence at a position."""
        at = bisect_right(self._starts, position) - 1
        return self._view.tokens.between(*self._sentences[at]) if at >= 0 else range(0)

    def _token(self, position: int) -> int:
        """First token that begins at or after a position."""
        return bisect_left(self._view.tokens.starts, position)

    def _speaker(self, quoted: Quoted, floor: int, ceiling: int) -> tuple[str, int]:
        """Speaker and verb of saying, from the words after or before the stretch."""
        first, last = self._token(quoted.opened), self._token(quoted.closed)
        before = self._bounds(quoted.opened)
        opens = first - before.start <= 1
        orders = (self._after, self._before) if opens else (self._before, self._after)
        for look in orders:
            if look == self._after:
                speaker, verb = self._after(last, min(self._token(ceiling), last + _REACH))
            else:
                start = max(before.start, self._token(floor))
                speaker, verb = self._before(start, first, before)
            if verb >= 0:
                return speaker, verb
        return "", -1

    def _after(self, first: int, ceiling: int) -> tuple[str, int]:
        """As in "...,” said Ada Poe" and "...,” the minister told reporters"."""
        has = self._has
        while first < ceiling and has(first, "COMMA", "QUOTE"):
            first += 1
        stop = first
        while stop < ceiling and not has(stop, *HARD):
            stop += 1
        stop = min(stop, len(self._view.tokens))
        if has(first, "SAY") and not has(first, "ING"):
            end = first + 1
            while end < stop and not has(end, "V", "REL", "THAT", "SUB_STRONG", "ING"):
                end += 1
            return self._voices.voice(first + 1, end), first
        if has(first, "CONJ", "ING", "REL", "V", "THAT"):
            return "", -1
        relative = False
        aside = has(first, "PREP", "TO")  # "“...” to this risk, the minister said"
        for k in range(first + 1, stop):
            if has(k, "COMMA") and aside:
                first, aside = k + 1, False
            if has(k, "SAY") and has(k, "LOW") and not has(k - 1, "DET", "TO", "PREP", "REL"):
                return ("", -1) if aside else (self._voices.voice(first, k, tail=True), k)
            relative = relative or has(k, "REL")
            if has(k, "V") and not has(k, "AUX") and not relative:
                break
        return "", -1

    def _before(self, start: int, first: int, bounds: range) -> tuple[str, int]:
        """As in "Ada Poe said: “...”" and "..., calling it “...”"."""
        has = self._has
        if has(first - 1, "BREAK") and has(first - 2, "COLON"):
            first -= 1
            bounds = self._bounds(self._view.tokens.starts[first - 1])
            start = bounds.start
        verb = self._verb_before(first, max(start, first - _REACH))
        if verb >= 0 and has(verb, "INSCRIBED"):
            return "", verb
        if verb >= 0:
            subject = self._phrases.subject(verb, range(start, first))
            if subject is None and start > bounds.start:
                subject = self._phrases.subject(verb, bounds)
            return (self._voices.voice(*subject) if subject else ""), verb
        if has(first - 1, "COLON") and first - 1 - start <= 8:
            speaker = self._voices.voice(start, first - 1)
            return speaker, (first - 1 if speaker else -1)
        return "", -1

    def _verb_before(self, first: int, start: int) -> int:
        """The verb of saying before a stretch; across a clause only one that takes "that"."""
        near = -1
        for k in range(first - 1, start - 1, -1):
            if self._has(k, "STOP", "SEMI", "BREAK"):
                break
            if self._has(k, "SAY") and self._has(k, "LOW") and not self._has(k - 1, "DET"):
                if self._has(k, "SAY_THAT") or first - k <= 4:
                    return k
                near = max(near, k)
        return near

    def _follows(self, left: Quoted, right: Quoted) -> bool:
        """Whether a stretch opens a sentence right behind the one that quotes the other."""
        if right.goes_on:
            return True
        if not self._opens(right):
            return False
        before = self._before_sentence(right)
        return bool(before) and self._token(left.closed) >= before.start - 1

    def _goes_on(self, stretches: Sequence[Quoted], n: int) -> bool:
        """Whether only a reporting clause stands between a stretch and the next."""
        if n + 1 == len(stretches):
            return False
        text, left, right = self._view.tokens.text, stretches[n], stretches[n + 1]
        gap = text[left.closed : right.opened]
        if "\n" in gap or len(gap) > 80 or any(c in gap for c in ".!?;:"):
            return False
        return text[left.end - 1] == "," and gap.rstrip().endswith(",")
