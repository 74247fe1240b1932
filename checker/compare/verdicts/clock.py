"""Times of the day: minutes, in UTC or in local time."""

from __future__ import annotations

from checker.compare.verdicts.change import written_apart
from checker.compare.verdicts.comparison import Comparison
from checker.compare.verdicts.ladder import Step, mark, quoted
from checker.compare.verdicts.ordinals import other_rank
from checker.compare.verdicts.scope import other_role, other_time
from checker.compare.verdicts.wording import voices
from checker.model import Fact, Outcome

_DAY = 24 * 60
# Minutes that hedged wordings leave on either side.
_ABOUT = 30
_SHORTLY = 30
# A time on the full five minutes may be rounded.
_ROUNDED = 5
_ZONES = 15


def minutes(fact: Fact) -> tuple[float, float] | None:
    """First and last minute that the wording leaves open."""
    low, high = fact.value.low, fact.value.high
    if low is None or high is None:
        return None
    match fact.hedge:
        case "about":
            return low - _ABOUT, high + _ABOUT
        case "more_than" | "at_least":
            return low, high + _SHORTLY
        case "at_most" | "less_than" | "nearly":
            return low - _SHORTLY, high
        case _:
            return low, high


def zoned(fact: Fact) -> bool:
    """Whether the zone is known: the minutes are UTC then, else local."""
    text = fact.value.text
    return text.endswith("Z") or "+" in text or text.count("-") in (1, 3)


def same_time(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """The same minutes under the same hedge."""
    a, b = left.value, right.value
    if left.surface.casefold() == right.surface.casefold():
        return Outcome("agree", f"Both say {mark(left)}.")
    if left.hedge == right.hedge and (a.text == b.text or _equal(left, right)):
        return Outcome("agree", f"{quoted(left, right)} are the same time.")
    return None


def _equal(left: Fact, right: Fact) -> bool:
    a, b = minutes(left), minutes(right)
    return a is not None and a == b and zoned(left) == zoned(right)


def near_time(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Times that overlap, on either side of midnight too."""
    a, b = minutes(left), minutes(right)
    if a is None or b is None:
        return Outcome("unclear", f"{quoted(left, right)} are not both times of the day.")
    gap = min(max(a[0] - (b[1] + turn), (b[0] + turn) - a[1], 0.0) for turn in (-_DAY, 0, _DAY))
    if gap == 0 and a == b:
        return Outcome("compatible", f"{quoted(left, right)} name the same time.")
    if gap == 0:
        wide, narrow = (left, right) if a[1] - a[0] >= b[1] - b[0] else (right, left)
        return Outcome("compatible", f"{mark(wide)} leaves room for {mark(narrow)}.")
    if len({x[0] % _ROUNDED == 0 for x in (a, b)}) > 1 and gap <= _ROUNDED / 2:
        return Outcome("compatible", f"{quoted(left, right)} are one time, rounded in one of them.")
    if zoned(left) != zoned(right):
        # Zones differ from Greenwich by whole quarters of an hour.
        if (a[0] - b[0]) % _ZONES == 0:
            return Outcome("compatible", f"{quoted(left, right)} can be one time in two zones.")
        return Outcome("unclear", f"Only one of {quoted(left, right)} says in which time zone.")
    return None


def own_hours(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Hours in articles of two days, which may be hours of two days."""
    if left.as_of == right.as_of or (left.event_time and right.event_time):
        return None
    if left.as_of is None or right.as_of is None:
        return None
    return Outcome("unclear", f"{quoted(left, right)} may be hours of two days.")


def other_minutes(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Times that cannot be one."""
    return Outcome(
        "conflict", f"{quoted(left, right)} cannot both be the time{voices(left, right)}."
    )


TIME: tuple[Step, ...] = (
    same_time,
    near_time,
    other_role,
    other_time,
    other_rank,
    own_hours,
    written_apart,
    other_minutes,
)
