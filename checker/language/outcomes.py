"""The table of outcomes: what may become of somebody, by the wordings that say so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Literal

from checker.language.tables import table

PLACE_OF: Final = "place of "  # begins the attribute of a place that an outcome gives
Sort = Literal["did", "can", "done", "is"]
_SORTS: tuple[Sort, ...] = ("did", "can", "done", "is")


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to one question, as one sort of wording gives it.

    Attributes:
        matter: The question: "end in office".
        who: Of whom it is asked: "person", "any", or "" for nobody in particular.
        things: Nouns of which one must be said it is done to, to their one name.
        answer: The answer: "resigned".
        sort: Whether the wording is what the subject "did" or "can" do, what is
            "done" to it, or what it "is".
        by: Words of which one must name who did it; empty for anybody.
        not_before: Words that may not follow.
        unlike: The answer of the wording when it is denied; "" for none.
        plan: The answer of the wording when it is yet to come; "" for none.
    """

    matter: str
    who: str
    things: Mapping[str, str]
    answer: str
    sort: Sort
    by: frozenset[str]
    not_before: frozenset[str]
    unlike: str
    plan: str


@cache
def outcomes(language: str) -> Mapping[str, tuple[Answer, ...]]:
    """What each wording answers; one may answer several questions."""
    found: dict[str, list[Answer]] = {}
    for matter in table(language, "outcomes").get("matter", ()):
        for answer, row in matter.items():
            if isinstance(row, dict) and answer != "things":
                for sort in _SORTS:
                    one = _outcome(matter, answer, row, sort)
                    for wording in row.get(sort, ()):
                        found.setdefault(wording.replace("-", " - "), []).append(one)
    return {wording: tuple(row) for wording, row in found.items()}


def _outcome(matter: Mapping[str, Any], answer: str, row: Mapping[str, Any], sort: Sort) -> Answer:
    return Answer(
        matter["name"],
        matter.get("who", ""),
        {
            n.replace("-", " - "): one
            for one, nouns in matter.get("things", {}).items()
            for n in nouns
        },
        answer,
        sort,
        frozenset(row.get("by", ())),
        frozenset(row.get("not_before", ())),
        row.get("unlike", ""),
        row.get("plan", ""),
    )


@cache
def opposites(language: str) -> frozenset[frozenset[str]]:
    """Pairs of answers that cannot both hold."""
    return frozenset(frozenset(pair) for pair in table(language, "outcomes").get("opposite", ()))


@cache
def located(language: str) -> frozenset[str]:
    """Questions of which the place is compared, too."""
    return frozenset(table(language, "outcomes").get("located", ()))


@cache
def dated_events(language: str) -> frozenset[str]:
    """Questions whose answers are events, of which the day is compared, too."""
    return frozenset(table(language, "outcomes").get("dated", ()))


@cache
def turns(language: str) -> frozenset[tuple[str, str]]:
    """An answer, and the opposite one that may follow it on a later day."""
    return frozenset((a, b) for a, b in table(language, "outcomes").get("turns", ()))


@cache
def same_people(language: str) -> Mapping[str, str]:
    """Nouns of people to the one that stands for them."""
    rows = table(language, "outcomes").get("same", {})
    return {noun: one for one, nouns in rows.items() for noun in nouns}
