"""What a sum of money is for: bail, a fine, damages, a ransom, a salary, a loss, a deal."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from checker.analysis.counted import Counted, Place
from checker.analysis.token_text import Text
from checker.grammar.phrases import Phrases
from checker.language.tables import table

_REACH: Final = 10
_END: Final = frozenset(".;!?\n")


@cache
def _rows(language: str) -> Mapping[str, Mapping[str, Any]]:
    rows: Mapping[str, Mapping[str, Any]] = table(language, "sums")
    return rows


@cache
def _nouns(language: str) -> Mapping[str, str]:
    return {n: role for role, row in _rows(language).items() for n in row.get("nouns", ())}


@cache
def _verbs(language: str) -> Phrases[str]:
    return Phrases((w, role) for role, row in _rows(language).items() for w in row.get("verbs", ()))


@cache
def _guarded(language: str) -> Mapping[str, tuple[str, frozenset[str]]]:
    """Nouns that tell a role only near other words: a "bond" that is posted."""
    return {
        noun: (role, frozenset(row.get("near", ())))
        for role, row in _rows(language).items()
        for noun in row.get("guarded", ())
    }


@cache
def telling(language: str) -> frozenset[str]:
    """Purposes that a story has one sum for, so that they tell its part."""
    return frozenset(purpose for purpose, row in _rows(language).items() if row.get("role"))


@cache
def imposed(language: str) -> frozenset[str]:
    """Purposes of sums that somebody may be facing."""
    return frozenset(purpose for purpose, row in _rows(language).items() if row.get("imposed"))


def sum_purpose(text: Text, place: Place, about: Counted) -> str:
    """The purpose of a sum, by the noun that it is told with, else by the verb before it."""
    language = text.language
    written = about.attribute.lower().rsplit(" ", 1)[-1]
    for noun in (written, about.head) if about.head else ():
        if noun in _nouns(language) and not text.means(about.last, "out"):  # "a bail out"
            return _nouns(language)[noun]
        if noun in _guarded(language):
            role, near = _guarded(language)[noun]
            around = text.lower[max(place.lead - _REACH, 0) : place.last + _REACH]
            if not near.isdisjoint(around):
                return role
    return _told(text, place)


def is_sum_verb(text: Text, i: int) -> bool:
    """Whether token ``i`` tells by itself what a sum is for: "lost $2 million"."""
    return _verbs(text.language).before(text.lower, i + 1) is not None


def _told(text: Text, place: Place) -> str:
    """The role that a verb of the clause tells: "fined Acme $5 million", "lost $2 million"."""
    verbs = _verbs(text.language)
    for i in range(place.lead, max(place.lead - _REACH, place.before, 0), -1):
        if text.word(i - 1)[0] in _END:
            return ""
        if found := verbs.before(text.lower, i):
            return found[0]
    return ""
