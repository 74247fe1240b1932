"""Every pair of the table gets its verdict, in both orders, with a plain reason."""

from __future__ import annotations

import pytest

from checker.kinds import KINDS
from tests.compare.verdicts.pairs import RATES, cases, fact

ALL = list(cases())
BY_NAME = {kind.name: kind for kind in KINDS}


@pytest.mark.parametrize(("kind", "left", "right", "verdict", "of_left", "of_right"), ALL)
def test_verdict(
    kind: str, left: str, right: str, verdict: str, of_left: str, of_right: str
) -> None:
    a, b = fact(kind, left, of_left, "a"), fact(kind, right, of_right, "b")
    outcome = BY_NAME[kind].compare(a, b, RATES)
    assert outcome.verdict == verdict, outcome.reason
    assert BY_NAME[kind].compare(b, a, RATES) == outcome
    assert outcome.reason.endswith(".")
    assert "\n" not in outcome.reason


def test_there_are_enough_pairs_of_every_kind() -> None:
    assert len(ALL) >= 150
    assert {case[0] for case in ALL} == set(BY_NAME)
    assert len({case[3] for case in ALL}) == 6
