"""Repeats of a value in one document, and printed conversions, as one unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.compare.constraints import is_conversion, other_matter, other_people, other_rank
from checker.compare.eligible import eligible
from checker.compare.profile import Profile
from checker.compare.rarity import Rarity
from checker.compare.tellers import tellers
from checker.compare.values import same_value
from checker.compare.weights import Weights

_RECENT = 100  # groups of one kind that a fact of a long document is held against
_REPEATS = 30  # facts of a group that it is held against


@dataclass(frozen=True, slots=True)
class Unit:
    """Mentions of one document that state one value of one thing.

    Attributes:
        index: Its place among all units.
        members: Positions of its facts in the list of profiles.
        document: Id of the document.
        voice: Whose words give it, where the document first gives another value
            in the words of another for what may be one thing; "" otherwise.
    """

    index: int
    members: tuple[int, ...]
    document: str
    voice: str = ""


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
    return [
        Unit(n, tuple(g), profiles[g[0]].fact.document, voice)
        for n, (g, voice) in enumerate(zip(groups, tellers(groups, profiles), strict=True))
    ]


def _within(
    members: Sequence[int], profiles: Sequence[Profile], weights: Weights, rarity: Rarity
) -> list[list[int]]:
    """The units of one kind in one document: each fact joins its best earlier group.

    It looks at the groups of its own value and at the ``_RECENT`` newest ones.
    """
    groups: list[list[int]] = []
    by_value: dict[tuple[object, ...], list[int]] = {}
    for i in members:
        best, best_score = len(groups), 0.0
        newest = max(len(groups) - _RECENT, 0)
        own = by_value.setdefault(profiles[i].key, [])
        older = (n for n in own[-_RECENT:] if n < newest)
        for n in (*older, *range(newest, len(groups))):
            group = [profiles[j] for j in groups[n][-_REPEATS:]]
            score = _joins(profiles[i], group, weights, rarity)
            if score > best_score:
                best, best_score = n, score
        if best == len(groups):
            groups.append([i])
        else:
            groups[best].append(i)
        if best not in own[-_RECENT:]:
            own.append(best)
    return groups


def _joins(p: Profile, group: Sequence[Profile], weights: Weights, rarity: Rarity) -> float:
    if any(is_conversion(p, q) for q in group):
        return 100.0
    same = [q for q in group if same_value(p, q)]
    if not same or any(other_people(p, q) or other_rank(p, q) or other_matter(p, q) for q in group):
        return 0.0
    return sum(weights.score(p, q, rarity) for q in same) / len(same)
