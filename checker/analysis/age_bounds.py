"""Ages that are nobody's own: "raise the retirement age to 65", "children under 5"."""

from __future__ import annotations

from functools import cache
from typing import Final

from checker.analysis.quantity import Quantity
from checker.analysis.token_text import Text
from checker.language.nouns import persons, singular
from checker.language.tables import table

_REACH: Final = 8
# A policy speaks of no younger age, a bound of none as old.
_YOUNGEST: Final = 10
_OLDEST: Final = 91


@cache
def _words(language: str) -> frozenset[str]:
    return frozenset(table(language, "ages").get("policy", {}).get("words", ()))


def policy_age(text: Text, q: Quantity) -> str:
    """The noun of an age that a rule sets: "retirement age"; "" for none."""
    if q.number.low < _YOUNGEST or not text.means(q.lead - 1, "before_policy_age"):
        return ""
    for i in range(q.lead - 2, max(q.lead - _REACH, 0), -1):
        word = text.word(i)
        if word[0] in ".;,\n":
            return ""
        if word in _words(text.language):
            first = i - 1 if text.word(i - 1).isalpha() else i
            return text.tokens.surface(first, i + 1)
    return ""


def bounded(text: Text, q: Quantity, ends: bool) -> str:
    """The people whose ages a number bounds: "child" in "children under 5"; "" for none.

    Args:
        text: The text.
        q: The number.
        ends: Whether the clause ends behind it.
    """
    if q.hedge not in ("less_than", "more_than") or not 1 < q.number.low < _OLDEST:
        return ""
    word = text.word(q.lead - 1)
    noun = singular(word, text.language)
    told = noun != word and noun in persons(text.language)
    return noun if told and (ends or text.means(q.last, "aux")) else ""
