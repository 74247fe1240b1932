"""What happened to those who are counted: killed, injured, missing, arrested."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from checker.analysis.noun_phrase import counting, past_opening, read_phrase
from checker.analysis.token_text import Text
from checker.grammar.phrases import Phrases
from checker.language.tables import primary, table
from checker.language.temporal import temporal_words

_REACH: Final = 14
_JOINED_REACH: Final = 7
_END: Final = frozenset(".;!?\n")


@cache
def _wordings(language: str, side: str) -> Phrases[str]:
    return Phrases(
        (wording, role)
        for role, row in table(language, "roles").items()
        for wording in row.get(side, ())
    )


@cache
def link_phrases(language: str, section: str) -> Phrases[bool]:
    """The wordings of a section of the table of counting words."""
    return Phrases((wording, True) for wording in counting(language, section))


@cache
def verbs_in_s(language: str) -> frozenset[str]:
    """Words of a present tense that may be plurals as well: "levels", "claims"."""
    return counting(language, "verbs_in_s")


@cache
def role_nouns(language: str) -> Mapping[str, str]:
    """Nouns that are a role by themselves, singular, to the role."""
    return {n: r for r, row in table(language, "roles").items() for n in row.get("noun", ())}


@cache
def weak_roles(language: str) -> frozenset[str]:
    """Roles that give way to any other: those aboard may have been killed."""
    return frozenset(r for r, row in table(language, "roles").items() if row.get("weak"))


@cache
def crowd_nouns(language: str) -> Mapping[str, str]:
    """Nouns of which a large number is a role by itself, singular, to the role."""
    return {n: r for r, row in table(language, "roles").items() for n in row.get("crowd", ())}


def role_of_modifiers(text: Text, modifiers: tuple[str, ...]) -> str:
    """The role that a word before the noun tells: "12 worst-hit villages"."""
    wordings = _wordings(text.language, "after")
    for word in modifiers:
        if found := wordings.at([word], 0):
            return found[0]
    return ""


@cache
def _near(language: str) -> Mapping[str, str]:
    return {n: r for r, row in table(language, "roles").items() for n in row.get("near", ())}


def role_near(text: Text, first: int, last: int) -> str:
    """The role that a word of the same sentence suggests: "a march of ..., at 30,000 people"."""
    nearby = _near(text.language)
    for step in (-1, 1):
        i = first - 1 if step < 0 else last
        for _ in range(_REACH):
            word = text.word(i)
            if not word or word[0] in _END:
                break
            if word in nearby:
                return nearby[word]
            i += step
    return ""


@cache
def thing_roles(language: str) -> frozenset[str]:
    """Roles that things may have; the others are those of people."""
    return frozenset(r for r, row in table(language, "roles").items() if row.get("thing"))


@cache
def _ends_clause(language: str) -> frozenset[str]:
    return counting(language, "saying") | counting(language, "joint")


def role_right(text: Text, last: int, limit: int) -> str:
    """The role told behind the counted noun: "ten people were killed", "22 dead".

    Args:
        text: The text.
        last: One past the counted noun phrase.
        limit: First token of the next number, where the search ends.
    """
    wordings = _wordings(text.language, "after")
    subordinate = counting(text.language, "subordinate")
    determiners = counting(text.language, "determiners")
    stop = _ends_clause(text.language)
    weak, fallback = weak_roles(text.language), ""
    i, end = last, min(last + _REACH, limit, len(text.lower))
    while i < end:
        word = text.word(i)
        if word in counting(text.language, "joint") and i == last:
            opening = past_opening(text, i + 1)
            further = read_phrase(text, opening, plural=opening == i + 1, deep=False)
            if further and text.word(opening) not in wordings.firsts:
                i = further.last
                continue
        if word[0] in _END or word in stop or (word in subordinate and i > last):
            break
        if word == "," and text.means(i + 1, "be"):
            i += 1
            continue
        if word == ",":
            i = _past_comma(text, i, end)
            if i < 0:
                break
            continue
        found = wordings.at(text.lower, i) if word in wordings.firsts else None
        if found and not _month(text, i):
            if i > last and text.word(i - 1) in determiners:
                return fallback
            if found[0] in weak:
                fallback = found[0]
            elif i == last or _governed(text, i, last):
                return found[0]
        i += 1
    return fallback


def _month(text: Text, i: int) -> bool:
    """Whether the word is a month, by its capital or the number beside: not "they march"."""
    if text.word(i) not in temporal_words(primary(text.language)).months:
        return False
    beside = text.word(i - 1)[:1].isdigit() or text.word(i + 1)[:1].isdigit()
    return beside or text.written(i)[0].isupper()


def _governed(text: Text, i: int, last: int) -> bool:
    """Whether the role word at ``i`` is said of the counted noun that ends at ``last``."""
    if text.word(i) in counting(text.language, "finite"):
        return True
    before = text.lower[max(i - 3, last) : i]
    return not counting(text.language, "auxiliary").isdisjoint(before)


def _past_comma(text: Text, i: int, end: int) -> int:
    """Behind the comma that closes what this one opens; -1 when nothing is enclosed."""
    if text.word(i + 1) not in counting(text.language, "enclosing"):
        return -1
    for j in range(i + 1, end):
        if text.word(j) == ",":
            return j + 1
    return -1


def role_left(text: Text, lead: int, limit: int) -> str:
    """The role told before the number: "killed at least 22", "the death toll rose to 22".

    Args:
        text: The text.
        lead: First token of the number with its hedge.
        limit: One past the number before, where the search ends.
    """
    wordings = _wordings(text.language, "before")
    near = _past_light(text, lead)
    if found := wordings.before(text.lower, near):
        return found[0]
    weak = link_phrases(text.language, "weak_link").before(text.lower, lead)
    if weak and (found := wordings.before(text.lower, weak[1])):
        plural = text.means(weak[1], "be") and text.word(weak[1] - 1) in verbs_in_s(text.language)
        return "" if plural else found[0]  # "levels are" destroys nothing
    if link := link_phrases(text.language, "link").before(text.lower, lead):
        return _search(text, link[1], max(lead - _REACH, limit))
    if text.word(lead - 1) in counting(text.language, "joint"):
        return _joined(text, lead - 1, max(lead - _JOINED_REACH, limit))
    return ""


def _past_light(text: Text, lead: int) -> int:
    """``lead`` moved left over articles and adverbs."""
    light = counting(text.language, "determiners")
    for _ in range(2):
        before = text.word(lead - 1)
        if not (before in light or (text.ends(lead - 1, "adverb") and before.isalpha())):
            break
        lead -= 1
    return lead


def _search(text: Text, last: int, start: int) -> str:
    """The nearest role before a link such as "rose to", in the same sentence."""
    for i in range(last, max(start, 0), -1):
        if text.word(i - 1)[0] in _END:
            return ""
        for side in ("before", "after"):
            if found := _wordings(text.language, side).before(text.lower, i):
                return found[0]
    return ""


def _joined(text: Text, last: int, start: int) -> str:
    """The role of a list that the number continues: "killing his wife and two children"."""
    wordings = _wordings(text.language, "before")
    determiners = counting(text.language, "determiners")
    blocking = _blocking(text.language)
    for i in range(last, max(start, 0), -1):
        if found := wordings.before(text.lower, i):
            return found[0]
        word = text.word(i - 1)
        if not word.isalpha() or (word not in determiners and word in blocking):
            return ""
    return ""


@cache
def _blocking(language: str) -> frozenset[str]:
    return counting(language, "subordinate") | counting(language, "blocking")
