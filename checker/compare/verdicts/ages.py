"""Ages, which go up by one in a year, and ordinals, which name one thing each."""

from __future__ import annotations

from typing import Final

from checker.compare.verdicts.change import ONE_STORY, days_between, has_words, in_order
from checker.compare.verdicts.comparison import Comparison
from checker.compare.verdicts.ladder import Step, mark, quoted
from checker.compare.verdicts.nearness import NEAR
from checker.compare.verdicts.numbers import clash, vague_number
from checker.compare.verdicts.scope import other_role, other_subject, other_time
from checker.compare.verdicts.wording import day
from checker.compare.words import sense
from checker.language.tables import words
from checker.model import Fact, Outcome

# Within fewer days than these a birthday is less likely than a slip.
_SOON = 7
_YEAR = 365.25
_BEFORE = 4  # words before an ordinal that are looked at
# Letters before a rank in which "one of the" may stand.
_NEARBY: Final = 12


def birthday(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """As many years older in the later document as can lie between the two."""
    order, a, b = in_order(left, right), left.value.low, right.value.low
    if order is None or a is None or b is None or a == b:
        return None
    younger = left if a < b else right
    years = days_between(left, right) / _YEAR
    if order[0] is not younger or not years - 1 <= abs(a - b) <= years + 1:
        return None
    if days_between(left, right) < _SOON:
        return None
    return Outcome(
        "change_over_time",
        f"{mark(order[0])} was written on {day(order[0].as_of)} and {mark(order[1])} on "
        f"{day(order[1].as_of)}, so a birthday may lie between.",
    )


def told_of_now(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Two numbers for what the story is about: "for the second time", "his third arrest"."""
    apart = days_between(left, right) > ONE_STORY or other_time(left, right, comparison)
    one = bool(left.head) and sense(left.head) == sense(right.head)
    tied = (_now(left) and _now(right)) or (_decided(left) and _decided(right))
    if apart or not one or not tied:
        return None
    if None in (left.value.low, right.value.low) or left.value == right.value:
        return None
    if set(left.modifiers) - {""} != set(right.modifiers) - {""}:
        return None
    return Outcome("conflict", f"{quoted(left, right)} are said of one {left.head}.")


def _now(fact: Fact) -> bool:
    """Whether the words before an ordinal tie it to what the story is about."""
    before = " ".join(fact.sentence[: fact.offset].lower().split()[-_BEFORE:])
    return before.endswith(tuple(words("en", "change", "rank_of_now")))


def _decided(fact: Fact) -> bool:
    """Whether a contest is decided in the round, the minute, the lap."""
    rows = words("en", "change", "rows_of_contests")
    return fact.head in rows and has_words(fact, words("en", "change", "deciding"))


def _one_of(fact: Fact) -> bool:
    """Whether a rank is shared: "one of the biggest", "among the first"."""
    said = f"{fact.sentence[: fact.offset].lower()[-_NEARBY:]}{fact.surface.lower()}"
    return any(f" {w} " in f" {said}" for w in words("en", "change", "shared_ranks"))


def two_ranks(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """The second is not the third: two ordinals name two things."""
    if left.value.text != right.value.text and None in (left.value.low, right.value.low):
        return Outcome("compatible", f"{quoted(left, right)} can both be said of one rank.")
    if left.value.low == right.value.low and _one_of(left) != _one_of(right):
        several = left if _one_of(left) else right
        return Outcome("compatible", f"{mark(several)} leaves room for more than one.")
    if left.value.low == right.value.low:
        return Outcome("agree", f"{quoted(left, right)} name the same rank.")
    return Outcome("different_scope", f"{quoted(left, right)} name two different ones of a row.")


# An age is said of the day of writing: when the clause's event was tells nothing.
AGE: tuple[Step, ...] = (other_subject, other_role, *NEAR, vague_number, birthday, clash)
ORDINAL: tuple[Step, ...] = (other_role, told_of_now, two_ranks)
