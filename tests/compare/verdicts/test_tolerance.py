"""A tolerance from the settings makes near numbers compatible, by attribute or by kind."""

from __future__ import annotations

import pytest

from checker.compare.verdicts.comparison import Comparison
from checker.kinds import KINDS
from tests.compare.verdicts.pairs import fact

COUNT = next(kind for kind in KINDS if kind.name == "count")


@pytest.mark.parametrize(
    ("tolerances", "verdict"),
    [
        ({}, "conflict"),
        ({"count": 0.1}, "compatible"),
        ({"count": 0.01}, "conflict"),
        ({"spectators": 0.1}, "compatible"),
        ({"spectators": 0.0, "count": 0.1}, "conflict"),
        ({"money": 0.1}, "conflict"),
    ],
)
def test_tolerance(tolerances: dict[str, float], verdict: str) -> None:
    left = fact("count", "4120", "attribute=spectators", "a")
    right = fact("count", "3950", "attribute=spectators", "b")
    assert COUNT.compare(left, right, Comparison(tolerances=tolerances)).verdict == verdict
