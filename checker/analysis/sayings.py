"""Verbs of saying: "X said that ...", "..., X said", "..., said X"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis.cues import CueView
from checker.analysis.phrases import HARD, Phrases
from checker.analysis.report import Report, report
from checker.analysis.voices import Voices


class Sayings:
    """Reads the clause around one verb of saying.

    Args:
        view: The tokens with their classes.
        voices: Names the speakers.
    """

    def __init__(self, view: CueView, voices: Voices) -> None:
        self._view = view
        self._voices = voices
        self._phrases = Phrases(view)
        self._has = view.has

    def read(self, i: int, bounds: range, before: Report | None = None) -> Iterator[Report]:
        """What the verb at token ``i`` reports, inside the sentence ``bounds``.

        Args:
            i: The token.
            bounds: The tokens of its sentence.
            before: The report found last, which "..., adding that" goes on.
        """
        if self._has(i, "PUT"):
            yield from self._put(i, bounds)
        if not self._has(i, "SAY_THAT") or not self._is_saying(i):
            return
        has = self._has
        if has(i + 1, "BY"):
            yield from self._by_agent(i, bounds)
            return
        content = self._content_after(i, bounds.stop)
        end = self._inverted_end(i, bounds)
        if end > 0:  # "..., said X"
            yield from report(self._view, (bounds.start, i - 1), self._voices.voice(i + 1, end), i)
        elif content >= 0 and self._reports_clause(i, content, bounds.stop):  # "X said ..."
            speaker = self._speaker(i, bounds, before)
            if speaker:
                source = self._source(i, bounds)
                through = speaker if source else self._hearer(i, content)
                speaker = source or speaker
                span = (content, self._content_end(content, bounds.stop))
                yield from report(self._view, span, speaker, i, through)
        else:  # "..., X said"
            yield from self._tail(i, bounds)

    def _speaker(self, i: int, bounds: range, before: Report | None) -> str:
        """Who says it: "adding" has the speaker of the clause before."""
        if before is not None and self._has(i, "ING") and before.verb in bounds:
            return before.speaker
        subject = self._phrases.subject(i, bounds)
        return self._voices.voice(*subject) if subject else ""

    def _source(self, i: int, bounds: range) -> str:
        """Whom the speaker quotes: "the agency, quoting the governor, said"."""
        for k in range(max(bounds.start, i - 12), i):
            if self._has(k, "CITE") and self._has(k, "ING") and self._has(k - 1, "COMMA"):
                return self._voices.voice(k + 1, self._phrases.phrase_end(k + 1, i))
        return ""

    def _is_saying(self, i: int) -> bool:
        """Whether a form that can be a verb of saying is one here."""
        has = self._has
        if not has(i, "LOW") or has(i - 1, "DET", "TO", "PREP") or has(i + 1, "OF"):
            return False
        if has(i, "THAT_ONLY") and not has(i + 1, "THAT"):
            return False
        if has(i - 1, "AS") and not has(i + 1, "BY"):
            return False
        if has(i - 1, "NEG") or (has(i - 1, "ADV") and has(i - 2, "DET")):
            return False
        if has(i, "ING"):
            return has(i - 1, "COMMA", "CONJ", "DASH") or has(i + 1, "THAT")
        return not has(i, "SAY_OR_NOUN") or has(i - 1, "CAP", "PRON", "CLOSE", "PRESS")

    def _put(self, i: int, bounds: range) -> Iterator[Report]:
        """As in "the survey put the magnitude at 5.9"."""
        has = self._has
        if not has(i, "LOW") or not has(i + 1, "DET", "N"):
            return
        for k in range(i + 2, min(i + 14, bounds.stop - 1)):
            if has(k, "V", *HARD):
                return
            if has(k, "AT") and any(has(j, "DIGIT", "NUM") for j in range(k + 1, k + 4)):
                subject = self._phrases.subject(i, bounds)
                if subject:
                    span = (i + 1, self._content_end(k, bounds.stop))
                    yield from report(self._view, span, self._voices.voice(*subject), i)
                return

    def _by_agent(self, i: int, bounds: range) -> Iterator[Report]:
        """As in "it was confirmed by X that ..." or "..., as announced by X"."""
        end = self._phrases.phrase_end(i + 2, bounds.stop)
        speaker = self._voices.voice(i + 2, end)
        if self._has(end, "THAT"):
            yield from report(self._view, (end + 1, bounds.stop), speaker, i)
        elif self._has(i - 1, "AS") and self._phrases.complete(bounds.start, i - 1):
            yield from report(self._view, (bounds.start, i - 1), speaker, i)

    def _inverted_end(self, i: int, bounds: range) -> int:
        """One past the speaker of "..., said X"; -1 for other orders of words."""
        has = self._has
        mark = i - 1
        if not (mark > bounds.start and has(mark, "COMMA", "QUOTE")) or has(i, "ING", "TELL"):
            return -1
        if has(i + 1, "PREP", "WHEN", "TO", "COMMA") or not has(i + 1, "N"):
            return -1
        if not self._phrases.complete(bounds.start, mark):
            return -1
        end = i + 1
        stop = min(bounds.stop, i + 40)
        while end < stop and not has(end, "V", "REL", "THAT", "SUB_STRONG", "ING", *HARD):
            end += 1
        describes = has(end, "ED") and has(end + 1, "PREP")  # "a source involved in the talks"
        return end if describes or not has(end, "V") else -1

    def _tail(self, i: int, bounds: range) -> Iterator[Report]:
        """As in "..., X said" and "..., X, the governor, said in a statement"."""
        first = self._phrases.tail_subject(i, bounds)
        if first <= bounds.start + 1 or not self._phrases.complete(bounds.start, first - 1):
            return
        speaker = self._voices.voice(self._phrases.apposition_start(first, bounds), i, tail=True)
        last = bounds.stop if self._has(i + 1, "COMMA") else first
        yield from report(
            self._view, (bounds.start, last), speaker, i, self._hearer(i, bounds.stop)
        )

    def _reports_clause(self, i: int, content: int, stop: int) -> bool:
        """Whether what follows the verb is a clause, not only an object."""
        if self._has(content - 1, "THAT") or self._has(i, "SAY_PLAIN"):
            return True
        for k in range(content, min(content + 30, stop)):
            if self._phrases.verb(k):
                return True
            if self._has(k, *HARD) or (
                self._has(k, "COMMA")
                and self._has(k + 1, "CONJ", "ING", "SUB_STRONG", "SUB_WEAK", "V")
            ):
                return False
        return False

    def _content_after(self, i: int, stop: int) -> int:
        """First token of what is said after the verb; -1 when nothing is."""
        has = self._has
        for k in range(i + 1, min(i + 12, stop)):
            if has(k, "THAT"):
                return k + 1
            if has(k, "V", "COMMA", *HARD):
                break
        k = i + 1
        if has(i, "TELL"):
            names = self._voices.names_in(i + 1, i + 4)
            if names:
                k = names[0].last
            while k < stop and has(k, "OUTLET", "DET") and not has(k, "AUX"):
                k += 1
        while k < stop and has(k, "WHEN", "ADV"):
            k += 1
        if k >= stop or has(k, "COMMA", "SUB_WEAK", "CONJ", *HARD):
            return -1
        if has(k, "PREP", "TO") and not (
            has(i, "SAY_PLAIN") and self._phrases.verb_within(k, min(k + 20, stop))
        ):
            return -1
        return k

    def _content_end(self, content: int, stop: int) -> int:
        """Where the words end: before ", but Y said ..." and before ", Y reported"."""
        for k in range(content + 2, min(content + 60, stop)):
            if not (self._has(k, "SAY_THAT") and self._has(k, "LOW")):
                continue
            for j in range(k - 1, max(content, k - 16), -1):
                if self._has(j, "COMMA") and (
                    self._has(j + 1, "CONJ", "SUB_STRONG") or self._closes(k + 1, stop)
                ):
                    return j
                if self._phrases.verb(j) or self._has(j, "REL", "THAT"):
                    break
        return stop

    def _closes(self, k: int, stop: int) -> bool:
        """Whether a verb before ``k`` ends its sentence, where and when aside."""
        if k >= stop or self._has(k, "STOP", "BREAK"):
            return True
        goes_on = ("COMMA", "THAT", "V", "QUOTE", "SEMI", "COLON", "DASH")
        return self._has(k, "PREP", "WHEN") and not any(
            self._has(i, *goes_on) for i in range(k, stop)
        )

    def _hearer(self, i: int, content: int) -> str:
        """The outlet that was told, which thereby passes the words on."""
        if not self._has(i, "TELL"):
            return ""
        for name in self._voices.names_in(i + 1, min(content, i + 8)):
            around = range(name.first, min(name.last + 2, content))
            if any(self._has(k, "OUTLET", "AGENCIES") for k in around):
                return name.canonical
        return ""
