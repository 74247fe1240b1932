"""Pairs to groups: mutual best partners, then average linkage under constraints."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from checker.compare.places import Places, added, meetings, pairs_between

Pairs = Mapping[tuple[int, int], float]


@dataclass(frozen=True, slots=True)
class Linkage:
    """How hard it is to join.

    Attributes:
        margin: Bits by which a partner must beat the next best of its document.
        rival: Bits taken from a pair that is not mutually best by the margin.
        absent: Bits of a pair that was never a candidate.
        twice: Bits of a pair of one document, which gives two values for what
            would be one thing.
        titles: The same of two titles: one person is called many things.
        threshold: Average bits that two groups need to become one.
    """

    margin: float = 0.0
    rival: float = 2.0
    absent: float = -3.0
    twice: float = -5.0
    titles: float = -2.0
    threshold: float = -0.5

    def __post_init__(self) -> None:
        if max(self.absent, self.twice, self.titles) > self.threshold:
            raise ValueError("pairs that are no candidates, or of one document, cannot be reasons")


def prefer_mutual(
    scores: Pairs, places: Sequence[Places], equal: Callable[[int, int], bool], rules: Linkage
) -> dict[tuple[int, int], float]:
    """The scores, less ``rules.rival`` where a pair is not mutually best.

    A unit chooses in each other document the unit with the highest score; a
    unit with an equal value needs no margin. Of two crowds, each unit of the
    one chooses in each document of the other; the score is the average.

    Args:
        scores: Bits of the candidate pairs.
        places: The documents of each unit or crowd.
        equal: Whether two give one value.
        rules: How hard it is to join.
    """
    partners: dict[int, list[tuple[float, int]]] = {}
    for (a, b), score in scores.items():
        partners.setdefault(a, []).append((-score, b))
        partners.setdefault(b, []).append((-score, a))
    free: dict[tuple[int, int], Places] = {}
    for a, own in partners.items():
        own.sort()
        for b, taken in _taken(own, places, rules):
            free[a, b] = places[b] & ~taken
    adjusted = {}
    for (a, b), score in scores.items():
        pairs = pairs_between(places[a], places[b])
        mutual = pairs_between(free[b, a], free[a, b])
        if equal(a, b) or mutual == pairs:
            adjusted[a, b] = score
        else:
            adjusted[a, b] = score - rules.rival * (pairs - mutual) / pairs
    return adjusted


def _taken(
    partners: Sequence[tuple[float, int]], places: Sequence[Places], rules: Linkage
) -> Iterable[tuple[int, Places]]:
    """Each partner with the documents in which another one is better or about as good.

    Args:
        partners: (less its score, partner), the best first.
        places: The documents of each.
        rules: The margin.
    """
    better, equal = 0, 0  # documents of all that are better, and the first that is not
    for rank, (cost, partner) in enumerate(partners):
        while partners[equal][0] < cost:
            better |= places[partners[equal][1]]
            equal += 1
        taken = better
        for other in range(equal, len(partners)):
            if -cost >= rules.margin - partners[other][0]:
                break
            if other != rank:
                taken |= places[partners[other][1]]
        yield partner, taken


def average_linkage(
    places: Sequence[Places], scores: Pairs, forbidden: Iterable[tuple[int, int]], rules: Linkage
) -> list[list[int]]:
    """Groups of units, joined from the strongest average down.

    Args:
        places: The documents of each unit or crowd.
        scores: Bits of the candidate pairs.
        forbidden: Pairs that no group may hold.
        rules: How hard it is to join.

    Returns:
        The groups of two or more, each sorted, in order of their first unit.
    """
    groups = _Groups(places, scores, forbidden, rules)
    averages = ((p, groups.average(*p)) for p, s in scores.items() if s > rules.threshold)
    heap = [(-s, min(p), max(p)) for p, s in averages if s > rules.threshold]
    heapq.heapify(heap)
    while heap:
        _, a, b = heapq.heappop(heap)
        if not groups.may_join(a, b):
            continue
        new = groups.join(a, b)
        for other in groups.hopeful(new):
            average = groups.average(new, other)
            if average > rules.threshold:
                heapq.heappush(heap, (-average, other, new))
    return sorted(sorted(m) for g, m in groups.members.items() if groups.size(g) > 1)


class _Groups:
    """The groups while they grow, and the sums of bits between them."""

    def __init__(
        self,
        places: Sequence[Places],
        scores: Pairs,
        forbidden: Iterable[tuple[int, int]],
        rules: Linkage,
    ) -> None:
        count = len(places)
        self._rules = rules
        self._next = count
        self.members: dict[int, list[int]] = {i: [i] for i in range(count)}
        self._links: dict[int, dict[int, tuple[float, int]]] = {i: {} for i in range(count)}
        self._barred: dict[int, set[int]] = {i: set() for i in range(count)}
        self._documents: dict[int, list[Places]] = {i: [p] for i, p in enumerate(places)}
        self._sizes = {i: p.bit_count() for i, p in enumerate(places)}
        for (a, b), score in scores.items():
            known = pairs_between(places[a], places[b])
            self._links[a][b] = self._links[b][a] = (score * known, known)
        for a, b in forbidden:
            self._barred[a].add(b)
            self._barred[b].add(a)

    def size(self, group: int) -> int:
        """How many units a group holds."""
        return self._sizes[group]

    def may_join(self, a: int, b: int) -> bool:
        """Whether both groups still stand and nothing keeps them apart."""
        return a in self.members and b in self.members and b not in self._barred[a]

    def hopeful(self, group: int) -> Iterable[int]:
        """The groups whose candidate pairs with ``group`` reach what joining takes.

        Pairs that are no candidates, or of one document, only make it less.
        """
        least = self._rules.threshold
        return [o for o, (total, known) in self._links[group].items() if total > least * known]

    def average(self, a: int, b: int) -> float:
        """Average bits over all pairs of the two groups."""
        total, known = self._links[a][b]
        same = meetings(self._documents[a], self._documents[b])
        pairs = max(self._sizes[a] * self._sizes[b], 1)
        absent = max(pairs - same - known, 0)
        return (total + self._rules.absent * absent + self._rules.twice * same) / pairs

    def join(self, a: int, b: int) -> int:
        """Make one group of two; returns its number."""
        new, self._next = self._next, self._next + 1
        self.members[new] = self.members.pop(a) + self.members.pop(b)
        joined: dict[int, tuple[float, int]] = {}
        for old in (a, b):
            for other, (total, known) in self._links.pop(old).items():
                if other not in (a, b):
                    before = joined.get(other, (0.0, 0))
                    joined[other] = (before[0] + total, before[1] + known)
                    self._links[other].pop(old, None)
        for other, link in joined.items():
            self._links[other][new] = link
        self._links[new] = joined
        self._barred[new] = self._barred.pop(a) | self._barred.pop(b)
        for other in self._barred[new]:
            if other in self._barred:
                self._barred[other].add(new)
        self._documents[new] = added(self._documents.pop(a), self._documents.pop(b))
        self._sizes[new] = self._sizes.pop(a) + self._sizes.pop(b)
        return new
