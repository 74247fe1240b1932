"""What keeps two facts apart, however alike their sentences are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from checker.compare.profile import Profile
from checker.compare.tellers import two_voices
from checker.compare.values import same_value
from checker.compare.words import persons
from checker.language.tables import table

# Parts that people play in an event; who is counted under one is not counted
# under another of a different set.
_PEOPLE: Final = (
    frozenset({"killed"}),
    frozenset({"injured", "hospitalised"}),
    frozenset({"arrested", "detained"}),
    frozenset({"missing"}),
    frozenset({"rescued"}),
    frozenset({"evacuated", "displaced", "homeless"}),
    frozenset({"attended"}),
    frozenset({"employed"}),
    frozenset({"laid_off"}),
)

# Kinds whose values are given in one unit a dimension, so that another unit
# measures another thing.
_UNITS: Final = ("measure", "percent")

_CONVERSION_GAP = re.compile(
    r"\s*(?:[(\[/]|,?\s*or(?:\s+about|\s+around|\s+some)?|,?\s*about)?\s*", re.I
)
_GAP = 14
STREAK: Final = "streak"
SPAN: Final = "span"
_DATE_OF: Final = "date of "  # begins the attribute of a date that a statement gave


def apart(a: Profile, b: Profile) -> bool:
    """Whether the two facts can never answer one question."""
    left, right = a.fact, b.fact
    if other_people(a, b) or other_rank(a, b) or other_matter(a, b):
        return True
    if _of_people(a, b) or _of_people(b, a):
        return True  # "an average of 2.6", "two women"
    if (left.role == STREAK) != (right.role == STREAK):
        return True  # five wins in a row, two wins from a title
    if left.kind == right.kind == "money" and other_purpose(a, b):
        return True
    if SPAN in (left.role, right.role) and not same_value(a, b):
        return True  # "14 goals in 16 matches", "eight in ten"
    if left.kind in _UNITS and left.value.unit != right.value.unit:
        return True
    if left.document == right.document and left.sentence_index == right.sentence_index:
        return not same_value(a, b) and not is_conversion(a, b) and not two_voices(a, b)
    return False


def other_people(a: Profile, b: Profile) -> bool:
    """Whether one counts the killed and the other the injured, or the like."""
    if a.fact.kind != "count" or not a.fact.role or not b.fact.role:
        return False
    mine = [s for s in _PEOPLE if a.fact.role in s]
    theirs = [s for s in _PEOPLE if b.fact.role in s]
    return bool(mine and theirs) and mine != theirs


def _of_people(a: Profile, b: Profile) -> bool:
    """Whether one counts people and the other is no whole number."""
    return (
        a.fact.kind == b.fact.kind == "count" and a.thing in persons() and (b.number or 0) % 1 > 0
    )


@cache
def _purposes(language: str) -> Mapping[str, str]:
    rows = table(language, "sums").items()
    return {noun: purpose for purpose, row in rows for noun in (purpose, *row.get("nouns", ()))}


def other_purpose(a: Profile, b: Profile) -> bool:
    """Whether one sum is a debt and the other a profit, or the like."""
    known = _purposes("en")
    mine, theirs = known.get(a.fact.head, ""), known.get(b.fact.head, "")
    return bool(mine and theirs) and mine != theirs


def other_matter(a: Profile, b: Profile) -> bool:
    """Whether two statements, or the dates of two, are about different matters."""
    left, right = a.fact.attribute, b.fact.attribute
    dates_a_matter = left.startswith(_DATE_OF) or right.startswith(_DATE_OF)
    return left != right and (a.fact.kind == "statement" or dates_a_matter)


def other_rank(a: Profile, b: Profile) -> bool:
    """Whether one clause is about the second of something, the other about the third."""
    if not a.ranks or not b.ranks or a.fact.kind == "ordinal":
        return False
    return any(thing in b.ranks and b.ranks[thing] != rank for thing, rank in a.ranks.items())


def is_conversion(a: Profile, b: Profile) -> bool:
    """Whether ``b`` restates ``a`` in another unit: "58 km (36 miles)"."""
    left, right = a.fact, b.fact
    if left.kind != right.kind or left.sentence_index != right.sentence_index:
        return False
    if left.document != right.document or left.kind not in ("money", "measure", "time"):
        return False
    first, second = (left, right) if left.start < right.start else (right, left)
    gap = second.start - first.end
    if not 0 <= gap <= _GAP or (left.kind != "time" and first.value.unit == second.value.unit):
        return False
    begin = first.offset + len(first.surface)
    return _CONVERSION_GAP.fullmatch(first.sentence[begin : second.offset]) is not None
