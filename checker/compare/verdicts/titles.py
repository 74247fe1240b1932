"""Titles: what a person is called."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from checker.compare.similarity import folded, name_likeness
from checker.compare.verdicts.change import days_between, has_words, in_order
from checker.compare.verdicts.comparison import Comparison
from checker.compare.verdicts.ladder import Step, mark, quoted
from checker.compare.verdicts.scope import other_subject
from checker.compare.verdicts.wording import day
from checker.compare.words import stems
from checker.language.names import name_lists
from checker.language.tables import table, words
from checker.model import Fact, Outcome

SPELLING: Final = 0.93
_WORD: Final = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")
# What stands between an office and the body that it is in, and between two offices.
_PART: Final = re.compile(r"[,;/]|\b(?:of|and|at|for|in)\b")
# Days between two reports in which a person may have come into another office.
TERM: Final = 7
# Scopes that put an office into the past or the future.
PASSING: Final = frozenset({"former", "acting", "incoming"})


def passing(fact: Fact) -> bool:
    """Whether the office is named as one that was, or is yet to be, held."""
    return fact.scope in PASSING or has_words(fact, words("en", "change", "past_office"))


def same_title(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """One title, in full or in part; a deputy's is another one."""
    a, b = stems(_in_full(left)), stems(_in_full(right))
    if a == b or folded(left.value.text) == folded(right.value.text):
        return Outcome("agree", f"{quoted(left, right)} are the same title.")
    if _ranked(left, right):
        return None
    if a and b and (a <= b or b <= a):
        said = f"{quoted(left, right)} are a short and a long form of one title."
        return Outcome("agree" if _one_office(left, right) else "compatible", said)
    if _where_unsaid(left, right):
        return Outcome("agree", f"{quoted(left, right)} are one office, and one says where.")
    if name_likeness(left.value.text, right.value.text) >= SPELLING:
        return Outcome("agree", f"{quoted(left, right)} are two spellings of one title.")
    return None


@lru_cache(maxsize=20_000)
def _spelled_out(text: str) -> str:
    """The title with each word as the table has it: "company CEO" in full."""
    known = name_lists().title_words
    return _WORD.sub(lambda m: known.get(m[0].lower(), m[0]), text)


def _in_full(fact: Fact) -> str:
    return _spelled_out(fact.value.text)


@lru_cache(maxsize=20_000)
def _offices(text: str) -> tuple[tuple[str, ...], ...]:
    """The offices that a title names, each without words for what body or land it is in."""
    lists = name_lists()
    bodies = lists.words["place_lower"] | lists.words["organisation_lower"]
    found = [
        tuple(w for w in folded(part) if w not in bodies and w not in lists.adjectives)
        for part in _PART.split(_spelled_out(text))
    ]
    return tuple(p for p in found if p)


def _one_office(left: Fact, right: Fact) -> bool:
    """Whether the longer title only adds where the office is, or another one beside it."""
    a, b = _offices(left.value.text), _offices(right.value.text)
    return not a or not b or a[0] in b or b[0] in a


def _where_unsaid(left: Fact, right: Fact) -> bool:
    """Whether two titles are of one office, and one names no body of its own: "company CEO"."""
    a, b = _offices(left.value.text), _offices(right.value.text)
    return bool(a and b) and a[0] == b[0] and min(len(a), len(b)) == 1


def _ranked(left: Fact, right: Fact) -> bool:
    """Whether only one of the titles is a deputy's."""
    told = folded(left.value.text), folded(right.value.text)
    return bool(words("en", "change", "deputies") & set(told[0]).symmetric_difference(told[1]))


def _office(fact: Fact) -> str:
    """The title's own words when it is an office that one holds for a time; else ""."""
    title = (fact.head or fact.value.text.split(",")[0]).lower()
    last = folded(title)[-1:]
    return title if last and last[0] in words("en", "change", "offices") else ""


def changed_title(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """An office that a person held at one time and another at a later one."""
    if passing(left) != passing(right):
        named = left if passing(left) else right
        return Outcome("compatible", f"{mark(named)} is an office that has passed or is to come.")
    order = in_order(left, right)
    a, b = _office(left), _office(right)
    if not order or not a or not b or a == b or days_between(left, right) < TERM:
        return None
    return Outcome(
        "change_over_time",
        f"{mark(order[0])} was written on {day(order[0].as_of)}, {mark(order[1])} on "
        f"{day(order[1].as_of)}, and a person can change office in between.",
    )


def deputy(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """The president is not the vice president."""
    a, b = stems(left.value.text), stems(right.value.text)
    if not _ranked(left, right) or not (a <= b or b <= a):
        return None
    return Outcome("conflict", f"Only one of {quoted(left, right)} is the title of a deputy.")


def other_department(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """One office, held in two departments: commerce secretary, energy secretary."""
    a, b = _title_words(left), _title_words(right)
    if a[-1:] != b[-1:] or not set(a[-1:]) & words("en", "change", "department_heads"):
        return None
    known = name_lists().titles["portfolio"] | words("en", "change", "departments")
    mine, theirs = set(a[:-1]) & known, set(b[:-1]) & known
    groups = table("en", "change").get("kindred_departments", ())
    kin = any(mine & set(group) and theirs & set(group) for group in groups)
    if not mine or not theirs or mine & theirs or kin:
        return None
    return Outcome("conflict", f"{quoted(left, right)} are one office in two departments.")


def _title_words(fact: Fact) -> tuple[str, ...]:
    return folded(fact.head or fact.value.text.split(",")[0])


def two_titles(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """A person can be called by two titles at once."""
    return Outcome("compatible", f"{quoted(left, right)} can both be said of one person.")


TITLE: tuple[Step, ...] = (
    other_subject,
    same_title,
    changed_title,
    deputy,
    other_department,
    two_titles,
)
