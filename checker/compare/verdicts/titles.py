"""Titles: what a person is called."""

from __future__ import annotations

from typing import Final

from checker.compare.similarity import folded, name_likeness
from checker.compare.verdicts.change import days_between, has_words, in_order
from checker.compare.verdicts.comparison import Comparison
from checker.compare.verdicts.ladder import Step, mark, quoted
from checker.compare.verdicts.wording import day
from checker.compare.words import stems
from checker.language.tables import words
from checker.model import Fact, Outcome

SPELLING: Final = 0.93
# Days between two reports in which a person may have come into another office.
TERM: Final = 7


def same_title(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """One title, in full or in part."""
    a, b = stems(left.value.text), stems(right.value.text)
    if a == b or folded(left.value.text) == folded(right.value.text):
        return Outcome("agree", f"{quoted(left, right)} are the same title.")
    if a and b and (a <= b or b <= a):
        return Outcome(
            "agree", f"{quoted(left, right)} are a shorter and a longer form of one title."
        )
    if name_likeness(left.value.text, right.value.text) >= SPELLING:
        return Outcome("agree", f"{quoted(left, right)} are two spellings of one title.")
    return None


def changed_title(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """An office that a person held at one time and another at a later one."""
    past = words("en", "change", "past_office")
    if has_words(left, past) != has_words(right, past):
        former = left if has_words(left, past) else right
        return Outcome("change_over_time", f"{mark(former)} is named as a past office.")
    if stems(left.value.text) & stems(right.value.text):
        return None
    order = in_order(left, right)
    if order and days_between(left, right) >= TERM:
        return Outcome(
            "change_over_time",
            f"{mark(order[0])} was written on {day(order[0].as_of)}, {mark(order[1])} on "
            f"{day(order[1].as_of)}, and an office can change in between.",
        )
    return None


def two_titles(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """A person can be called by two titles at once."""
    return Outcome("compatible", f"{quoted(left, right)} can both be said of one person.")


TITLE: tuple[Step, ...] = (same_title, changed_title, two_titles)
