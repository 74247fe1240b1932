"""A second look at a slot: a text that gives both values speaks of two things."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from checker.compare.verdicts.ladder import mark
from checker.model import Fact, Outcome, Pair, Slot, Verdict

Judge: TypeAlias = Callable[[Fact, Fact], Outcome]
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
    pairs = [_looked(p, facts, own, verdicts, judge) for p in slot.pairs]
    return replace(slot, pairs=tuple(pairs))


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
