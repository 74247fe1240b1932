"""Units to groups that answer one question."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from itertools import combinations

from checker.compare.blocking import candidates
from checker.compare.constraints import apart
from checker.compare.evidence import Evidence
from checker.compare.linkage import Linkage, average_linkage, prefer_mutual
from checker.compare.values import same_value


def group(
    evidence: Evidence, rules: Linkage, focus: AbstractSet[str] | None = None
) -> list[list[int]]:
    """Groups of two or more units, by index.

    Args:
        evidence: Profiles, units and weights.
        rules: How hard it is to join.
        focus: Ids of documents; see ``candidates``.
    """
    seen, units = evidence.profiles, evidence.units
    document = [u.document for u in units]
    scores: dict[tuple[int, int], float] = {}
    equal: set[tuple[int, int]] = set()
    forbidden = _same_sentence(evidence)
    for a, b in candidates(units, seen, focus):
        best = float("-inf")
        for i in units[a].members:
            for j in units[b].members:
                if apart(seen[i], seen[j]):
                    forbidden.add((a, b))
                best = max(best, evidence.score(seen[i], seen[j]))
                if same_value(seen[i], seen[j]):
                    equal.add((a, b))
        scores[a, b] = best
    adjusted = prefer_mutual(scores, document, lambda a, b: (min(a, b), max(a, b)) in equal, rules)
    return average_linkage(document, adjusted, forbidden, rules)


def _same_sentence(evidence: Evidence) -> set[tuple[int, int]]:
    """Pairs of units of one document that give two values in one sentence."""
    seen = evidence.profiles
    by_sentence: dict[tuple[str, str, int], list[tuple[int, int]]] = {}
    for u in evidence.units:
        for m in u.members:
            fact = seen[m].fact
            key = (fact.document, fact.kind, fact.sentence_index)
            by_sentence.setdefault(key, []).append((u.index, m))
    return {
        (min(u, v), max(u, v))
        for found in by_sentence.values()
        for (u, m), (v, n) in combinations(found, 2)
        if u != v and apart(seen[m], seen[n])
    }
