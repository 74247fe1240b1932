"""Facts that could both hold when they were written."""

from __future__ import annotations

import re

from checker.compare.verdicts.comparison import Comparison
from checker.compare.verdicts.hours import hours_in_order, written_before
from checker.compare.verdicts.ladder import mark, quoted
from checker.compare.verdicts.reach import reach
from checker.compare.verdicts.wording import day, topic
from checker.language.tables import words
from checker.model import Fact, Outcome

_TENTATIVE = frozenset({"proposed", "expected"})
# A tally that differs by this factor between undated documents is as likely to
# have grown as to be disputed.
LEAP = 3.0
# Days within which documents are taken to report one occasion.
ONE_STORY = 7
# Parts whose tally is of one event, not of one day.
_COUNTED = frozenset({"killed", "injured", "missing", "arrested"})
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
    """A tally that only grows: dated in order, said to have moved, or not dated at all."""
    ranked = _ranked(left, right)
    if ranked is None or not (grows(left) or grows(right)):
        return None
    smaller, greater, factor = ranked
    if order := in_order(left, right):
        return _grown(smaller, greater) if order == (smaller, greater) else None
    if left.as_of is not None and right.as_of is not None:
        return _grown_within_day(smaller, greater, comparison)
    if has_words(greater, words("en", "change", "rising")):
        return Outcome(
            "change_over_time",
            f"The wording around {mark(greater)} says that the figure moved, "
            f"so {mark(smaller)} may be the earlier one.",
        )
    if factor < LEAP:
        return None
    return Outcome(
        "unclear",
        f"{mark(smaller)} may be an earlier tally than {mark(greater)}: not both are dated.",
    )


def _ranked(left: Fact, right: Fact) -> tuple[Fact, Fact, float] | None:
    """The smaller and the greater of two numbers, and the greater over the smaller."""
    a, b = reach(left.value, left.hedge), reach(right.value, right.hedge)
    if a is None or b is None or a.named == b.named:
        return None
    if a.named < b.named:
        return left, right, b.named / a.named if a.named > 0 else LEAP
    return right, left, a.named / b.named if b.named > 0 else LEAP


def _grown(earlier: Fact, later: Fact) -> Outcome:
    return Outcome(
        "change_over_time",
        f"{mark(earlier)} was written on {day(earlier.as_of)}, {mark(later)} on "
        f"{day(later.as_of)}, and such a tally grows while a story runs.",
    )


def _grown_within_day(smaller: Fact, greater: Fact, comparison: Comparison) -> Outcome | None:
    """Tallies of one day, written at two hours of it, or the smaller one left open."""
    counted = smaller.role in _COUNTED and greater.role in _COUNTED
    if counted and written_before(smaller, greater, comparison):
        hours = hours_in_order(smaller, greater, comparison)
        first, then = (f"{h:%H:%M}" for h in hours) if hours else ("", "")
        return Outcome(
            "change_over_time",
            f"{mark(smaller)} was written at {first}, {mark(greater)} at {then} of one day, and "
            "such a tally grows while a story runs.",
        )
    days = {f.event_time for f in (smaller, greater)} - {"", str(smaller.as_of)}
    if days or smaller.hedge not in ("at_least", "more_than"):
        return None
    return Outcome(
        "change_over_time",
        f"{mark(smaller)} leaves the count open, and {mark(greater)}, of the same day, is far "
        "above it.",
    )


def daily_move(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Rises and falls that documents of two days report: each day has its own."""
    order = in_order(left, right)
    same_day = bool(left.event_time) and left.event_time == right.event_time
    if order is None or same_day or left.role in _COUNTED or right.role in _COUNTED:
        return None
    if left.kind == "count" and not words("en", "change", "moving") & {left.head, right.head}:
        return None  # boats that went down
    motions = words("en", "change", "motions")
    if any(motions.isdisjoint(_WORD.findall(f.sentence.lower())) for f in (left, right)):
        return None
    return Outcome(
        "unclear",
        f"{mark(order[0])} is a move reported on {day(order[0].as_of)}, {mark(order[1])} one "
        f"reported on {day(order[1].as_of)}.",
    )


def own_levels(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Levels of an index, as counts with a fraction are, in documents of two days."""
    order = in_order(left, right)
    split = [v for f in (left, right) if (v := f.value.low) is not None and v % 1]
    same_day = bool(left.event_time) and left.event_time == right.event_time
    if order is None or same_day or not split:
        return None
    return Outcome(
        "unclear",
        f"{mark(order[0])} was written on {day(order[0].as_of)}, {mark(order[1])} on "
        f"{day(order[1].as_of)}, and levels move from day to day.",
    )


def so_at_first(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """What was so at first, against what is told without such a word."""
    told = [has_words(f, words("en", "change", "at_first")) for f in (left, right)]
    if told[0] == told[1]:
        return None
    first, other = (left, right) if told[0] else (right, left)
    return Outcome(
        "change_over_time", f"{mark(first)} was so at first, {mark(other)} may be what followed."
    )


def of_one_session(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Moves of a market on one day, of which only one is that of the close."""
    closing, market = words("en", "change", "closing"), words("en", "change", "markets")
    pair = (left, right)
    moves = words("en", "change", "motions")
    if any(market.isdisjoint(_spoken(f)) or moves.isdisjoint(_spoken(f)) for f in pair):
        return None
    told = [not closing.isdisjoint(_spoken(f)) for f in pair]
    if told[0] == told[1]:
        return None
    close, other = pair if told[0] else (right, left)
    return Outcome(
        "change_over_time",
        f"{mark(close)} is where the day ended, {mark(other)} may be from before the close.",
    )


def _spoken(fact: Fact) -> list[str]:
    return _WORD.findall(fact.sentence.lower())


def written_apart(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Figures of documents far apart in time, which nothing ties to one occasion."""
    if left.event_time and right.event_time:
        return None
    apart = days_between(left, right)
    if apart <= ONE_STORY:
        return None
    return Outcome(
        "unclear",
        f"{quoted(left, right)} were written {apart} days apart, and nothing says that they are "
        "about one day.",
    )


def maybe_came_about(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """What may be on some day, by an earlier document, against what was, by a later one."""
    order = in_order(left, right)
    if order is None or (order[0].modality, order[1].modality) != ("conditional", "stated"):
        return None
    return Outcome(
        "change_over_time",
        f"{mark(order[0])} was what might be on {day(order[0].as_of)}, {mark(order[1])} is what "
        f"was reported on {day(order[1].as_of)}.",
    )


def plan_came_about(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """What one document expects or proposes, the other reports as a fact."""
    a, b = left.modality in _TENTATIVE, right.modality in _TENTATIVE
    if a == b:
        return None
    plan, outcome = (left, right) if a else (right, left)
    order = in_order(left, right)
    dated = left.as_of is not None and right.as_of is not None
    if dated and (order is None or order[0] is not plan):
        return None
    about = f" of the {topic(left, right)}" if topic(left, right) else ""
    return Outcome(
        "change_over_time",
        f"{mark(plan)} is what was {plan.modality}{about}, {mark(outcome)} what is reported.",
    )
