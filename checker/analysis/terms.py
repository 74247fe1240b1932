"""What a length of time is the term of: a sentence, a contract, a ban."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from checker.analysis.noun_phrase import counting
from checker.analysis.token_text import Text
from checker.grammar.phrases import Phrases
from checker.language.tables import table

POSSIBLE: Final = "possible"
_NOT_BEHIND: Final = "not_behind"
_SERVED: Final = "served"
_BEHIND: Final = 8
_BEFORE: Final = 9
_END: Final = frozenset(".;!?\n")
_DASHES: Final = frozenset("-–‑")


@cache
def _rows(language: str) -> dict[str, dict[str, Any]]:
    return {role: row for role, row in table(language, "terms").items() if "words" not in row}


@cache
def _words(language: str, key: str) -> Mapping[str, str]:
    return {w: role for role, row in _rows(language).items() for w in row.get(key, ())}


@cache
def _behind(language: str) -> Phrases[str]:
    return Phrases((w, r) for r, row in _rows(language).items() for w in row.get("behind", ()))


@cache
def _possible(language: str) -> frozenset[str]:
    return frozenset(table(language, "terms").get(POSSIBLE, {}).get("words", ()))


@cache
def _not_behind(language: str) -> frozenset[str]:
    return frozenset(table(language, "terms").get(_NOT_BEHIND, {}).get("words", ()))


def tells_terms(text: Text) -> bool:
    """Whether any word of the text may tell of a term."""
    known = _words(text.language, "nouns").keys() | _words(text.language, "before").keys()
    return not known.isdisjoint(text.tokens.vocabulary)


def term(text: Text, first: int, last: int) -> tuple[str, str]:
    """The term that a length of time between two tokens is, and its scope.

    Returns:
        "sentence", "contract", "ban" and the like, "" for none; and "possible"
        where the words before say that it is only what may be imposed.
    """
    before = _clause_before(text, first)
    told = _words(text.language, "before")
    role = next((told[word] for word in before if word in told), "")
    if role != _SERVED:
        role = _right_behind(text, last) or role
    role = _of_noun(text, first, last) or role
    if text.word(last) in _not_behind(text.language):
        return "", ""  # "sentenced three days after the verdict"
    return role, POSSIBLE if role and is_possible(text, first) else ""


def is_possible(text: Text, first: int) -> bool:
    """Whether the words of the clause before say that it is only what may be imposed."""
    return not _possible(text.language).isdisjoint(_clause_before(text, first))


def _right_behind(text: Text, last: int) -> str:
    found = _behind(text.language).at(text.lower, last)
    return found[0] if found else ""


def _of_noun(text: Text, first: int, last: int) -> str:
    """The noun that a length with a hyphen belongs to: "a five-year, $40 million deal"."""
    if _DASHES.isdisjoint(text.lower[first:last]):
        return ""
    nouns = _words(text.language, "nouns")
    for i in range(last, min(last + _BEHIND, len(text.lower))):
        word = text.word(i)
        if word in nouns:
            return nouns[word]
        if word[0] in _END or word in counting(text.language, "blocking"):
            return ""
    return ""


def _clause_before(text: Text, first: int) -> list[str]:
    """The words of the clause before a token, the nearest first."""
    found = []
    subordinate = counting(text.language, "subordinate")
    for i in range(first - 1, max(first - 1 - _BEFORE, -1), -1):
        word = text.word(i)
        if word[0] in _END or word == "," or word in subordinate:
            break
        found.append(word)
    return found
