"""Pairs to groups: mutual best partners, then average linkage under constraints."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

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
        threshold: Average bits that two groups need to become one.
    """

    margin: float = 0.5
    rival: float = 2.0
    absent: float = -3.0
    twice: float = -5.0
    threshold: float = -0.5


def prefer_mutual(
    scores: Pairs, document: Sequence[str], equal: Callable[[int, int], bool], rules: Linkage
) -> dict[tuple[int, int], float]:
    """The scores, less ``rules.rival`` where a pair is not mutually best.

    A unit chooses in each other document the unit with the highest score; a
    unit with an equal value needs no margin.
    """
    best: dict[tuple[int, str], list[tuple[float, int]]] = {}
    for (a, b), score in scores.items():
        best.setdefault((a, document[b]), []).append((score, b))
        best.setdefault((b, document[a]), []).append((score, a))
    for rivals in best.values():
        rivals.sort(key=lambda t: (-t[0], t[1]))

    def chosen(a: int, b: int, score: float) -> bool:
        others = [s for s, o in best[a, document[b]][:2] if o != b]
        return not others or score >= others[0] + rules.margin

    adjusted = {}
    for (a, b), score in scores.items():
        if equal(a, b) or (chosen(a, b, score) and chosen(b, a, score)):
            adjusted[a, b] = score
        else:
            adjusted[a, b] = score - rules.rival
    return adjusted


def average_linkage(
    document: Sequence[str], scores: Pairs, forbidden: Iterable[tuple[int, int]], rules: Linkage
) -> list[list[int]]:
    """Groups of units, joined from the strongest average down.

    Args:
        document: Document of each unit.
        scores: Bits of the candidate pairs.
        forbidden: Pairs that no group may hold.
        rules: How hard it is to join.

    Returns:
        The groups of two or more, each sorted, in order of their first unit.
    """
    groups = _Groups(document, scores, forbidden, rules)
    heap = [(-s, min(p), max(p)) for p, s in scores.items() if s > rules.threshold]
    heapq.heapify(heap)
    while heap:
        _, a, b = heapq.heappop(heap)
        if not groups.may_join(a, b):
            continue
        new = groups.join(a, b)
        for other in groups.linked(new):
            average = groups.average(new, other)
            if average > rules.threshold:
                heapq.heappush(heap, (-average, other, new))
    return sorted(sorted(m) for m in groups.members.values() if len(m) > 1)


class _Groups:
    """The groups while they grow, and the sums of bits between them."""

    def __init__(
        self,
        document: Sequence[str],
        scores: Pairs,
        forbidden: Iterable[tuple[int, int]],
        rules: Linkage,
    ) -> None:
        size = len(document)
        self._rules = rules
        self._next = size
        self.members: dict[int, list[int]] = {i: [i] for i in range(size)}
        self._links: dict[int, dict[int, tuple[float, int]]] = {i: {} for i in range(size)}
        self._barred: dict[int, set[int]] = {i: set() for i in range(size)}
        self._documents = {i: {d: 1} for i, d in enumerate(document)}
        for (a, b), score in scores.items():
            self._links[a][b] = self._links[b][a] = (score, 1)
        for a, b in forbidden:
            self._barred[a].add(b)
            self._barred[b].add(a)

    def may_join(self, a: int, b: int) -> bool:
        """Whether both groups still stand and nothing keeps them apart."""
        return a in self.members and b in self.members and b not in self._barred[a]

    def linked(self, group: int) -> Iterable[int]:
        """The groups that have any candidate pair with ``group``."""
        return self._links[group]

    def average(self, a: int, b: int) -> float:
        """Average bits over all pairs of the two groups."""
        total, known = self._links[a][b]
        second = self._documents[b]
        same = sum(n * second.get(d, 0) for d, n in self._documents[a].items())
        pairs = max(len(self.members[a]) * len(self.members[b]), 1)
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
        first, second = self._documents.pop(a), self._documents.pop(b)
        self._documents[new] = {d: first.get(d, 0) + second.get(d, 0) for d in first | second}
        return new
