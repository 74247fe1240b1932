"""A second look at a slot: a text that gives both values speaks of two things."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from math import inf
from typing import TypeAlias

from checker.compare.verdicts.ladder import mark
from checker.model import Fact, Outcome, Pair, Slot, Verdict

Judge: TypeAlias = Callable[[Fact, Fact], Outcome]
# Bits of evidence that two facts answer one question, before their difference is a conflict.
TELLING = 0.5
_TOGETHER = frozenset({"agree", "compatible"})


def second_look(slot: Slot, facts: Mapping[str, Fact], judge: Judge) -> Slot:
    """The slot with those conflicts taken back that one of its texts explains.

    Where a text gives one value here and another there in its own voice, and the
    second goes with what the other document says, the first is about something
    else: 940 miles to the island, 602 to a town named further down.
    """
    if all(p.verdict != "conflict" for p in slot.pairs):
        return slot
    own: dict[str, list[Fact]] = defaultdict(list)
    for i in slot.facts:
        own[facts[i].document].append(facts[i])
    verdicts = {frozenset((p.left, p.right)): p.verdict for p in slot.pairs}
    pairs = [_looked(p, facts, own, verdicts, judge) for p in _tied(slot.pairs, facts)]
    return replace(slot, pairs=tuple(pairs))


def _tied(pairs: Sequence[Pair], facts: Mapping[str, Fact]) -> list[Pair]:
    """The pairs, with conflicts left open whose two values nothing ties to one question.

    The best of all pairs with the same two values counts: one good match is enough.
    """
    best: dict[frozenset[str], float] = defaultdict(lambda: -inf)
    for p in pairs:
        values = _values(p, facts)
        best[values] = max(best[values], p.match_weight if p.weights else inf)
    return [
        _open(p, facts) if p.verdict == "conflict" and best[_values(p, facts)] < TELLING else p
        for p in pairs
    ]


def _values(pair: Pair, facts: Mapping[str, Fact]) -> frozenset[str]:
    return frozenset(facts[i].value.text for i in (pair.left, pair.right))


def _open(pair: Pair, facts: Mapping[str, Fact]) -> Pair:
    left, right = mark(facts[pair.left]), mark(facts[pair.right])
    reason = f"Too little ties {left} to {right} to call it a conflict."
    return replace(pair, verdict="unclear", reason=reason)


def _looked(
    pair: Pair,
    facts: Mapping[str, Fact],
    own: Mapping[str, Sequence[Fact]],
    verdicts: Mapping[frozenset[str], Verdict],
    judge: Judge,
) -> Pair:
    if pair.verdict != "conflict":
        return pair
    left, right = facts[pair.left], facts[pair.right]
    for here, there in ((left, right), (right, left)):
        for other in own[here.document]:
            goes = verdicts.get(frozenset((other.id, there.id))) in _TOGETHER
            if goes and _two_things(here, other, judge):
                return replace(
                    pair,
                    verdict="different_scope",
                    reason=f"The text with {mark(here)} also gives {mark(other)}, which goes with "
                    f"{mark(there)}, so it speaks of two things.",
                )
    return pair


def _two_things(here: Fact, other: Fact, judge: Judge) -> bool:
    """Whether a text means two things by two values, rather than slipping or citing two voices."""
    slip = "headline" in (here.zone, other.zone)
    voices = {here.attributed_to, other.attributed_to}
    return (
        not slip and (len(voices) == 1 or "" in voices) and judge(here, other).verdict == "conflict"
    )
