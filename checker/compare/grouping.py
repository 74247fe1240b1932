"""Units to groups that answer one question."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import combinations

from checker.compare.blocking import Tell, candidates, tell_nobody
from checker.compare.constraints import apart
from checker.compare.crowds import Crowd, crowds
from checker.compare.evidence import Evidence
from checker.compare.linkage import Linkage, average_linkage, prefer_mutual
from checker.compare.places import Places


def group(
    evidence: Evidence,
    rules: Linkage,
    focus: AbstractSet[str] | None = None,
    tell: Tell = tell_nobody,
) -> list[list[int]]:
    """Groups of two or more units, by index.

    Args:
        evidence: Profiles, units and weights.
        rules: How hard it is to join.
        focus: Ids of documents; see ``candidates``.
        tell: The same.
    """
    seen, found = evidence.profiles, crowds(evidence)
    places = [c.places for c in found]
    scores: dict[tuple[int, int], float] = {}
    equal: set[tuple[int, int]] = set()
    forbidden = _same_sentence(evidence, found)
    for a, b in candidates(found, evidence, focus, tell):
        best = float("-inf")
        for i in found[a].members:
            for j in found[b].members:
                if apart(seen[i], seen[j]):
                    forbidden.add((a, b))
                bits, same = evidence.match(seen[i], seen[j])
                best = max(best, bits)
                if same:
                    equal.add((a, b))
        scores[a, b] = best
    adjusted = prefer_mutual(scores, places, lambda a, b: (min(a, b), max(a, b)) in equal, rules)
    groups = _linked(adjusted, [seen[c.members[0]].family for c in found], places, forbidden, rules)
    return sorted(sorted(u for c in g for u in found[c].units) for g in groups)


def _linked(
    scores: dict[tuple[int, int], float],
    families: Sequence[str],
    places: Sequence[Places],
    forbidden: AbstractSet[tuple[int, int]],
    rules: Linkage,
) -> list[list[int]]:
    """The groups, those of titles made by a kinder rule; empties ``scores`` of titles."""
    kinder = replace(rules, twice=rules.titles)
    titles = {p: scores.pop(p) for p in [p for p in scores if families[p[0]] == "title"]}
    others = average_linkage(places, scores, forbidden, rules)
    groups = [g for g in others if families[g[0]] != "title"]
    theirs = average_linkage(places, titles, forbidden, kinder)
    return groups + [g for g in theirs if families[g[0]] == "title"]


def _same_sentence(evidence: Evidence, found: Sequence[Crowd]) -> set[tuple[int, int]]:
    """Pairs of crowds with units of one document that give two values in one sentence."""
    seen = evidence.profiles
    by_sentence: dict[tuple[str, str, int], list[tuple[int, int]]] = {}
    for index, crowd in enumerate(found):
        for unit in crowd.units:
            for m in evidence.units[unit].members:
                fact = seen[m].fact
                key = (fact.document, fact.kind, fact.sentence_index)
                by_sentence.setdefault(key, []).append((index, m))
    return {
        (min(u, v), max(u, v))
        for row in by_sentence.values()
        for (u, m), (v, n) in combinations(row, 2)
        if u != v and apart(seen[m], seen[n])
    }
