"""Numbers: counts, measures, shares."""

from __future__ import annotations

from math import inf, log10
from typing import Final

from checker.compare.verdicts.change import (
    daily_move,
    growing_tally,
    has_words,
    of_one_session,
    own_levels,
    plan_came_about,
    so_at_first,
    written_apart,
)
from checker.compare.verdicts.comparison import Comparison
from checker.compare.verdicts.ladder import Step, mark, quoted
from checker.compare.verdicts.nearness import NEAR, reaches
from checker.compare.verdicts.ordinals import other_rank
from checker.compare.verdicts.scope import (
    background,
    only_one,
    other_moment,
    other_role,
    other_scope,
    other_shock,
    other_time,
)
from checker.compare.verdicts.scores import is_score, scores
from checker.compare.verdicts.whereabouts import (
    other_city,
    other_end,
    other_land,
    other_town,
    unnamed_city,
)
from checker.compare.verdicts.wording import topic, voices
from checker.language.tables import words
from checker.model import Fact, Outcome

# From this ratio on, two numbers are rarely about one thing.
REMOTE: Final = 10.0


def other_unit(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Units that measure different things."""
    if left.value.unit == right.value.unit:
        return None
    return Outcome("unclear", f"{quoted(left, right)} are given in units that cannot be compared.")


def too_far(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Numbers so far apart that they hardly speak of one thing, unless a nought slipped in."""
    pair = reaches(left, right)
    if pair is None or (left.role and left.role == right.role):
        return None
    small, large = sorted((abs(pair[0].named), abs(pair[1].named)))
    if small == 0 or large / small <= REMOTE or log10(large / small).is_integer():
        return None
    return Outcome("unclear", f"{quoted(left, right)} are so far apart that they may not be one.")


def vague_number(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Readings without a number cannot clash."""
    pair = reaches(left, right)
    if pair is None and not is_score(left, right):
        return Outcome("unclear", f"{quoted(left, right)} are not both numbers.")
    return None


def at_its_peak(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """The highest or the lowest of some time, against a figure of the whole."""
    told = [has_words(f, words("en", "change", "peaks")) for f in (left, right)]
    if told[0] == told[1]:
        return None
    peak = left if told[0] else right
    return Outcome("different_scope", f"{mark(peak)} is what it came to for a moment.")


def general_remark(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """What such things can do in general, against what one of them did."""
    told = [_general(f) and _indefinite(f) for f in (left, right)]
    if told[0] == told[1]:
        return None
    remark = left if told[0] else right
    return Outcome("different_scope", f"{mark(remark)} stands in a general remark.")


def _indefinite(fact: Fact) -> bool:
    """Whether the sentence begins with any one of a sort: "a quake of this size"."""
    first = fact.sentence.split()[:1]
    return bool(first) and first[0].lower() in words("en", "change", "indefinite")


def only_possible(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """What may be the case does not deny what is."""
    maybe = [f for f in (left, right) if _general(f) or _possible(f)]
    if not maybe:
        return None
    return Outcome("unclear", f"{mark(maybe[0])} is only what may be the case.")


def _possible(fact: Fact) -> bool:
    """Whether the number is only possible; "the 12 villages" are taken for granted."""
    before = fact.sentence[: fact.offset].split()[-1:]
    granted = bool(before) and before[0].lower() in words("en", "change", "definite")
    return fact.modality == "conditional" and not granted


def _general(fact: Fact) -> bool:
    """Whether the sentence says what such things can do, and names nobody."""
    return not fact.names and has_words(fact, words("en", "change", "general"))


def clash(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Two numbers that cannot both hold."""
    about = topic(left, right)
    what = f" for “{about}”" if about else ""
    pair = reaches(left, right)
    if pair and not pair[0].touches(pair[1]) and inf in (pair[0].high, pair[1].high):
        bound = left if pair[0].high == inf else right
        other = right if bound is left else left
        return Outcome(
            "conflict",
            f"{mark(bound)} leaves no room for {mark(other)}{what}{voices(bound, other)}.",
        )
    return Outcome(
        "conflict", f"{quoted(left, right)} cannot both be right{what}{voices(left, right)}."
    )


# Ways in which two figures of any unit are about two things or two days.
APART: tuple[Step, ...] = (
    other_time,
    other_town,
    other_land,
    written_apart,
    plan_came_about,
    only_possible,
)
COUNT: tuple[Step, ...] = (
    other_role,
    only_one,
    other_scope,
    other_city,
    *NEAR,
    vague_number,
    other_time,
    background,
    other_rank,
    at_its_peak,
    other_town,
    other_land,
    unnamed_city,
    too_far,
    growing_tally,
    written_apart,
    plan_came_about,
    so_at_first,
    only_possible,
    daily_move,
    own_levels,
    clash,
)
# What is measured does not grow by itself, and a share is always a part.
MEASURE: tuple[Step, ...] = (
    other_unit,
    other_moment,
    scores,
    general_remark,
    *NEAR,
    vague_number,
    other_shock,
    other_time,
    background,
    other_rank,
    at_its_peak,
    other_end,
    other_town,
    other_land,
    too_far,
    written_apart,
    plan_came_about,
    so_at_first,
    only_possible,
    daily_move,
    of_one_session,
    clash,
)
