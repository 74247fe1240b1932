"""Repeats of a value in one document, and printed conversions, as one unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.compare.constraints import is_conversion, other_matter, other_people, other_rank
from checker.compare.eligible import eligible
from checker.compare.profile import Profile
from checker.compare.rarity import Rarity
from checker.compare.values import same_value
from checker.compare.weights import Weights


@dataclass(frozen=True, slots=True)
class Unit:
    """Mentions of one document that state one value of one thing.

    Attributes:
        index: Its place among all units.
        members: Positions of its facts in the list of profiles.
        document: Id of the document.
    """

    index: int
    members: tuple[int, ...]
    document: str


def build_units(profiles: Sequence[Profile], weights: Weights, rarity: Rarity) -> list[Unit]:
    """The units of all documents, in the order of their first facts.

    Args:
        profiles: In order of document and position.
        weights: Judge whether two equal values mean one thing.
        rarity: Of the dossier's words.
    """
    by_key: dict[tuple[str, str], list[int]] = {}
    for i, (p, compared) in enumerate(zip(profiles, eligible(profiles), strict=True)):
        if compared:
            by_key.setdefault((p.fact.document, p.fact.kind), []).append(i)
    groups: list[list[int]] = []
    for members in by_key.values():
        groups.extend(_within(members, profiles, weights, rarity))
    groups.sort(key=lambda g: g[0])
    return [Unit(n, tuple(g), profiles[g[0]].fact.document) for n, g in enumerate(groups)]


def _within(
    members: Sequence[int], profiles: Sequence[Profile], weights: Weights, rarity: Rarity
) -> list[list[int]]:
    """The units of one kind in one document: each fact joins its best earlier group."""
    groups: list[list[int]] = []
    for i in members:
        best, best_score = None, 0.0
        for group in groups:
            score = _joins(profiles[i], [profiles[j] for j in group], weights, rarity)
            if score > best_score:
                best, best_score = group, score
        if best is None:
            groups.append([i])
        else:
            best.append(i)
    return groups


def _joins(p: Profile, group: Sequence[Profile], weights: Weights, rarity: Rarity) -> float:
    if any(is_conversion(p, q) for q in group):
        return 100.0
    if any(other_people(p, q) or other_rank(p, q) or other_matter(p, q) for q in group):
        return 0.0
    scores = [weights.score(p, q, rarity) for q in group if same_value(p, q)]
    return sum(scores) / len(scores) if scores else 0.0
