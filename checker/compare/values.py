"""Whether two facts give one value, and how near two values are."""

from __future__ import annotations

import re
from math import log, log10

from checker.compare.calendar import partly_same, same_weekday
from checker.compare.profile import Profile
from checker.compare.rarity import Rarity
from checker.compare.similarity import name_likeness, wording_likeness

_VARIANT = 0.88
_RATES_MOVE = 0.04
# Two figures of one size rarely meet by chance: from which number on, how near.
_LONG = 20
_NEAR = log(1.5)
_CLOCK = re.compile(r"T(\d\d):(\d\d)")
# In minutes: how far apart two tell of one moment, and a day.
_SPELL = 240
_DAY = 1440


def same_value(a: Profile, b: Profile) -> bool:
    """Whether two facts give one value, spelling variants of names included."""
    if a.family == "when":
        return a.key == b.key or same_weekday(a.fact.value.text, b.fact.value.text)
    if a.family in ("number", "age", "name", "holder"):
        return a.key == b.key or _same_sum(a, b)
    left, right = a.fact.value.text, b.fact.value.text
    if a.family == "quotation":
        return wording_likeness(left, right) >= _VARIANT
    return name_likeness(left, right) >= _VARIANT


def _same_sum(a: Profile, b: Profile) -> bool:
    """Whether two sums in two currencies come to the same, as far as rates tell."""
    if a.fact.value.unit == b.fact.value.unit or not a.common or not b.common:
        return False
    return a.fact.kind == b.fact.kind == "money" and abs(a.common - b.common) <= _RATES_MOVE * max(
        a.common, b.common
    )


def size(a: Profile, b: Profile, rarity: Rarity) -> float:
    """The smaller number as a part of the larger."""
    x, y = _amount(a), _amount(b)
    if x <= 0 or y <= 0:
        return 0.0
    return min(x, y) / max(x, y)


def order(a: Profile, b: Profile, rarity: Rarity) -> float:
    """How near two numbers are in order of magnitude: 0.5 for ten times as many."""
    x, y = _amount(a), _amount(b)
    if x <= 0 or y <= 0:
        return 0.0
    return max(1 - abs(log10(x / y)) / 2, 0.0)


def _amount(p: Profile) -> float:
    """The number named, the lower end of a range, 0 for neither."""
    value = p.fact.value
    return p.common if p.common is not None else value.low or value.high or 0.0


def close(a: Profile, b: Profile, rarity: Rarity) -> float:
    """How near two numbers of some length are: 0 for half as much again."""
    x, y = a.common or 0.0, b.common or 0.0
    if a.fact.kind in ("duration", "measure"):  # in seconds or metres, however short
        return 0.0
    if min(x, y) < _LONG or a.fact.value.unit != b.fact.value.unit:
        return 0.0
    return max(1 - abs(log(x / y)) / _NEAR, 0.0)


def hours(a: Profile, b: Profile, rarity: Rarity) -> float:
    """How near two times of the clock are: 0 from four hours on."""
    x, y = _CLOCK.search(a.fact.value.text), _CLOCK.search(b.fact.value.text)
    if not x or not y:
        return 0.0
    gap = abs((int(x[1]) - int(y[1])) * 60 + int(x[2]) - int(y[2]))
    return max(1 - min(gap, _DAY - gap) / _SPELL, 0.0)


def digits(a: Profile, b: Profile, rarity: Rarity) -> float:
    """How many digits the numbers are exact to."""
    return min(a.digits - 1, b.digits - 1, 3) / 3 if a.digits and b.digits else 0.0


def big(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether neither number is a small one."""
    return float(min(_amount(a), _amount(b)) > 12)


def likeness(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Likeness of the wordings of the values."""
    left, right = a.fact.value.text, b.fact.value.text
    if a.family == "quotation":
        return wording_likeness(left, right)
    return max(name_likeness(left, right), rarity.overlap(a.own, b.own))


def overlap(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether the values have a day or a number in common."""
    x, y = a.fact.value, b.fact.value
    if x.low is None or y.low is None or x.high is None or y.high is None:
        return float(a.family == "when" and partly_same(x.text, y.text))
    return float(x.low <= y.high and y.low <= x.high)


def apart(a: Profile, b: Profile, rarity: Rarity) -> float:
    """How far two dates lie apart: 0 for a day or less, 1 from a year on."""
    x, y = a.fact.value.low, b.fact.value.low
    if x is None or y is None:
        return 0.5
    return min(log(1 + max(abs(x - y) - 1, 0)) / log(365), 1.0)
