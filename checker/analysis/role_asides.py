"""Roles that only some nouns have, and roles told behind an aside."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from checker.analysis.noun_phrase import counting
from checker.analysis.participants import role_right, thing_roles
from checker.analysis.token_text import Text
from checker.canonical.numbers import number_words
from checker.language.nouns import persons
from checker.language.tables import table

_REACH: Final = 14
_NEAR: Final = 7
# The role of games over which something is counted.
SPAN: Final = "span"
_END: Final = frozenset(".;!?\n")


def role_past_aside(text: Text, last: int) -> str:
    """The role told behind an aside: "four people, two of them children, died"."""
    if text.word(last) != ",":
        return ""
    word, cardinals = text.word(last + 1), number_words(text.language).cardinals
    enclosing = counting(text.language, "enclosing")
    split = (
        word in enclosing or word in cardinals or word[:1].isdigit() or text.means(last + 1, "or")
    )
    if not split:
        return ""
    for i in range(last + 2, last + 2 + _REACH):
        word = text.word(i)
        if not word or word[0] in _END:
            return ""
        if word == ",":
            finite = text.word(i + 1) in counting(text.language, "finite")
            told = finite or text.means(i + 1, "aux")
            return role_right(text, i + 1, i + 1 + _NEAR) if told else ""
    return ""


@cache
def _instead(language: str) -> Mapping[tuple[str, str], str]:
    rows = table(language, "roles").items()
    return {
        (role, head): other for role, row in rows for head, other in row.get("instead", {}).items()
    }


def spans(text: Text, lead: int, head: str) -> bool:
    """Whether the number is of games over which something is told: "14 goals in 16 matches"."""
    games = head in counting(text.language, "games")
    return games and text.word(lead - 1) in counting(text.language, "over_games")


@cache
def _only(language: str) -> Mapping[str, frozenset[str]]:
    rows = table(language, "roles").items()
    return {role: frozenset(row["only"]) for role, row in rows if "only" in row}


def fitting(text: Text, role: str, head: str) -> str:
    """The role that fits the noun: bodies are recovered and not rescued, rebounds not stolen."""
    if head and head not in _only(text.language).get(role, (head,)):
        return ""
    if head in counting(text.language, "events") and role not in thing_roles(text.language):
        return ""  # "two crashes killed 30 people"
    return _instead(text.language).get((role, head), role)


@cache
def _shed(language: str) -> Mapping[tuple[str, str], str]:
    return {
        (verb, head): role
        for role, row in table(language, "roles").items()
        for verb in row.get("done", ())
        for head in row.get("done_to", ())
    }


def is_done_to_others(text: Text, role: str, head: str) -> bool:
    """Whether a role was told by a verb that has it for other nouns only: jobs, not plants."""
    nouns = {noun for (_, noun), other in _shed(text.language).items() if other == role}
    return bool(nouns) and bool(head) and head not in nouns | persons(text.language)


def role_done(text: Text, lead: int, head: str) -> str:
    """The role that a verb has for one noun only: "cut 1,500 jobs"."""
    return _shed(text.language).get((text.word(lead - 1), head), "")
