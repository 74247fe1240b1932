"""What a number counts: the noun, what narrows it, its scope, and its part in the event."""

from __future__ import annotations

from functools import cache
from typing import Final

from msgspec import Struct

from checker.analysis.changes import POINTS, step_before
from checker.analysis.clause_nouns import linked
from checker.analysis.noun_phrase import (
    NounPhrase,
    counting,
    member,
    past_opening,
    phrase_before,
    read_phrase,
)
from checker.analysis.number_lists import number_list
from checker.analysis.participants import (
    crowd_nouns,
    role_left,
    role_near,
    role_nouns,
    role_of_modifiers,
    role_right,
    thing_roles,
    weak_roles,
)
from checker.analysis.quantity import Quantity
from checker.analysis.role_asides import SPAN, fitting, role_done, role_past_aside, spans
from checker.analysis.token_text import Text
from checker.canonical.numbers import number_words
from checker.grammar.phrases import Phrases, phrases
from checker.language.nouns import is_plural, verbs
from checker.language.tables import table

PERSON: Final = "person"
_SCOPE_REACH: Final = 8
# From this number on, residents are a population.
_CROWD: Final = 1000
# Bare numbers with a scale of this size are amounts whose currency was lost.
_AMOUNT: Final = 1e6
_APPOSING: Final = ("(", "—", "–", ":")
_DASHES: Final = ("-", "‑")
_END: Final = frozenset(".;!?\n")


class Counted(Struct, frozen=True):
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
def scope_list(language: str, key: str) -> frozenset[str]:
    """A list of the table of scopes."""
    return frozenset(table(language, "scopes").get("part", {}).get(key, ()))


class Place(Struct, frozen=True):
    """A quantity among its neighbours, all by token indices.

    Attributes:
        q: The quantity.
        lead: Where what it is about ends on the left; before its conversions.
        last: Where what it is about begins on the right; behind its conversions.
        before: One past the quantity before, where reading to the left stops.
        after: First token of the next quantity, where reading to the right stops.
    """

    q: Quantity
    lead: int
    last: int
    before: int
    after: int


def counted(text: Text, place: Place) -> Counted:
    """What a plain number counts."""
    q = place.q
    scope, first = _inside(text, place)
    part, first = _whole(text, first)
    limit = place.after if not part else max(place.after, first + _SCOPE_REACH)
    phrase = _phrase(text, q, first, bool(part), limit)
    last = phrase.head + 1 if phrase else first
    scope = q.scope or scope or part or scope_after(text, last, limit)
    role, head = _role(text, place, phrase, last, limit)
    role = fitting(text, role, head) if role else role_past_aside(text, last)
    role = role or role_done(text, place.lead, head)
    if text.means(place.lead - 1, "but") and text.means(place.lead - 2, "all"):
        role, scope = "", "all but"  # "all but two survived"
    if phrase is None:
        phrase, said = _from_clause(text, place)
        tolls = counting(text.language, "tolls")
        person = role and role not in thing_roles(text.language) and (not said or said in tolls)
        others = text.means(first - 1, "others") and first > place.last
        head = head or (PERSON if person or (others and not said) else said)
    if role and crowd_nouns(text.language).get(head) == role:
        head = PERSON  # fans, spectators and a crowd are those who came
    attribute = text.tokens.surface(phrase.first, phrase.last) if phrase else head
    modifiers = phrase.modifiers if phrase and head == phrase.head_lemma else ()
    end = phrase.head + 1 if phrase else 0
    return Counted(attribute, head, modifiers, scope, role, last=end)


def _role(
    text: Text, place: Place, phrase: NounPhrase | None, last: int, limit: int
) -> tuple[str, str]:
    """The role, and the head noun that goes with it."""
    head = phrase.head_lemma if phrase else ""
    nouns = role_nouns(text.language)
    if head in nouns:
        return nouns[head], PERSON
    end = phrase.last if phrase else last
    oblique = _is_oblique(text, place.lead) and not text.means(last, "who")
    near = min(limit, last + (1 if oblique else 3))
    weak = weak_roles(text.language)
    role = role_right(text, last, near) if text.word(last).isalpha() else ""
    if role and role not in weak:
        return role, head
    if told := role_left(text, place.lead, place.before):
        return told, head
    role = role if oblique else role_right(text, end, limit) or role
    if not role and phrase:
        role = role_of_modifiers(text, phrase.modifiers)
    if not role and place.q.number.low >= _CROWD:
        role = crowd_nouns(text.language).get(head, "")
        if not role and head in ("", PERSON) and place.q.scaled < _AMOUNT:
            role = role_near(text, place.lead, end)
    if not role and spans(text, place.lead, head):
        return SPAN, head
    if not role and phrase and text.means(phrase.head, "point"):
        role = step_before(text, place.lead, POINTS)  # "the index fell 212 points"
    return role, PERSON if role == crowd_nouns(text.language).get(head) else head


def _is_oblique(text: Text, lead: int) -> bool:
    """Whether a preposition stands before, so that the verb is said of another noun.

    Such as "the houses in seven villages were destroyed".
    """
    i = lead - 1
    while text.word(i) in counting(text.language, "determiners"):
        i -= 1
    return text.word(i) in counting(text.language, "blocking")


def _inside(text: Text, place: Place) -> tuple[str, int]:
    """Scope words between number and noun, as in "ten more people"."""
    found = scope_phrases(text.language, "inside").at(text.lower, place.last)
    if found and not text.means(found[1], "than"):
        return found
    return "", place.last


def _whole(text: Text, first: int) -> tuple[str, int]:
    """The whole that the number is a part of, as in "40 of the 350 employees"."""
    if text.word(first) not in scope_list(text.language, "words"):
        return "", first
    i = first + 1
    if text.means(i - 1, "out") and text.means(i, "of"):
        i += 1
    cardinals = number_words(text.language).cardinals
    word = text.word(i)
    definite = word in scope_list(text.language, "whole") or word in cardinals or word[:1].isdigit()
    i = past_opening(text, i, numbers=True)
    return ("part" if definite else ""), i


def _phrase(text: Text, q: Quantity, first: int, part: bool, limit: int) -> NounPhrase | None:
    """The counted noun phrase behind the number."""
    attributive = text.word(first) in _DASHES and text.touches(first)
    if attributive:
        first += 1
    if attributive:
        return member(text, first)
    single = q.number.high <= 1 and not part
    phrase = read_phrase(text, first, plural=not single)
    if phrase is None or phrase.first >= limit:
        return None
    return phrase


def rate(text: Text, last: int) -> str:
    """What an amount is given for each of: "per barrel" in "$98 a barrel"; "" for none."""
    if text.word(last) not in scope_list(text.language, "rate"):
        return ""
    noun = text.word(last + 1)
    return f"per {noun}" if noun in scope_list(text.language, "rated") else ""


def scope_after(text: Text, last: int, limit: int) -> str:
    """A scope told in the rest of the clause: "15 a year", "ten on each side"."""
    end = min(last + _SCOPE_REACH, limit, len(text.lower))
    table_, joint = scope_phrases(text.language, "after"), counting(text.language, "joint")
    for i, word in enumerate(text.lower[last:end], last):
        if word[0] in _END or word in joint or word[0].isdigit():
            return ""
        found = table_.at(text.lower, i) if word in table_.firsts else None
        if found and _is_scope(text, i, last, found[1]):
            return found[0]
    return ""


def _is_scope(text: Text, first: int, last: int, end: int) -> bool:
    """Whether "a year" is a rate, and not "over a year" or "a year ago"."""
    if text.word(end) in scope_list(text.language, "not_before"):
        return False
    before = text.word(first - 1)
    if text.means(first, "article") and first > last and before in verbs(text.language):
        return False  # "took a day off"
    return first == last or before not in scope_list(text.language, "not_behind")


def _is_mark(text: Text, phrase: NounPhrase) -> bool:
    """Whether the noun is that of another number: "below the 5,000 mark at 4,907"."""
    marked = text.word(phrase.head) in number_list(text.language, "marks")
    return marked and text.word(phrase.head - 1)[:1].isdigit()


def _from_clause(text: Text, place: Place) -> tuple[NounPhrase | None, str]:
    """The noun before the number, when none follows: "a population of 120,000"."""
    apposed = place.lead - 1 - text.ends(place.lead - 1, "adverb")
    if text.word(apposed) in _APPOSING:
        phrase = phrase_before(text, apposed)
        if phrase and is_plural(text.word(phrase.head), text.language):
            return phrase, phrase.head_lemma
    if text.means(place.lead, "many"):
        return None, ""  # "to the amazement of many"
    phrase = linked(text, place.lead, place.before)
    if phrase is None or _is_mark(text, phrase):
        return None, ""
    return phrase, phrase.head_lemma
