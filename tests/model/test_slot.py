"""A pair tells why it was compared: the strongest reason first, for or against."""

from __future__ import annotations

from checker.model import Pair, Weight


def test_reasons_stand_by_their_strength() -> None:
    weights = (Weight("a", 0.5, "alike"), Weight("b", -3.0, "far apart"), Weight("c", 2.0, "near"))
    pair = Pair("x", "y", "agree", "", weights)
    assert pair.why_compared == "far apart (-3.0); near (+2.0); alike (+0.5)"
    assert pair.match_weight == -0.5
