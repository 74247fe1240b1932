"""Amounts that are kept back: "an undisclosed sum", "terms were not disclosed"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from checker.analysis.token_text import Text
from checker.language.tables import table

_REACH: Final = 12
_NEAR: Final = 4
_END: Final = frozenset(".;!?\n")


@dataclass(frozen=True, slots=True)
class Undisclosed:
    """An amount kept back, by token indices.

    Attributes:
        first: First token.
        last: One past the last.
        noun: What is kept back: "sum", "terms".
    """

    first: int
    last: int
    noun: str


@cache
def _words(language: str, key: str) -> frozenset[str]:
    found: dict[str, Any] = table(language, "currencies").get("undisclosed", {})
    return frozenset(found.get(key, ()))


def find_undisclosed(text: Text) -> Iterator[Undisclosed]:
    """Every amount of the text that is said to be kept back."""
    adjectives, verbs = _words(text.language, "before"), _words(text.language, "verbs")
    either = adjectives | verbs
    for i in text.tokens.where(either):
        found = _sum(text, i) if text.lower[i] in adjectives else _terms(text, i)
        if found:
            yield found


def _sum(text: Text, i: int) -> Undisclosed | None:
    for j in range(i + 1, i + 3):
        if text.word(j) in _words(text.language, "nouns"):
            return Undisclosed(i, j + 1, text.word(j))
    return None


def _terms(text: Text, verb: int) -> Undisclosed | None:
    """The negation near the verb, and the terms before or behind it."""
    negation = -1
    for i in range(verb - 1, max(verb - _REACH, -1), -1):
        word = text.word(i)
        if word[0] in _END:
            break
        if word in _words(text.language, "not") and (verb - i <= _NEAR or word == "no"):
            negation = i
            break
    if negation < 0:
        return None
    noun = _noun(text, range(verb - 1, max(verb - _REACH, -1), -1))
    if not noun and text.word(verb) not in _words(text.language, "passive"):
        noun = _noun(text, range(verb + 1, min(verb + _NEAR + 1, len(text.lower))))
    return Undisclosed(negation, verb + 1, noun) if noun else None


def _noun(text: Text, places: range) -> str:
    for i in places:
        word = text.word(i)
        if word[0] in _END:
            return ""
        if word in _words(text.language, "terms"):
            return word
    return ""
