"""A second look at the conflicts of a slot, in the light of the slot as a whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import replace
from math import inf
from typing import TypeAlias

from msgspec import structs

from checker.compare.verdicts.comparison import Comparison
from checker.compare.verdicts.ladder import mark
from checker.compare.verdicts.scope import other_time
from checker.compare.verdicts.wording import edtf
from checker.model import Fact, Outcome, Pair, Slot

Judge: TypeAlias = Callable[[Fact, Fact], Outcome]
# Bits of evidence that two facts answer one question, before their difference is a conflict.
TELLING = 0.0
_SEVERAL = 2
_TELLS = frozenset({"conflict", "change_over_time"})
_BOUNDS = frozenset({"at_least", "more_than"})
_TOGETHER = frozenset({"agree", "compatible"})


def second_look(slot: Slot, facts: Mapping[str, Fact], judge: Judge) -> Slot:
    """The slot with those conflicts taken back that the slot itself explains.

    Four things explain one: nothing ties the two values to one question; the
    facts that agree with one of them tell of another time; a text that gives
    both values in its own voice speaks of two things (940 miles to the island,
    602 to a town named further down); the text of the one gives it as a bound
    elsewhere ("at least three"). A change over time needs a tie, too.
    """
    if all(p.verdict not in _TELLS for p in slot.pairs):
        return slot
    look = _Look(slot, facts, judge)
    return replace(slot, pairs=tuple(look.at(p) for p in slot.pairs))


class _Look:
    """What the conflicts of a slot are looked at with."""

    def __init__(self, slot: Slot, facts: Mapping[str, Fact], judge: Judge) -> None:
        self._facts = facts
        self._voice = slot.voice
        self._judge = judge
        self._own: dict[str, list[Fact]] = defaultdict(list)
        for i in slot.facts:
            self._own[facts[i].document].append(facts[i])
        self._verdicts = {frozenset((p.left, p.right)): p.verdict for p in slot.pairs}
        self._times: dict[str, set[str]] = defaultdict(set)
        self._weight: dict[frozenset[str], float] = defaultdict(lambda: -inf)
        for p in slot.pairs:
            self._learn(p)

    def _learn(self, pair: Pair) -> None:
        """The times of those who agree, and the best match between two values."""
        left, right = self._facts[pair.left], self._facts[pair.right]
        if pair.verdict == "agree":
            self._times[left.id].add(right.event_time)
            self._times[right.id].add(left.event_time)
        values = frozenset((left.value.text, right.value.text))
        weight = pair.match_weight if pair.weights else inf
        self._weight[values] = max(self._weight[values], weight)

    def at(self, pair: Pair) -> Pair:
        """The pair, with another verdict where the slot explains the conflict."""
        if pair.verdict not in _TELLS:
            return pair
        left, right = self._facts[pair.left], self._facts[pair.right]
        explanations: list[Callable[[Fact, Fact], Outcome | None]] = [self._loose]
        if pair.verdict == "conflict":
            explanations += [self._lent_time, self._two_things, self._lent_bound]
        for explain in explanations:
            if found := explain(left, right) or explain(right, left):
                return replace(pair, verdict=found.verdict, reason=found.reason)
        return pair

    def _loose(self, here: Fact, there: Fact) -> Outcome | None:
        """The best match of the two values is no better than chance."""
        weight = self._weight[frozenset((here.value.text, there.value.text))]
        if weight >= TELLING:
            return None
        return Outcome(
            "unclear",
            f"Too little ties {mark(here)} to {mark(there)} to tell what their difference means.",
        )

    def _lent_bound(self, bare: Fact, there: Fact) -> Outcome | None:
        """The text that says "three" also says "at least three"."""
        if bare.hedge != "none":
            return None
        for other in self._own[bare.document]:
            if other.hedge in _BOUNDS and other.value == bare.value:
                found = self._judge(structs.replace(bare, hedge=other.hedge), there)
                if found.verdict == "change_over_time":
                    reason = f"The text with {mark(bare)} also says {mark(other)}: {found.reason}"
                    return Outcome(found.verdict, reason)
        return None

    def _lent_time(self, timed: Fact, bare: Fact) -> Outcome | None:
        """Who agrees with the one fact, or most of the slot, tells of another time."""
        if bare.event_time or not timed.event_time:
            return None
        times = sorted(self._times[bare.id] - {""}) or self._common_time(timed)
        if not times:
            return None
        if not all(
            other_time(timed, structs.replace(bare, event_time=t), Comparison()) for t in times
        ):
            return None
        return Outcome(
            "different_scope",
            f"{mark(timed)} is said of {edtf(timed.event_time)}, and others who answer like "
            f"{mark(bare)} speak of {edtf(times[0])}.",
        )

    def _common_time(self, timed: Fact) -> list[str]:
        """The times that facts of other values give, when these are several."""
        others = [f for own in self._own.values() for f in own if f.value != timed.value]
        times = [f.event_time for f in others if f.event_time]
        return sorted(set(times)) if len(times) >= _SEVERAL else []

    def _two_things(self, here: Fact, there: Fact) -> Outcome | None:
        """The text of the one also gives the value of the other."""
        for other in self._own[here.document]:
            pair = frozenset((self._voice(other.id), self._voice(there.id)))
            goes = self._verdicts.get(pair) in _TOGETHER
            if goes and self._both_meant(here, other):
                return Outcome(
                    "different_scope",
                    f"The text with {mark(here)} also gives {mark(other)}, which goes with "
                    f"{mark(there)}, so it speaks of two things.",
                )
        return None

    def _both_meant(self, here: Fact, other: Fact) -> bool:
        """Whether a text means both of its values, rather than slipping or citing two voices."""
        if "headline" in (here.zone, other.zone):
            return False
        cited = {here.attributed_to, other.attributed_to}
        one_voice = len(cited) == 1 or "" in cited
        return one_voice and self._judge(here, other).verdict == "conflict"
