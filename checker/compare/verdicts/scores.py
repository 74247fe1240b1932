"""Scores, votes, records: two numbers that stand against each other."""

from __future__ import annotations

from checker.compare.verdicts.comparison import Comparison
from checker.compare.verdicts.ladder import mark, quoted
from checker.compare.verdicts.reach import SCORE
from checker.model import Fact, Outcome

# Two tellings of one score seldom differ on both sides by more than this share.
OTHER = 0.2


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
    if all(
        abs(a - b) > OTHER * max(a, b) for a, b in zip(_sides(left), _sides(right), strict=True)
    ):
        return Outcome("unclear", f"{quoted(left, right)} are too unlike to be one {left.head}.")
    return None


def _sides(fact: Fact) -> tuple[float, float]:
    first, _, second = fact.value.text.partition("-")
    return float(first), float(second)
