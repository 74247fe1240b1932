"""Numbers and days as an editor would write them, for reasons and messages."""

from __future__ import annotations

from datetime import date

from checker.language.tables import words
from checker.model import Fact

_DAY = 3
_YEAR = 4


def day(when: date | None) -> str:
    """A day in words: "27 November 2005"; "an unknown day" for None."""
    return f"{when.day} {when:%B %Y}" if when else "an unknown day"


def edtf(value: str) -> str:
    """A whole day, month or year in words: "May 2025"; any other value as it is."""
    parts = value.split("-")
    if not all(p.isdigit() for p in parts) or not 1 <= len(parts) <= _DAY or len(parts[0]) != _YEAR:
        return value
    numbers = [int(p) for p in parts] + [1] * (_DAY - len(parts))
    try:
        first = date(*numbers)
    except ValueError:
        return value
    return [f"{first.year}", f"{first:%B %Y}", day(first)][len(parts) - 1]


def amount(number: float) -> str:
    """A large number in few figures: "20.1 billion", "450,000"."""
    for size, name in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(number) >= size:
            return f"{number / size:.3g} {name}"
    return f"{number:,.0f}"


def topic(left: Fact, right: Fact) -> str:
    """What both facts are about: "people killed", "population", "age"; "" when unknown."""
    what = _shortest(left, right, "attribute") or _shortest(left, right, "head")
    role = _shortest(left, right, "role")
    return with_role(what, role)


def with_role(what: str, role: str) -> str:
    """What is counted together with the part it plays: "people killed"."""
    if not role or role in what or what in words("en", "change", "telling_heads"):
        return what
    if what and role in words("en", "change", "silent_roles"):
        return what
    if not what or role in words("en", "change", "noun_roles"):
        return role
    return f"{what} {role}"


def _shortest(left: Fact, right: Fact, name: str) -> str:
    values = {str(getattr(f, name)).replace("_", " ") for f in (left, right)} - {""}
    return min(values, key=lambda v: (len(v), v)) if values else ""


def voices(left: Fact, right: Fact) -> str:
    """Who says which, when both name a source; "" otherwise."""
    if left.attributed_to and right.attributed_to and left.attributed_to != right.attributed_to:
        return f", the one according to {left.attributed_to}, the other to {right.attributed_to}"
    return ""
