"""What became of whom: fired or resigned, captured or surrendered, postponed or cancelled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from checker.analysis.bounds import Bounds
from checker.analysis.claims import Claim
from checker.analysis.cues import CueView
from checker.analysis.modality import Modality
from checker.analysis.phrases import HARD, Phrases
from checker.analysis.voices import Voices
from checker.grammar.phrases import Phrases as Wordings
from checker.language.outcomes import PLACE_OF, Answer, located, outcomes, same_people
from checker.language.tables import words

_OBJECT = 9  # tokens in which the object of a verb stands
_WHERE = 14  # tokens in which the place of an event stands
_WHERE_WORDS = frozenset(("in", "at", "near", "outside", "on", "into", "to", "off"))
_NOUNS = 9  # tokens before a verb in which its subject stands
_AGENT = 6  # tokens in which "by" names who did it
_PASSIVE = frozenset({"got", "get", "gets", "getting"})
_CONTINUING = ("ADV", "NEG")
_LEADING = ("INTEND", "INTEND_TO", "FAIL", "SLATED")  # verbs that an infinitive follows


@cache
def _wordings(language: str) -> Wordings[tuple[Answer, ...]]:
    return Wordings(outcomes(language).items())


class Outcomes:
    """Finds what is plainly said to have become of persons, offers, licences and the like.

    Args:
        view: The tokens with their classes.
        modality: How surely each place is meant.
        voices: Names the subjects.
    """

    def __init__(self, view: CueView, modality: Modality, voices: Voices) -> None:
        self._view = view
        self._has = view.has
        self._lower = view.tokens.lower
        self._modality = modality
        self._voices = voices
        self._phrases = Phrases(view)
        self._table = _wordings(view.language)
        self._located = located(view.language)
        self._named: dict[str, bool] = {}

    def find(self, sentences: Sequence[tuple[int, int]]) -> Iterator[Claim]:
        """Every outcome that is plainly told, in text order."""
        tokens = self._view.tokens
        around = Bounds(tokens, sentences)
        for i in tokens.where(self._table.firsts):
            if (hit := self._table.at(self._lower, i)) and (bounds := around.of(i)):
                asked = [o for o in hit[0] if self._is_named(o)]
                told = [c for o in asked for c in self._claim(o, i, hit[1], bounds)]
                yield from {c.attribute: c for c in told}.values()

    def _is_named(self, outcome: Answer) -> bool:
        """Whether the text has any of the things that the outcome is asked of."""
        known = self._named.get(outcome.matter)
        if known is None:
            vocabulary = self._view.tokens.vocabulary
            heads = {thing.split()[-1] for thing in outcome.things}
            known = not heads or not heads.isdisjoint(vocabulary)
            if outcome.matter != "{}":
                self._named[outcome.matter] = known
        return known

    def _claim(self, outcome: Answer, i: int, last: int, bounds: range) -> Iterator[Claim]:
        """The claim of one wording, where it is plain what is said of whom."""
        if self._lower[last : last + 1] and self._lower[last] in outcome.not_before:
            return
        value = self._value(outcome, i)
        if value == outcome.answer and self._has(last, "NO"):  # "left no note"
            value = outcome.unlike
        if not value:
            return
        passive = outcome.sort == "done" and self._is_passive(i)
        if outcome.by and not self._has_agent(outcome, i, last, bounds, passive=passive):
            return
        subject, thing = self._of_whom(outcome, i, last, bounds, passive=passive)
        if subject or thing or outcome.who == "perhaps":
            matter = outcome.matter.format(thing)
            first, end = self._span(outcome, i, last, bounds, passive=passive)
            if outcome.who == "perhaps":
                subject = ""
            head = thing or (matter if subject else matter.split()[-1])
            yield Claim(first, end, matter, head, value, subject)
            if outcome.matter in self._located and value in (outcome.answer, outcome.plan):
                yield from self._place(Claim(first, end, matter, matter, value, subject), bounds)

    def _place(self, claim: Claim, bounds: range) -> Iterator[Claim]:
        """Where it was, as the words behind say: "died at his home in Malibu"."""
        stop = min(claim.last + _WHERE, bounds.stop)
        breaks = ("V", "CONJ", "REL", "THAT", *HARD)
        end = next((k for k in range(claim.last, stop) if self._has(k, *breaks)), stop)
        for name in self._voices.names_in(claim.last, end):
            before = name.first - 1
            if self._has(before, "DET"):
                before -= 1
            venue = self._lower[name.last - 1] in words(self._view.language, "outcomes", "venues")
            if self._lower[before] in _WHERE_WORDS and (name.kind == "place" or venue):
                matter = PLACE_OF + claim.attribute
                yield Claim(
                    claim.first, name.last, matter, claim.attribute, name.canonical, claim.subject
                )
                return

    def _span(
        self, outcome: Answer, i: int, last: int, bounds: range, *, passive: bool
    ) -> tuple[int, int]:
        """The wording with its auxiliaries, and with the person whom it is done to."""
        first = i
        while first > bounds.start and self._has(first - 1, "AUX", "ADV", "NEG", "TO", *_LEADING):
            first -= 1
        if outcome.things and outcome.sort == "done" and not passive:
            stop = min(last + _OBJECT, bounds.stop)
            heads = {thing.split()[-1] for thing in outcome.things}
            return first, next((k + 1 for k in range(last, stop) if self._lower[k] in heads), last)
        if outcome.sort == "done" and not passive:
            names = self._voices.names_in(last, min(last + _OBJECT, bounds.stop))
            last = next((n.last for n in names if n.kind == "person"), last)
        return first, last

    def _value(self, outcome: Answer, i: int) -> str:
        """The answer as surely as it is meant; "" when it is not plain."""
        how = self._modality.at(self._view.tokens.starts[i])
        if how == "denied":
            return outcome.unlike
        if how == "expected":
            return outcome.plan
        return outcome.answer if how == "stated" and outcome.sort != "can" else ""

    def _is_passive(self, i: int) -> bool:
        k = i - 1
        if self._has(i, "ING"):
            return False  # "was wearing"
        while k > 0 and self._has(k, *_CONTINUING):
            k -= 1
        return self._has(k, "BE") or self._lower[k] in _PASSIVE

    def _has_agent(
        self, outcome: Answer, i: int, last: int, bounds: range, *, passive: bool
    ) -> bool:
        """Whether one of those who must have done it is said to have."""
        if passive:
            by = next(
                (k for k in range(last, min(last + 3, bounds.stop)) if self._has(k, "BY")), -1
            )
            near = range(by + 1, min(by + 1 + _AGENT, bounds.stop)) if by >= 0 else range(0)
            return any(self._lower[k] in outcome.by for k in near)
        subject = self._phrases.subject(i, bounds)
        return subject is not None and any(self._lower[k] in outcome.by for k in range(*subject))

    # -- whom it is said of --------------------------------------------------

    def _of_whom(
        self, outcome: Answer, i: int, last: int, bounds: range, *, passive: bool
    ) -> tuple[str, str]:
        """The person or body, and the thing, that the outcome is said of; "" for none."""
        subject = self._subject(i, bounds, passive=passive or outcome.sort == "is")
        if outcome.things:
            if outcome.sort == "done" and not passive:
                return "", self._thing(outcome, range(last, min(last + _OBJECT, bounds.stop)))
            named = self._thing(outcome, range(*subject)) if subject else ""
            return "", named or self._thing(outcome, self._before(i, bounds))
        if outcome.sort == "done" and not passive:
            noun = self._has(i - 1, "DET", "PREP") or self._view.tokens.words[i - 1 : i] == ["-"]
            return "" if noun else self._object(last, bounds), ""
        if outcome.sort == "is" and not (self._is_passive(i) or self._has(i - 1, "STAYS", "V")):
            return "", ""
        return (self._who(outcome, *subject) if subject else ""), ""

    def _subject(self, i: int, bounds: range, *, passive: bool) -> tuple[int, int] | None:
        """The noun phrase before the verb; of "X, who was fired", and "X plans to resign", X."""
        if self._has(i - 1, "TO") and self._has(i - 2, *_LEADING):
            i -= 2
        found = self._phrases.subject(i, bounds, passive=passive)
        k = i
        while k > bounds.start and self._has(k - 1, "AUX", "ADV", "NEG"):
            k -= 1
        if k > bounds.start and self._has(k - 1, "HE"):  # "said he would resign"
            return k - 1, k
        if self._has(k - 1, "REL") and k - 2 >= bounds.start:
            end = k - 2 if self._has(k - 2, "COMMA") else k - 1
            start = end
            while start > bounds.start and not self._has(
                start - 1, "V", "PREP", "COMMA", "CONJ", *HARD
            ):
                start -= 1
            return (start, end) if start < end else None
        return found

    def _before(self, i: int, bounds: range) -> range:
        """The nouns before a verb, back to another verb or a mark."""
        first = i
        while first > bounds.start and self._has(first - 1, "AUX", "ADV", "NEG"):
            first -= 1
        end = first
        while first > max(bounds.start, end - _NOUNS):
            if self._has(first - 1, "V", "COMMA", "REL", *HARD) and first < end:
                break
            first -= 1
        return range(first, end)

    def _who(self, outcome: Answer, first: int, last: int) -> str:
        """Who a noun phrase is: a person's name, or a noun that stands for one."""
        voice = self._voices.voice(first, last)
        if not voice:
            return ""
        if any(n.canonical == voice for n in self._voices.persons_before(last)):
            return voice
        people = same_people(self._view.language)
        head = next((people[w] for w in voice.lower().split() if w in people), "")
        if outcome.who == "any":
            return head or (voice if voice[:1].isupper() else "")
        return head

    def _object(self, last: int, bounds: range) -> str:
        """The person whom a verb is said to have hit: "fired coach Ada Poe"."""
        for name in self._voices.names_in(last, min(last + _OBJECT, bounds.stop)):
            between = range(last, name.first)
            if any(self._has(k, "V", "PREP", "COMMA", "CONJ", *HARD) for k in between):
                return ""
            if name.kind == "person":
                return name.canonical
        return ""

    def _thing(self, outcome: Answer, span: range) -> str:
        """The first of the things that a noun phrase names."""
        for k in span:
            if self._has(k, "COMMA", "REL", *HARD) and k > span.start:
                return ""
            for size in (3, 2, 1):
                words = " ".join(self._lower[k : min(k + size, span.stop)])
                if found := outcome.things.get(words, ""):
                    return found
        return ""
