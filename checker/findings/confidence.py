"""How sure it is that a difference is one: from the match and from the reading."""

from __future__ import annotations

from collections.abc import Sequence
from math import prod
from typing import Final

from checker.model import Fact, Pair

# Share of its confidence that a finding keeps when ...
UNDATED: Final = 0.9  # nobody knows which document is the later one
HEDGED: Final = 0.85  # the wording is loose
NEWS: Final = 0.95  # a headline is short for more than it says
TENTATIVE: Final = 0.8  # something is planned, expected or denied
# Match weight, in bits, at which the match is as good as certain, and what an
# unweighed match is worth.
CERTAIN: Final = 8.0
UNWEIGHED: Final = 0.7
FLOOR: Final = 0.4
# Nothing that was read by a program is sure.
MOST: Final = 0.95


def confidence(pairs: Sequence[Pair], sides: Sequence[Sequence[Fact]]) -> float:
    """Between 0 and 1: that of the best pair, as far as the wording allows."""
    sure = max((_match(p) for p in pairs), default=UNWEIGHED) * _reading(sides)
    return round(min(sure, MOST), 2)


def _match(pair: Pair) -> float:
    if not pair.weights:
        return UNWEIGHED
    share = min(max(pair.match_weight, 0.0) / CERTAIN, 1.0)
    return FLOOR + (1 - FLOOR) * share


def _reading(sides: Sequence[Sequence[Fact]]) -> float:
    facts = [f for side in sides for f in side]
    undated = any(f.as_of is None for f in facts)
    # A side counts as loose only when it is loose wherever it is written.
    hedged = any(all(f.hedge != "none" for f in side) for side in sides)
    tentative = any(all(f.modality != "stated" for f in side) for side in sides)
    headline = any(all(f.zone == "headline" for f in side) for side in sides)
    return prod(
        (
            UNDATED if undated else 1.0,
            HEDGED if hedged else 1.0,
            TENTATIVE if tentative else 1.0,
            NEWS if headline else 1.0,
        )
    )
