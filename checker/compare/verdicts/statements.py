"""Statements of the yes-or-no kind."""

from __future__ import annotations

from checker.compare.verdicts.change import in_order, plan_came_about
from checker.compare.verdicts.comparison import Comparison
from checker.compare.verdicts.ladder import Step, mark, quoted
from checker.compare.verdicts.ordinals import other_rank
from checker.compare.verdicts.scope import other_time
from checker.compare.verdicts.wording import day, voices
from checker.model import Fact, Outcome


def same_answer(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Both say yes, or both say no."""
    if left.value.text == right.value.text:
        return Outcome("agree", f"{quoted(left, right)} say the same.")
    return None


def later_answer(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """An answer that may have changed between two days of writing."""
    order = in_order(left, right)
    if order is None or left.event_time or right.event_time:
        return None
    return Outcome(
        "change_over_time",
        f"{mark(order[0])} was written on {day(order[0].as_of)}, {mark(order[1])} on "
        f"{day(order[1].as_of)}, and things may have moved in between.",
    )


def other_answer(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """The one says yes, the other no."""
    return Outcome("conflict", f"{quoted(left, right)} say opposite things{voices(left, right)}.")


STATEMENT: tuple[Step, ...] = (
    same_answer,
    other_time,
    other_rank,
    plan_came_about,
    later_answer,
    other_answer,
)
