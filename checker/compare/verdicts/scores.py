"""Scores, votes, records: two numbers that stand against each other."""

from __future__ import annotations

from checker.compare.verdicts.comparison import Comparison
from checker.compare.verdicts.ladder import mark, quoted
from checker.compare.verdicts.reach import SCORE
from checker.model import Fact, Outcome


def is_score(left: Fact, right: Fact) -> bool:
    """Whether both are two numbers against each other."""
    return left.value.unit == right.value.unit == SCORE


def scores(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """The same two numbers agree, whoever is named first; a lead is no final score."""
    if not is_score(left, right):
        return None
    if left.head != right.head:
        return Outcome(
            "different_scope",
            f"{mark(left)} is a {left.head}, {mark(right)} a {right.head}.",
        )
    if (left.value.low, left.value.high) == (right.value.low, right.value.high):
        return Outcome("agree", f"{quoted(left, right)} are the same {left.head}.")
    return None
