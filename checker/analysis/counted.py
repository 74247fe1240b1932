"""What a number counts: the noun, what narrows it, its scope, and its part in the event."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from checker.analysis.noun_phrase import NounPhrase, counting, phrase_before, read_phrase
from checker.analysis.participants import (
    link_phrases,
    role_left,
    role_nouns,
    role_right,
    thing_roles,
)
from checker.analysis.quantity import Quantity
from checker.analysis.token_text import Text
from checker.grammar.phrases import Phrases, phrases
from checker.language.tables import table

PERSON: Final = "person"
_SCOPE_REACH: Final = 8
_DASHES: Final = ("-", "‑")
_END: Final = frozenset(".;!?\n")


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number is about; see the fields of the same names in ``Mention``.

    ``last`` is one past the last token of the counted noun, 0 for none.
    """

    attribute: str = ""
    head: str = ""
    modifiers: tuple[str, ...] = ()
    scope: str = ""
    role: str = ""
    subject: str = ""
    last: int = 0


@cache
def scope_phrases(language: str, side: str) -> Phrases[str]:
    """Wordings that tell a scope, on one side of the number."""
    return phrases(table(language, "scopes").get(side, {}))


@cache
def _part(language: str, key: str) -> frozenset[str]:
    return frozenset(table(language, "scopes").get("part", {}).get(key, ()))


@dataclass(frozen=True, slots=True)
class Place:
    """A quantity among its neighbours: where the reading must stop on either side."""

    q: Quantity
    before: int
    after: int


def counted(text: Text, place: Place) -> Counted:
    """What a plain number counts."""
    q = place.q
    scope, first = _inside(text, q)
    part, first = _whole(text, q, first)
    scope = q.scope or scope or part
    phrase = _phrase(text, q, first, bool(part), place.after)
    last = phrase.last if phrase else first
    scope = scope or _scope_after(text, last, place.after)
    role = ""
    head = phrase.head_lemma if phrase else ""
    if head in role_nouns(text.language):
        role, head = role_nouns(text.language)[head], PERSON
    role = (
        role
        or _right_at(text, last, place)
        or role_left(text, q.lead, place.before)
        or role_right(text, last, place.after)
    )
    if phrase is None:
        phrase, head = _from_clause(text, q, place)
        if not head and role and role not in thing_roles(text.language):
            head = PERSON
    attribute = text.tokens.surface(phrase.first, phrase.last) if phrase else head
    modifiers = phrase.modifiers if phrase else ()
    end = phrase.head + 1 if phrase else 0
    return Counted(attribute, head, modifiers, scope, role, last=end)


def _right_at(text: Text, last: int, place: Place) -> str:
    """A role right behind the noun ("80 injured"), before any word on the left is asked."""
    return (
        role_right(text, last, min(place.after, last + 1))
        or role_right(text, last, min(place.after, last + 3))
        if text.word(last).isalpha()
        else ""
    )


def _inside(text: Text, q: Quantity) -> tuple[str, int]:
    """Scope words between number and noun: "ten more people"."""
    if found := scope_phrases(text.language, "inside").at(text.lower, q.last):
        if text.word(found[1]) != "than":
            return found
    return "", q.last


def _whole(text: Text, q: Quantity, first: int) -> tuple[str, int]:
    """Such as "40 of the 350 employees": the number is a part; the noun stands behind the whole."""
    if text.word(first) not in _part(text.language, "words"):
        return "", first
    i = first + 1
    if text.word(i - 1) == "out" and text.word(i) == "of":
        i += 1
    definite = text.word(i) in _part(text.language, "whole")
    while text.word(i) in counting(text.language, "determiners"):
        i += 1
    while i < len(text.lower) and (text.word(i)[0].isdigit()):
        i += 1
    return ("part" if definite and not q.number.wording else ""), i


def _phrase(text: Text, q: Quantity, first: int, part: bool, limit: int) -> NounPhrase | None:
    """The counted noun phrase behind the number."""
    attributive = text.word(first) in _DASHES and text.touches(first)
    if attributive:
        first += 1
    single = attributive or (q.number.high <= 1 and not part)
    phrase = read_phrase(text, first, plural=not single)
    if phrase is None or phrase.first >= limit:
        return None
    return phrase


def _scope_after(text: Text, last: int, limit: int) -> str:
    """A scope told in the rest of the clause: "15 a year", "ten on each side"."""
    end = min(last + _SCOPE_REACH, limit, len(text.lower))
    for i in range(last, end):
        word = text.word(i)
        if word[0] in _END or word in counting(text.language, "joint"):
            return ""
        if found := scope_phrases(text.language, "after").at(text.lower, i):
            return found[0]
    return ""


def _from_clause(text: Text, q: Quantity, place: Place) -> tuple[NounPhrase | None, str]:
    """The noun before the number, when none follows: "a population of 120,000"."""
    for section in ("weak_link", "link"):
        if link := link_phrases(text.language, section).before(text.lower, q.lead):
            phrase = phrase_before(text, link[1])
            if phrase:
                return phrase, phrase.head_lemma
    return None, ""
