"""Features and weights: symmetric, between their bounds, explained as they are summed."""

from __future__ import annotations

import tomllib
from itertools import permutations
from pathlib import Path

import pytest

from checker.compare.evidence import gather
from checker.compare.features import FEATURES
from checker.compare.values import same_value
from checker.compare.weights import default_weights
from tests.compare.make import facts_of

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "slots" / "joined.toml").read_text(encoding="utf-8")
)["case"]
STEP = 0.05


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["name"])
def test_every_feature_is_symmetric_and_bounded(case: dict[str, dict[str, list[str]]]) -> None:
    facts = [f for d, sentences in case["documents"].items() for f in facts_of(d, sentences)]
    evidence = gather(facts, default_weights())
    for a, b in permutations(evidence.profiles, 2):
        if a.family != b.family:
            continue
        assert same_value(a, b) == same_value(b, a)
        for name, feature in FEATURES.items():
            value = feature(a, b, evidence.rarity)
            assert 0.0 <= value <= 1.0, name
            assert value == pytest.approx(feature(b, a, evidence.rarity)), name


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["name"])
def test_the_reasons_add_up_to_the_score(case: dict[str, dict[str, list[str]]]) -> None:
    facts = [f for d, sentences in case["documents"].items() for f in facts_of(d, sentences)]
    evidence = gather(facts, default_weights())
    for a, b in permutations(evidence.profiles, 2):
        if a.family != b.family:
            continue
        told = evidence.explain(a, b)
        # What is not told is small: at most 0.15 bits a feature, 0.05 by rounding.
        slack = len(FEATURES) * 3 * STEP + len(told) * STEP
        assert sum(w.weight for w in told) == pytest.approx(evidence.score(a, b), abs=slack)
        assert all(w.because for w in told)


def test_a_shared_word_never_speaks_against_a_pair() -> None:
    near = [facts_of(d, ["Lava reached [7|count|7] farms on Brava."])[0] for d in "ab"]
    far = facts_of("c", ["Cargo worth little filled [7|count|7] wagons in Tarsk."])[0]
    evidence = gather([*near, far], default_weights())
    a, b, c = evidence.profiles
    assert evidence.score(a, b) > evidence.score(a, c)
