"""Facts that could both hold when they were written."""

from __future__ import annotations

import re

from checker.compare.verdicts.comparison import Comparison
from checker.compare.verdicts.ladder import mark
from checker.compare.verdicts.reach import reach
from checker.compare.verdicts.wording import day, topic
from checker.language.tables import words
from checker.model import Fact, Outcome

_TENTATIVE = frozenset({"proposed", "expected", "conditional", "planned"})
_WORD = re.compile(r"[a-z][a-z-]*")


def in_order(left: Fact, right: Fact) -> tuple[Fact, Fact] | None:
    """Both facts, the one written on an earlier day first; None when that cannot be told."""
    if left.as_of is None or right.as_of is None or left.as_of == right.as_of:
        return None
    return (left, right) if left.as_of < right.as_of else (right, left)


def days_between(left: Fact, right: Fact) -> int:
    """Days between the days of writing; 0 when one is unknown."""
    if left.as_of is None or right.as_of is None:
        return 0
    return abs((left.as_of - right.as_of).days)


def grows(fact: Fact) -> bool:
    """Whether the fact is a tally that only grows while a story runs."""
    role = fact.role.lower()
    if role:
        return role in words("en", "change", "growing_roles")
    return fact.head.lower() in words("en", "change", "growing_heads")


def has_words(fact: Fact, wanted: frozenset[str]) -> bool:
    """Whether the clause of the fact (else its sentence) has one of the words."""
    text = (fact.clause or fact.sentence).lower()
    return not wanted.isdisjoint(_WORD.findall(text)) or any(" " in w and w in text for w in wanted)


def growing_tally(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """A tally that only grows, greater in the document written later."""
    if not (grows(left) or grows(right)):
        return None
    a, b = reach(left.value, left.hedge), reach(right.value, right.hedge)
    if a is None or b is None or a.named == b.named:
        return None
    smaller, greater = (left, right) if a.named < b.named else (right, left)
    if order := in_order(left, right):
        if order != (smaller, greater):
            return None
        return Outcome(
            "change_over_time",
            f"{mark(smaller)} was written on {day(smaller.as_of)}, {mark(greater)} on "
            f"{day(greater.as_of)}, and such a tally grows while a story runs.",
        )
    undated = left.as_of is None or right.as_of is None
    if undated and has_words(greater, words("en", "change", "rising")):
        return Outcome(
            "change_over_time",
            f"The wording around {mark(greater)} says that the figure moved, "
            f"so {mark(smaller)} may be the earlier one.",
        )
    return None


def plan_came_about(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """What one document expects or proposes, the other reports as a fact."""
    a, b = left.modality in _TENTATIVE, right.modality in _TENTATIVE
    if a == b:
        return None
    plan, outcome = (left, right) if a else (right, left)
    order = in_order(left, right)
    if order and order[0] is not plan:
        return None
    about = f" of the {topic(left, right)}" if topic(left, right) else ""
    return Outcome(
        "change_over_time",
        f"{mark(plan)} is what was {plan.modality}{about}, {mark(outcome)} what is reported.",
    )
