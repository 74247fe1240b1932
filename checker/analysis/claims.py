"""Plain yes-or-no statements: agreed or not, happened or only attempted, open or closed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.analysis.bounds import Bounds
from checker.analysis.cues import CueView
from checker.analysis.modality import Modality
from checker.analysis.phrases import HARD, Phrases
from checker.analysis.topics import shown, topic_of, topics
from checker.analysis.voices import Voices

HAPPENED, NOT, ATTEMPTED, PLANNED = "happened", "did not happen", "attempted", "planned"
_TOPIC_REACH = 22
_SHORT = 6
_TRIGGERS = ("PACT", "OCCUR", "TOOK", "ATTEMPT", "CLOSED", "OPEN_", "DENIES", "ADMIT", "CONFIRMS")


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing said to be so or not so.

    Attributes:
        first: First token of the words that name the matter.
        last: One past the last.
        attribute: The matter, in words an editor understands ("agreement on bodies").
        head: The thing it is about ("body", "ceasefire", "store").
        value: "happened", "did not happen", "attempted", "planned", "open",
            "closed", "denied", "admitted" or "confirmed".
        subject: Who or whose, "" when unsaid.
    """

    first: int
    last: int
    attribute: str
    head: str
    value: str
    subject: str = ""


class Claims:
    """Finds the plain statements of a document; what is not plain is left alone.

    Args:
        view: The tokens with their classes.
        modality: How surely each place is meant.
        voices: Names the subjects.
    """

    def __init__(self, view: CueView, modality: Modality, voices: Voices) -> None:
        self._view = view
        self._has = view.has
        self._modality = modality
        self._voices = voices
        self._phrases = Phrases(view)

    def find(self, sentences: Sequence[tuple[int, int]]) -> Iterator[Claim]:
        """Every plain statement, in text order."""
        around = Bounds(self._view.tokens, sentences)
        for i in self._view.all_of(*_TRIGGERS):
            if bounds := around.of(i):
                yield from self._claim(i, bounds)

    def _claim(self, i: int, bounds: range) -> Iterator[Claim]:
        has = self._has
        if has(i, "PACT"):
            yield from self._agreement(i, bounds)
        elif has(i, "OCCUR") or (has(i, "TOOK") and has(i + 1, "PLACE_")):
            yield from self._occurred(i, bounds)
        elif has(i, "ATTEMPT"):
            yield from self._attempted(i, bounds)
        elif has(i, "CLOSED", "OPEN_"):
            yield from self._open_or_closed(i, bounds)
        elif has(i, "DENIES", "ADMIT", "CONFIRMS"):
            yield from self._denied(i, bounds)

    def _modality_at(self, token: int) -> str:
        return self._modality.at(self._view.tokens.starts[token])

    # -- agreements ----------------------------------------------------------

    def _agreement(self, i: int, bounds: range) -> Iterator[Claim]:
        """As in "resulted in an agreement on X", "without any deal on X", "X deal was signed"."""
        value = self._outcome(i, bounds)
        if not value:
            return
        found = list(self._topics_after(i, bounds))
        if not found:
            before = topic_of(self._view, i - 1, i) if self._has(i - 1, "EVENT") else ""
            found = [(i - 1, i + 1, before)] if before else []
        for first, last, topic in found:
            matter = f"agreement on {shown(topic, self._view.language)}"
            yield Claim(first, last, matter, topic, value)

    def _topics_after(self, i: int, bounds: range) -> Iterator[tuple[int, int, str]]:
        if not self._has(i + 1, "ABOUT_"):
            return
        stop = i + 2
        end = min(bounds.stop, i + _TOPIC_REACH)
        while stop < end and not self._has(stop, "COMMA", "REL", "THAT", "AUX", "PACT", *HARD):
            stop += 1
        if self._has(stop - 1, "CONJ"):
            stop -= 1
        yield from topics(self._view, i, i + 2, stop, listed=not self._has(i + 1, "OVER_"))

    def _outcome(self, i: int, bounds: range, *, joined: bool = False) -> str:
        """Whether the agreement at token ``i`` came about; "" when that is not plain."""
        has = self._has
        start = max(bounds.start, i - 8)
        if any(has(k, "WITHOUT", "NO") for k in range(max(start, i - 3), i)):
            return NOT
        for k in range(i - 1, start - 1, -1):
            if has(k, "COMMA", *HARD):
                break
            if not joined and has(k, "PACT") and has(k - 1, "RESULT", "DET", "PREP"):
                return self._outcome(k, bounds, joined=True)
            if has(k, "RESULT"):
                return self._graded(k, HAPPENED)
            if has(k, "REACH"):
                return NOT if self._modality_at(k) == "denied" else ""
        if has(i - 1, "CONJ", "COMMA") or has(i - 1, "AS"):
            return self._listed(i, bounds)
        return self._passive(i, bounds)

    def _listed(self, i: int, bounds: range) -> str:
        """The outcome that a list shares: "resulted in an exchange and arrangements for X"."""
        for k in range(i - 1, max(bounds.start, i - 32) - 1, -1):
            if self._has(k, "SEMI", "STOP", "BREAK", "REL", "THAT"):
                return ""
            if self._has(k, "RESULT") and self._has(k + 1, "PREP", "TO", "DET", "N"):
                return self._graded(k, HAPPENED)
        return ""

    def _passive(self, i: int, bounds: range) -> str:
        """As in "the agreement on X was reached in June"."""
        for k in range(i + 1, min(bounds.stop, i + 16)):
            if self._has(k, "COMMA", "REL", "THAT", *HARD):
                return ""
            if self._has(k, "BE"):
                near = range(k + 1, min(k + 4, bounds.stop))
                hit = next((j for j in near if self._has(j, "REACHED")), -1)
                return self._graded(hit, HAPPENED) if hit >= 0 else ""
        return ""

    def _graded(self, verb: int, value: str) -> str:
        """A value as surely as its verb is meant."""
        how = self._modality_at(verb)
        if how == "denied":
            return NOT
        return value if how == "stated" else PLANNED if how == "expected" else ""

    # -- events --------------------------------------------------------------

    def _occurred(self, i: int, bounds: range) -> Iterator[Claim]:
        """As in "the first ceasefire occurred in March"."""
        subject = self._phrases.subject(i, bounds)
        if subject is None:
            return
        head = self._head_of(*subject)
        value = self._graded(i, HAPPENED)
        name = topic_of(self._view, head, head + 1) if head >= 0 else ""
        if not (name and value and self._has(head, "EVENT")):
            return
        yield Claim(head, i + 1, name, name, value)

    def _head_of(self, first: int, last: int) -> int:
        """The noun before the first preposition of a noun phrase; -1 for a pronoun."""
        k = first
        while k < last and not self._has(k, "PREP", "SUB_WEAK", "COMMA", "REL", "THAT", "V", "TO"):
            k += 1
        return k - 1 if k > first and self._has(k - 1, "N") else -1

    def _attempted(self, i: int, bounds: range) -> Iterator[Claim]:
        """As in "efforts to negotiate a ceasefire began"."""
        if not (self._has(i + 1, "TO") and self._has(i + 2, "STRIVE")):
            return
        if self._modality_at(i) == "denied":
            return
        for k in range(i + 3, min(bounds.stop, i + 10)):
            if self._has(k, "COMMA", "V", "REL", *HARD):
                return
            if self._has(k, "EVENT") and not self._has(k + 1, "N"):
                name = topic_of(self._view, k, k + 1)
                yield Claim(i, k + 1, name, name, ATTEMPTED)
                return

    # -- open and closed, denied and confirmed ----------------------------------

    def _open_or_closed(self, i: int, bounds: range) -> Iterator[Claim]:
        """As in "the store remains closed", "schools were shut", "the port reopened"."""
        k = i - 1
        while k > bounds.start and self._has(k, "ADV", "NEG"):
            k -= 1
        if self._modality_at(i) not in ("stated", "denied"):
            return
        if self._has(k, "BE", "STAYS"):
            verb = k + 1 if self._has(k, "BE") else k
        elif self._has(i, "REOPENS") or (self._has(i, "CLOSED") and self._has(i + 2, "DOORS")):
            k = verb = i
        else:
            return
        subject = self._phrases.subject(verb, bounds, passive=True)
        head = self._head_of(*subject) if subject else -1
        if subject is None or not subject[0] <= head < subject[0] + _SHORT:
            return
        phrase = range(subject[0], head + 1)
        if not self._has(head, "PREMISES") or any(self._has(j, "NEG", "CONJ") for j in phrase):
            return
        value = "closed" if self._has(i, "CLOSED") else "open"
        if any(self._has(j, "NEG") for j in range(k, i)):
            value = "open" if value == "closed" else "closed"
        words = self._view.tokens.words
        matter = " ".join(words[k].lower() for k in phrase if not self._has(k, "DET", "MARK"))
        yield Claim(k, i + 1, f"state of {matter}", words[head].lower(), value, matter)

    def _denied(self, i: int, bounds: range) -> Iterator[Claim]:
        """As in "a man has denied arson"."""
        last = i + 1
        while last < min(bounds.stop, i + 4) and not self._has(last, "OFFENCE"):
            if not self._has(last, "DET", "ADV") and not self._has(last, "LOW"):
                return
            last += 1
        if not self._has(last, "OFFENCE") or self._modality_at(last) in ("conditional", "proposed"):
            return
        subject = self._phrases.subject(i, bounds)
        speaker = self._voices.voice(*subject) if subject else ""
        if not speaker:
            return
        value = ("denied" if self._has(i, "DENIES") else
                 "admitted" if self._has(i, "ADMIT") else "confirmed")  # fmt: skip
        matter = self._view.tokens.words[last].lower()
        yield Claim(i, last + 1, matter, matter, value, speaker)
