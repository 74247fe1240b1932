"""Findings of a large slot are those of the same slot compared pair by pair."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from checker.base.rule import Case
from checker.compare.verdicts.second_look import second_look
from checker.compare.voices import WHOLE, compared, voices
from checker.findings.collect import collect
from checker.model import Fact, Pair, Slot
from checker.report.index import Index
from checker.review.edits import SlotEdit, apply_edits, fact_key
from checker.rules import RULES
from tests.findings.cases import case, judge, say
from tests.report.synthetic import synthetic

DOCUMENTS = WHOLE + 20


def _toll(n: int) -> Fact:
    value = ("12", "12", "12", "14", "~12", ">10")[n % 6]
    return say(f"d{n:03}", "count", value, "head=people; role=injured; as_of=2031-05-01")


def _name(n: int) -> Fact:
    name = ("Mary Kowalski", "Mary Kowalsky")[n % 7 == 0]
    return say(f"d{n:03}", "person", name, surface=name)


def _day(n: int) -> Fact:
    return say(f"d{n:03}", "date", ("2031-04-02", "2031-04-03", "2031-04")[n % 3])


def _thinned(whole: Case) -> Case:
    """The case with its slot compared as in a large dossier."""
    (slot,) = whole.slots
    facts = sorted((whole.facts[i] for i in slot.facts), key=lambda f: (f.document, f.start, f.end))
    spoken = voices(facts)
    pairs = []
    for a, b in compared(facts, spoken):
        outcome = judge(a, b)
        pairs.append(Pair(a.id, b.id, outcome.verdict, outcome.reason))
    echoes = {f: v for f, v in spoken.items() if f != v}
    assert echoes
    assert len(pairs) < len(slot.pairs) / 2
    return replace(whole, slots=[replace(slot, pairs=tuple(pairs), echoes=echoes)])


@pytest.mark.parametrize("say_it", [_toll, _name, _day])
def test_findings_are_the_same(say_it: Callable[[int], Fact]) -> None:
    whole = case(*(say_it(n) for n in range(DOCUMENTS)), attribute="people hurt")
    found = collect(RULES, whole)
    assert found
    assert collect(RULES, _thinned(whole)) == found


def test_a_second_look_sees_the_same() -> None:
    whole = case(*(_toll(n) for n in range(DOCUMENTS)))
    small = _thinned(whole)
    seen = second_look(small.slots[0], small.facts, judge)
    told = {
        (p.left, p.right): p.verdict for p in second_look(whole.slots[0], whole.facts, judge).pairs
    }
    assert seen.echoes == small.slots[0].echoes
    assert all(told[p.left, p.right] == p.verdict for p in seen.pairs)


def _slot() -> tuple[Slot, Case]:
    small = _thinned(case(*(_toll(n) for n in range(DOCUMENTS))))
    return small.slots[0], small


def test_an_echo_has_the_fate_of_its_voice() -> None:
    slot, small = _slot()
    index = Index(replace(synthetic(), slots=(slot,), by_id=small.facts))
    for echo, voice in slot.echoes.items():
        assert index.fact_verdicts[echo] == index.fact_verdicts[voice]
    assert set(index.fact_verdicts) == set(slot.facts)


def test_a_split_keeps_voices_with_their_echoes() -> None:
    slot, small = _slot()
    leaving = {i for i in slot.facts if small.facts[i].value.text == "14"}
    keys = frozenset(fact_key(small.facts[i]) for i in leaving)
    parts = apply_edits([slot], small.facts, [SlotEdit("split", slot.id, facts=keys)], judge)
    assert sorted(i for part in parts for i in part.facts) == sorted(slot.facts)
    for part in parts:
        assert set(part.echoes) | set(part.echoes.values()) <= set(part.facts)
