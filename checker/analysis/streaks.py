"""Things in a row: "fifth straight win", "fourth win in a row", "a five-game winning streak"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from msgspec.structs import replace

from checker.analysis.counted import Counted, Place
from checker.analysis.noun_phrase import read_phrase
from checker.analysis.number_lists import number_list
from checker.analysis.token_text import Text
from checker.grammar.phrases import Phrases
from checker.language.nouns import singular
from checker.language.tables import table

ROLE: Final = "streak"
_LONGEST: Final = 3
_LEFT: Final = 4


@cache
def _section(language: str) -> dict[str, Any]:
    return dict(table(language, "ranks").get("streak", {}))


@cache
def _set(language: str, key: str) -> frozenset[str]:
    return frozenset(_section(language).get(key, ()))


@cache
def _after(language: str) -> Phrases[bool]:
    return Phrases((wording, True) for wording in _section(language).get("after", ()))


@cache
def _told(language: str) -> frozenset[str]:
    """Words of which a text that tells a streak has at least one."""
    ends = {wording.split()[-1] for wording in _section(language).get("after", ())}
    return _set(language, "before") | _set(language, "nouns") | ends


@cache
def _outcomes(language: str) -> Mapping[str, str]:
    rows: dict[str, list[str]] = table(language, "ranks").get("streak_of", {})
    return {word: outcome for outcome, words in rows.items() for word in words}


@cache
def _heads(language: str) -> frozenset[str]:
    return frozenset(_outcomes(language).values())


def tells_streaks(text: Text) -> bool:
    """Whether any word of the text may tell of things in a row."""
    return not _told(text.language).isdisjoint(text.tokens.vocabulary)


def noun_in_row(text: Text, i: int) -> int:
    """The noun of what an ordinal before token ``i`` counts in a row; -1 for none."""
    if text.word(i) in _set(text.language, "before"):
        phrase = None
        plain = _outcomes(text.language).keys() | number_list(text.language, "time_units")
        if text.word(i + 1) not in plain:
            phrase = read_phrase(text, i + 1, plural=False, deep=False)
        last = phrase.head if phrase else i + 1
        return last if text.word(last).isalpha() else -1
    for last in range(i, i + _LONGEST):
        if not text.word(last).isalpha():
            return -1
        if _after(text.language).at(text.lower, last + 1):
            return last
    return -1


def in_row(text: Text, first: int, noun: int) -> Counted:
    """What stands in a row, told by its noun and by the words from ``first`` on."""
    outcomes = _outcomes(text.language)
    played = text.word(noun) in _set(text.language, "games") or noun < first
    near = text.lower[max(first - _LEFT, 0) if played else noun : noun + 1]
    told = [outcomes[word] for word in reversed(near) if word in outcomes]
    head = told[0] if told else singular(text.word(noun), text.language)
    what = f"{head} {ROLE}" if told else f"straight {head}"
    return Counted(what, head, ("straight",), role=ROLE, last=noun + 1)


def as_streak(text: Text, place: Place, about: Counted) -> Counted:
    """A count as one of things in a row, where the words around it say so."""
    start = place.last
    last = max(about.last, start)
    if not _set(text.language, "before").isdisjoint(about.modifiers):
        return replace(in_row(text, place.lead, last - 1), scope=about.scope)
    if _after(text.language).at(text.lower, last):
        if last == start:  # "won five in a row"
            told = in_row(text, place.lead, place.lead - 1)
            return replace(told, scope=about.scope) if told.head in _heads(text.language) else about
        return replace(in_row(text, place.lead, last - 1), scope=about.scope)
    if text.word(start) in ("-", "‑") and text.touches(start):
        for i in range(start + 2, start + 5):
            if text.word(i) in _set(text.language, "nouns"):
                return replace(in_row(text, start, i), scope=about.scope)
    return about
