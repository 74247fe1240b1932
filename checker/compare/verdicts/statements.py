"""Statements of the yes-or-no kind."""

from __future__ import annotations

from typing import Final

from checker.compare.verdicts.change import days_between, in_order
from checker.compare.verdicts.comparison import Comparison
from checker.compare.verdicts.ladder import Step, mark, quoted
from checker.compare.verdicts.ordinals import other_rank
from checker.compare.verdicts.scope import other_time
from checker.compare.verdicts.wording import day, voices
from checker.compare.words import stems
from checker.model import Fact, Outcome

# Answers that cannot both hold, and answers of which one may follow the other.
OPPOSITE: Final = (
    frozenset({"happened", "did not happen"}),
    frozenset({"happened", "attempted"}),
    frozenset({"open", "closed"}),
    frozenset({"denied", "admitted"}),
    frozenset({"denied", "confirmed"}),
)
FOLLOWING: Final = (
    frozenset({"planned", "happened"}),
    frozenset({"planned", "did not happen"}),
    frozenset({"planned", "attempted"}),
)
# Answers that may turn into their opposite within days.
_STATES: Final = frozenset({"open", "closed", "denied", "admitted", "confirmed"})


def other_matter(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """An agreement on prisoners is not one on a ceasefire."""
    a, b = stems(left.attribute), stems(right.attribute)
    if not a or not b or a <= b or b <= a:
        return None
    return Outcome(
        "different_scope",
        f"{mark(left)} is about “{left.attribute}”, {mark(right)} about “{right.attribute}”.",
    )


def same_answer(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Both say yes, or both say no."""
    if left.value.text == right.value.text:
        return Outcome("agree", f"{quoted(left, right)} are told in the same way: {_told(left)}.")
    return None


def following(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """What one document plans, another reports; an answer that turned between two days."""
    answers = frozenset({left.value.text, right.value.text})
    if answers in FOLLOWING:
        return Outcome(
            "change_over_time", f"{mark(left)} is {_told(left)}, {mark(right)} {_told(right)}."
        )
    order = in_order(left, right)
    turning = answers <= _STATES or not (left.event_time and right.event_time)
    if order is None or not turning or not days_between(left, right):
        return None
    return Outcome(
        "change_over_time",
        f"{mark(order[0])} was {_told(order[0])} on {day(order[0].as_of)}, {mark(order[1])} "
        f"{_told(order[1])} on {day(order[1].as_of)}, and things may have moved in between.",
    )


def opposite(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Answers that cannot both hold."""
    if frozenset({left.value.text, right.value.text}) not in OPPOSITE:
        return Outcome("compatible", f"{quoted(left, right)} can both be so.")
    return Outcome(
        "conflict",
        f"{mark(left)} is told as {_told(left)}, {mark(right)} as {_told(right)}"
        f"{voices(left, right)}.",
    )


def _told(fact: Fact) -> str:
    return fact.value.text


STATEMENT: tuple[Step, ...] = (
    other_matter,
    same_answer,
    other_time,
    other_rank,
    following,
    opposite,
)
