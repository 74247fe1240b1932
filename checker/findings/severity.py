"""How much a difference matters to a reader: by kind and by its size."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import Final

from checker.language.choices import questions
from checker.language.tables import words
from checker.model import Fact, Severity

# What a conflict of a kind weighs when its size cannot be measured.
BY_KIND: Final[dict[str, Severity]] = {
    "date": "medium",
    "time": "low",
    "duration": "low",
    "age": "medium",
    "ordinal": "low",
    "person": "medium",
    "role": "medium",
    "title": "low",
    "place": "medium",
    "organisation": "low",
    "quotation": "medium",
    "statement": "high",
}
# The larger number over the smaller: below the first figure low, below the
# second medium, from there on high.
RATIOS: Final[dict[str, tuple[float, float]]] = {
    "count": (1.15, 2.2),
    "money": (1.15, 2.0),
    "percent": (1.15, 2.0),
    "measure": (1.02, 2.0),
    "age": (1.0, 1.5),
    "duration": (1.5, 4.0),
}
# Parts in an event where each one counts.
_TELLING: Final = frozenset({"cause of death", "nationality"})
GRAVE: Final = frozenset({"killed", "dead", "died", "missing", "injured", "wounded"})
_STEPS: Final[tuple[Severity, ...]] = ("info", "low", "medium", "high")


def severity(sides: Sequence[Sequence[Fact]]) -> Severity:
    """The weight of the largest difference between two sides."""
    pairs = combinations([side[0] for side in sides], 2)
    return max((_pair(a, b) for a, b in pairs), key=_STEPS.index, default="low")


def _statement(left: str, right: str) -> Severity:
    """High where one of two opposite answers is a grave one."""
    usual = {left, right} == {"happened", "did not happen"}
    grave = not words("en", "outcomes", "grave").isdisjoint((left, right))
    return "high" if usual or grave else "medium"


def _pair(left: Fact, right: Fact) -> Severity:
    kind = left.kind
    if kind == "statement":
        aside = left.attribute in questions("en") and left.attribute not in _TELLING
        return "low" if aside else _statement(left.value.text, right.value.text)
    a, b = (f.value.low if f.value.low is not None else f.value.high for f in (left, right))
    if kind == "date" and a is not None and b is not None:
        return "medium" if abs(a - b) >= 1 else "low"
    if kind not in RATIOS or not a or not b or left.value.unit != right.value.unit:
        return BY_KIND.get(kind, "medium")
    ratio = max(abs(a), abs(b)) / min(abs(a), abs(b))
    small, large = RATIOS[kind]
    found: Severity = "low" if ratio < small else "medium" if ratio < large else "high"
    if left.role in GRAVE and found == "low":
        return "medium"
    return found
