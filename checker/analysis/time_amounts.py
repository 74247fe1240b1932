"""Hours that are an amount of something and no length of an event: "75 hours of video"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, Final

from msgspec.structs import replace

from checker.analysis.counted import Counted, Place
from checker.analysis.noun_phrase import NounPhrase, counting, past_opening, read_phrase
from checker.analysis.quantity import Quantity
from checker.analysis.token_text import Text
from checker.language.tables import table

_END: Final = frozenset(".;!?\n")


@cache
def _section(language: str) -> dict[str, Any]:
    return dict(table(language, "measuring").get("hours_of", {}))


@cache
def _words(language: str) -> frozenset[str]:
    return frozenset(_section(language).get("words", ()))


def time_amounts(text: Text, places: Sequence[Place]) -> Iterator[tuple[Quantity, Counted]]:
    """Every amount of something that is told in hours or minutes, with what it is of.

    Args:
        text: The text.
        places: Its lengths of time.
    """
    if _words(text.language).isdisjoint(text.tokens.vocabulary):
        return
    before: tuple[Place, NounPhrase] | None = None
    for place in places:
        unit = _section(text.language).get("units", {}).get(place.q.unit)
        if unit is None:
            continue
        phrase = _content(text, place) or (_same(text, place, before) if before else None)
        if phrase is None:
            continue
        before = place, phrase
        words = text.tokens.surface(phrase.first, phrase.last)
        about = Counted(words, phrase.head_lemma, phrase.modifiers)
        yield replace(place.q, kind="measure", unit=unit), about


def _content(text: Text, place: Place) -> NounPhrase | None:
    """The noun behind "of", where it is something that hours are an amount of."""
    if not text.means(place.last, "of"):
        return None
    phrase = read_phrase(text, past_opening(text, place.last + 1), plural=False, deep=False)
    known = _words(text.language)
    return phrase if phrase and phrase.head_lemma in known else None


def _same(text: Text, place: Place, before: tuple[Place, NounPhrase]) -> NounPhrase | None:
    """The noun of the amount before, where this one has none: "and on the other, 150 hours"."""
    between = text.lower[before[0].last : place.lead]
    if any(word[0] in _END for word in between):
        return None
    subject = text.word(place.lead - 1) not in counting(text.language, "blocking")
    return before[1] if subject and text.means(place.last, "aux") else None
