"""Which facts share a slot, and that order does not matter."""

from __future__ import annotations

import tomllib
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.compare.slots import build_slots
from checker.model import Fact, Pair, Slot
from checker.table.build import to_table
from tests.compare.make import agree_if_equal, facts_of
from tests.records import replace

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "slots" / "joined.toml").read_text(encoding="utf-8")
)["case"]


def _facts(case: dict[str, Any]) -> list[Fact]:
    return [f for d, sentences in case["documents"].items() for f in facts_of(d, sentences)]


def _slots(facts: list[Fact], **options: Any) -> list[Slot]:
    return build_slots(to_table(facts), facts, agree_if_equal, **options)


def _places(facts: list[Fact], slots: list[Slot]) -> dict[str, set[str]]:
    """document:surface to the ids of the slots that hold it."""
    found: dict[str, set[str]] = {f"{f.document}:{f.surface}": set() for f in facts}
    by_id = {f.id: f for f in facts}
    for slot in slots:
        for i in slot.facts:
            found[f"{by_id[i].document}:{by_id[i].surface}"].add(slot.id)
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["name"])
def test_what_belongs_together(case: dict[str, Any]) -> None:
    facts = _facts(case)
    places = _places(facts, _slots(facts))
    for group in case["together"]:
        assert set.intersection(*(places[name] for name in group)), group
    for one, other in case["apart"]:
        assert not places[one] & places[other], (one, other)


@given(st.integers(0, len(CASES) - 1), st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_order_of_facts_does_not_matter(index: int, random: Any) -> None:
    facts = _facts(CASES[index])
    shuffled = list(facts)
    random.shuffle(shuffled)
    assert _slots(shuffled) == _slots(facts)


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["name"])
def test_every_cross_document_pair_is_judged_once(case: dict[str, Any]) -> None:
    facts = _facts(case)
    by_id = {f.id: f for f in facts}
    for slot in _slots(facts):
        expected = {
            (a, b) for a, b in combinations(slot.facts, 2) if by_id[a].document != by_id[b].document
        }
        assert [(p.left, p.right) for p in slot.pairs] == sorted(
            expected, key=lambda p: (slot.facts.index(p[0]), slot.facts.index(p[1]))
        )
        assert all(p.why_compared and p.reason for p in slot.pairs)


def test_ids_do_not_depend_on_offsets() -> None:
    moved = [
        fact
        for d, sentences in CASES[0]["documents"].items()
        for fact in facts_of(d, [sentences[0], "A line put in between.", *sentences[1:]])
    ]
    facts = _facts(CASES[0])
    assert {s.id for s in _slots(moved)} == {s.id for s in _slots(facts)}
    assert {f.id for f in moved} != {f.id for f in facts}


def _one_of(pair: Pair, start: str) -> bool:
    return pair.left.startswith(start) or pair.right.startswith(start)


def test_focus_gives_the_slots_of_the_new_document() -> None:
    facts = _facts(CASES[0])
    whole = [s for s in _slots(facts) if any(i.startswith("c:") for i in s.facts)]
    assert whole
    told = [replace(s, pairs=tuple(p for p in s.pairs if _one_of(p, "c:"))) for s in whole]
    assert _slots(facts, focus={"c"}) == told
    assert _slots(facts, focus=set()) == []
