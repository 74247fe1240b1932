"""Dates: intervals of days."""

from __future__ import annotations

import re
from math import inf

from msgspec.structs import replace

from checker.compare.similarity import folded
from checker.compare.verdicts.change import days_between, maybe_came_about, plan_came_about
from checker.compare.verdicts.comparison import Comparison
from checker.compare.verdicts.ladder import Step, mark, quoted
from checker.compare.verdicts.ordinals import other_rank
from checker.compare.verdicts.scope import other_role, other_time
from checker.compare.verdicts.wording import edtf, topic, voices
from checker.language.tables import words
from checker.model import Fact, Outcome

# Days that "about" leaves on either side, as a share of the interval, and at least.
_ABOUT_SHARE = 0.5
_ABOUT_DAYS = 1
# Reports that put one event on two days are rarely more than a week apart.
NEAR_DAYS = 7
NEAR_PLANS = 31
_BEFORE = 2  # words before a date that are looked at
_WHOLE = 3
_WEEK = 7
# What a date at either end of a range is marked as.
_ENDS = ("from", "until")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")


def days(fact: Fact) -> tuple[float, float] | None:
    """First and last day that the wording leaves open; None when no day is known."""
    low, high = fact.value.low, fact.value.high
    if low is None and high is None:
        return None
    first, last = -inf if low is None else low, inf if high is None else high
    if fact.hedge == "about" and inf not in (last, -first):
        slack = max((last - first) * _ABOUT_SHARE, _ABOUT_DAYS)
        return first - slack, last + slack
    if fact.hedge == "at_most":
        return -inf, last
    if fact.hedge in ("at_least", "more_than"):
        return first, inf
    return first, last


def _both(left: Fact, right: Fact) -> tuple[tuple[float, float] | None, tuple[float, float] | None]:
    """The days of two facts; two beginnings or two ends of a range are exact days."""
    if left.scope == right.scope and left.scope in _ENDS:
        left, right = replace(left, hedge="none"), replace(right, hedge="none")
    return days(left), days(right)


def same_day(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """The same days, however they are worded."""
    if left.value.text == right.value.text and left.hedge == right.hedge:
        return Outcome("agree", f"{quoted(left, right)} are the same date, {left.value.text}.")
    return None


def same_words(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """One wording in documents of about one day: where it was resolved otherwise, by a guess."""
    near = left.as_of is None or right.as_of is None or days_between(left, right) <= NEAR_DAYS
    derived = left.attribute.startswith("date of ")  # and stands on what happened
    if near and not derived and left.surface.casefold() == right.surface.casefold():
        return Outcome("agree", f"Both say {mark(left)}.")
    if (
        near
        and not derived
        and _worked_out(left)
        and _worked_out(right)
        and _week_apart(left, right)
    ):
        return Outcome("agree", f"{quoted(left, right)} fall on one day of the week.")
    return None


def _worked_out(fact: Fact) -> bool:
    """Whether a date hangs on the day of writing: "Saturday", not "3 May"."""
    return bool(fact.reading)


def _week_apart(left: Fact, right: Fact) -> bool:
    """Whether two days lie a week apart, as one weekday read forwards and backwards does."""
    a, b = left.value.low, right.value.low
    return weekday(left) == weekday(right) > 0 and a != b and abs((a or 0) - (b or 0)) == _WEEK


def partly_known(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """A date without its year, or a weekday without its date, against another."""
    if days(left) and days(right):
        return None
    a, b = left.value.text, right.value.text
    weekly = bool(_WEEKDAY.fullmatch(a) or _WEEKDAY.fullmatch(b))
    if weekly and weekday(left) == weekday(right) > 0:
        return Outcome("agree", f"{quoted(left, right)} fall on one day of the week.")
    known = [(x, y) for x, y in zip(a.split("-"), b.split("-"), strict=False) if "X" not in x + y]
    if known and all(x == y for x, y in known) and not weekly:
        alike = a.count("-") == b.count("-")
        return Outcome(
            "agree" if alike else "compatible", f"{quoted(left, right)} agree as far as both go."
        )
    return Outcome("unclear", f"One of {quoted(left, right)} cannot be placed in the calendar.")


def weekday(fact: Fact) -> int:
    """1 for Monday to 7 for Sunday; 0 when the value is not a single day."""
    if found := _WEEKDAY.fullmatch(fact.value.text):
        return int(found[1])
    low = fact.value.low
    if low is None or low != fact.value.high:
        return 0
    return int(low - 1) % 7 + 1


def overlapping_days(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """One date is a longer or looser reading of the other."""
    a, b = _both(left, right)
    if a is None or b is None or a[0] > b[1] or b[0] > a[1]:
        return None
    if a == b:
        return Outcome("compatible", f"{quoted(left, right)} name the same days.")
    if (a[0] <= b[0] and b[1] <= a[1]) or (b[0] <= a[0] and a[1] <= b[1]):
        inner, outer = (right, left) if a[0] <= b[0] and b[1] <= a[1] else (left, right)
        return Outcome("compatible", f"{mark(inner)} lies within {mark(outer)}.")
    return Outcome("compatible", f"{quoted(left, right)} overlap, so both can hold.")


def loose_days(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Days told by "Monday" or "this year" in documents that are far apart."""
    apart = days_between(left, right)
    spelled = all(any(c.isdigit() for c in f.surface) for f in (left, right))
    if spelled or apart <= NEAR_DAYS:
        return None
    return Outcome("unclear", f"{quoted(left, right)} were written {apart} days apart.")


def own_days(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Two articles that each speak of "today": of two days, and so of two things."""
    if left.as_of is None or right.as_of is None or left.as_of == right.as_of:
        return None
    today = set(folded(left.surface)) & set(folded(right.surface))
    own = all(f.as_of and f.value.text == f.as_of.isoformat() for f in (left, right))
    if not today or not own:
        return None
    return Outcome("unclear", f"Each of {quoted(left, right)} is the day of its own article.")


def of_saying(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Days on which something was said, to two documents of two days."""
    if not days_between(left, right) or not (_said(left) and _said(right)):
        return None
    return Outcome("different_scope", f"{quoted(left, right)} are when something was said.")


def _said(fact: Fact) -> bool:
    """Whether a verb of saying stands right before the date: "police said on Monday"."""
    before = [w for w in fact.sentence[: fact.offset].lower().split()[-_BEFORE:] if w != "on"]
    return bool(before) and before[-1] in words("en", "cues", "say")


def another_occasion(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Days so far apart that they hardly are one event, unless one figure slipped."""
    a, b = _both(left, right)
    if a is None or b is None:
        return None
    gap = max(a[0] - b[1], b[0] - a[1])
    x, y = left.value.text.split("-"), right.value.text.split("-")
    slipped = len(x) == len(y) == _WHOLE and sum(i != j for i, j in zip(x, y, strict=True)) == 1
    spelled = all(any(c.isdigit() for c in f.surface) for f in (left, right))
    # What is yet to come and goes by one name comes once: the election, the hearing.
    to_come = all(f.attribute and f.modality == "expected" for f in (left, right))
    if gap <= (NEAR_PLANS if to_come else NEAR_DAYS) or (slipped and spelled and x[:2] != y[:2]):
        return None
    return Outcome(
        "unclear", f"{quoted(left, right)} are so far apart that they may be two occasions."
    )


def other_days(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Days that cannot be one."""
    about = topic(left, right)
    a, b = edtf(left.value.text), edtf(right.value.text)
    if about:
        told = f"The {about} is {a} in the one and {b} in the other{voices(left, right)}."
    else:
        told = f"{mark(left)} stands for {a}, {mark(right)} for {b}{voices(left, right)}."
    return Outcome("conflict", told)


DATE: tuple[Step, ...] = (
    same_day,
    same_words,
    partly_known,
    overlapping_days,
    other_role,
    other_time,
    other_rank,
    plan_came_about,
    maybe_came_about,
    of_saying,
    own_days,
    loose_days,
    another_occasion,
    other_days,
)
