"""What somebody died of, and with what weapon it was done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from checker.analysis.bounds import Bounds
from checker.analysis.claims import Claim
from checker.analysis.cues import CueView
from checker.analysis.modality import Modality
from checker.analysis.phrases import HARD
from checker.analysis.phrases import Phrases as Parts
from checker.analysis.voices import Voices
from checker.grammar.phrases import Phrases
from checker.language.choices import JOINED, Matter, leads

_REACH = 9  # tokens in which the answer stands


@cache
def _leads(language: str) -> Phrases[Matter]:
    return Phrases(leads(language).items())


def chosen(
    view: CueView, modality: Modality, voices: Voices, sentences: Sequence[tuple[int, int]]
) -> Iterator[Claim]:
    """Every answer that is plainly given, in text order.

    Args:
        view: The tokens with their classes.
        modality: How surely each place is meant.
        voices: Names the subjects.
        sentences: The sentences.
    """
    table = _leads(view.language)
    tokens = view.tokens
    around = Bounds(tokens, sentences)
    parts = Parts(view)
    for i in tokens.where(table.firsts):
        hit = table.at(tokens.lower, i)
        bounds = around.of(i)
        if hit is None or not bounds or modality.at(tokens.starts[i]) != "stated":
            continue
        matter, end = hit
        answers, last = _answers(view, matter, range(end, min(end + _REACH, bounds.stop)))
        if not answers:
            continue
        passive = view.has(i, "BE")
        subject = parts.subject(i + passive, bounds, passive=passive)
        if subject and not matter.never.isdisjoint(tokens.lower[slice(*subject)]):
            continue
        who = _person(voices, *subject) if subject and matter.who else ""
        if who or not matter.who:
            yield Claim(i, last, matter.name, matter.name, JOINED.join(sorted(answers)), who)


def _answers(view: CueView, matter: Matter, span: range) -> tuple[set[str], int]:
    """The answers inside a span, the longest wording first, and where the last one ends."""
    found: set[str] = set()
    lower, last, k = view.tokens.lower, span.start, span.start
    while k < span.stop and not view.has(k, *HARD):
        for size in range(min(2, span.stop - k), 0, -1):
            answer = matter.choices.get(" ".join(lower[k : k + size]))
            if answer:
                found.add(answer)
                k += size - 1
                last = k + 1
                break
        k += 1
    return found, last


def _person(voices: Voices, first: int, last: int) -> str:
    """The person whom a noun phrase names; "" for anybody else."""
    voice = voices.voice(first, last)
    return voice if any(n.canonical == voice for n in voices.persons_before(last)) else ""
