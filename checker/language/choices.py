"""Questions with one answer out of many: a cause of death, a weapon, kin, a nationality."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from checker.language.tables import table

NATIONALITY: Final = "nationality"
KINSHIP: Final = "kinship"
JOINED: Final = " and "  # between several answers that are given at once


@dataclass(frozen=True, slots=True)
class Matter:
    """One question.

    Attributes:
        name: The question: "cause of death".
        who: "person" where it is asked of a named person, "" otherwise.
        never: Nouns of subjects of whom it is not asked.
        choices: Words to the answer that they give.
    """

    name: str
    who: str
    never: frozenset[str]
    choices: Mapping[str, str]


@cache
def leads(language: str) -> Mapping[str, Matter]:
    """Wordings to the question whose answer stands behind them."""
    found = {}
    for row in table(language, "choices").get("matter", ()):
        choices = {word: answer for answer, words in row["choices"].items() for word in words}
        matter = Matter(row["name"], row["who"], frozenset(row["never"]), choices)
        found.update(dict.fromkeys(row["behind"], matter))
    return found


@cache
def kin(language: str) -> Mapping[str, str]:
    """Words for kin to the one that stands for them."""
    rows = table(language, "choices").get("kinship", {}).get("words", {})
    return {word: one for one, words in rows.items() for word in words}


@cache
def partners(language: str) -> frozenset[str]:
    """Words for those who live together, of which a person is one at a time."""
    return frozenset(table(language, "choices").get("kinship", {}).get("partners", ()))


@cache
def questions(language: str) -> Mapping[str, tuple[frozenset[str], ...]]:
    """Each question to the groups of its answers that may be one."""
    rows = {row["name"]: row["alike"] for row in table(language, "choices").get("matter", ())}
    for name in (KINSHIP, NATIONALITY):
        rows[name] = table(language, "choices").get(name, {}).get("alike", ())
    return {name: tuple(map(frozenset, groups)) for name, groups in rows.items()}
