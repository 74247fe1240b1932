"""Two voices in one text: police and organisers, each with a number for one crowd."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from checker.compare.profile import Profile


def two_voices(a: Profile, b: Profile) -> bool:
    """Whether a text gives two people's numbers for what may be one thing."""
    left, right = a.fact, b.fact
    if a.family != "number" or left.kind != right.kind or left.document != right.document:
        return False
    if None in (a.number, b.number) or a.number == b.number:
        return False
    tellers = left.attributed_to, right.attributed_to
    if "" in tellers or tellers[0] == tellers[1]:
        return False
    asked = (
        (a.thing, b.thing),
        (a.part, b.part),
        (a.scope, b.scope),
        (a.fact.value.unit, b.fact.value.unit),
    )
    return bool(a.thing or a.part) and all(x == y for x, y in asked)


def tellers(groups: Sequence[Sequence[int]], profiles: Sequence[Profile]) -> list[str]:
    """For each unit, whose words give it where another voice has spoken before; else "".

    Args:
        groups: The members of each unit.
        profiles: In order of document and position.
    """
    found = ["" for _ in groups]
    by_text: dict[tuple[str, str], list[int]] = {}
    for n, group in enumerate(groups):
        first = profiles[group[0]]
        if first.family == "number" and any(profiles[m].fact.attributed_to for m in group):
            by_text.setdefault((first.fact.document, first.fact.kind), []).append(n)
    for units in by_text.values():
        for x, y in combinations(units, 2):
            for i in groups[x]:
                for j in groups[y]:
                    if two_voices(profiles[i], profiles[j]):
                        found[y] = found[y] or profiles[j].fact.attributed_to
    return found
