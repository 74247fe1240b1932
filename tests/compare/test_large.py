"""Large dossiers on one story: what is compared grows with the documents, not with their square."""

from __future__ import annotations

import random
from itertools import combinations

from checker.compare.blocking import candidates
from checker.compare.crowds import crowds
from checker.compare.evidence import FEW, gather
from checker.compare.slots import build_slots
from checker.compare.voices import WHOLE, compared, voices
from checker.compare.weights import default_weights
from checker.model import Fact, Outcome, Slot
from checker.table.build import to_table
from tests.compare.make import agree_if_equal, facts_of

TOLLS = (12, 12, 12, 14, 15)


def _story(documents: int) -> list[Fact]:
    """The same event told again and again, with asides, and with a fact of its own each."""
    dice = random.Random(3)
    facts = []
    for n in range(documents):
        toll, aside = TOLLS[n % len(TOLLS)], dice.choice(("", "late on ", "it is said on "))
        facts += facts_of(
            f"d{n:03}",
            [
                f"The fire at the market in [Belgor|place|Belgor] killed "
                f"[{toll}|count|{toll}|head=people,role=killed] people {aside}Monday.",
                f"Damage to the market in Belgor was put at "
                f"[{5 + n % 3}|money|{5 + n % 3}|unit=EUR] million euros "
                f"{aside}Monday by mayor Jor Kelbel.",
                f"Reader {n} of Tarmar{n} gave [{n + 100}|count|{n + 100}|head=books] books away.",
            ],
        )
    return facts


def _work(documents: int) -> dict[str, int]:
    """How much is compared, judged and kept."""
    facts = _story(documents)
    judged = 0

    def judge(left: Fact, right: Fact) -> Outcome:
        nonlocal judged
        judged += 1
        return agree_if_equal(left, right)

    evidence = gather(facts, default_weights())
    slots = build_slots(to_table(facts), facts, judge)
    return {
        "candidates": len(candidates(crowds(evidence), evidence)),
        "judged": judged,
        "kept": sum(len(s.pairs) for s in slots),
        "weights": sum(len(p.weights) for s in slots for p in s.pairs),
    }


def test_work_grows_with_the_documents() -> None:
    once, twice = _work(2 * FEW), _work(4 * FEW)
    assert once["judged"] > 0
    for what, count in once.items():
        assert twice[what] <= 2.2 * count + 20, (what, count, twice[what])


def test_few_documents_are_compared_fact_by_fact() -> None:
    facts = _story(FEW)
    slots = build_slots(to_table(facts), facts, agree_if_equal)
    toll = max(slots, key=lambda s: len(s.facts))
    assert len(toll.pairs) == FEW * (FEW - 1) // 2
    assert not any(s.echoes for s in slots)


def test_what_a_large_dossier_leaves_out_is_told() -> None:
    said: list[str] = []
    for documents in (FEW, 3 * FEW):
        facts = _story(documents)
        build_slots(to_table(facts), facts, agree_if_equal, tell=said.append)
    assert len(said) == 1
    assert "likest ones only" in said[0]


def _toll(slots: list[Slot], facts: list[Fact]) -> Slot:
    by_id = {f.id: f for f in facts}
    return next(s for s in slots if by_id[s.facts[0]].role == "killed")


def test_a_large_slot_holds_every_document_and_every_value_is_compared() -> None:
    facts = _story(2 * FEW)
    slot = _toll(build_slots(to_table(facts), facts, agree_if_equal), facts)
    by_id = {f.id: f for f in facts}
    assert len({by_id[i].document for i in slot.facts}) == 2 * FEW
    told = {frozenset(by_id[i].value.text for i in (p.left, p.right)) for p in slot.pairs}
    assert told >= {frozenset(map(str, pair)) for pair in combinations(set(TOLLS), 2)}
    assert set(slot.echoes) | set(slot.echoes.values()) <= set(slot.facts)
    assert all(by_id[i].value == by_id[v].value for i, v in slot.echoes.items())


def test_more_values_than_can_all_be_compared_each_meet_the_commonest() -> None:
    numbers = [5] * WHOLE + list(range(10, 10 + 2 * WHOLE))
    facts = [
        f
        for n, number in enumerate(numbers)
        for f in facts_of(f"d{n:03}", [f"The fire killed [{number}|count|{number}|head=people]."])
    ]
    pairs = list(compared(facts, voices(facts)))
    met = {f.value.text for pair in pairs for f in pair if "5" in {x.value.text for x in pair}}
    assert met == {str(n) for n in numbers}
    assert len(pairs) < 12 * len(facts)
    assert all(a.document != b.document for a, b in pairs)


def test_a_hedge_speaks_for_itself() -> None:
    plain, other = (facts_of(d, ["It killed [9|count|9|head=people]."])[0] for d in "ab")
    hedged = facts_of("c", ["It killed at least [9|count|9|head=people,hedge=at_least]."])[0]
    assert voices([plain, other, hedged]) == {
        plain.id: plain.id,
        other.id: plain.id,
        hedged.id: hedged.id,
    }
