"""Which of several overlapping mentions stay."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from checker.base.kind import Kind
from checker.model import Mention


def arbitrate(mentions: Iterable[Mention], kinds: Mapping[str, Kind]) -> list[Mention]:
    """Mentions in text order, none overlapping another of its family.

    The longer mention wins, then the kind of higher rank, then the earlier one.
    """
    families: dict[str, list[Mention]] = defaultdict(list)
    kept: list[Mention] = []
    for m in mentions:
        family = kinds[m.kind].family
        if family:
            families[family].append(m)
        else:
            kept.append(m)
    for members in families.values():
        members.sort(key=lambda m: (m.start - m.end, -kinds[m.kind].rank, m.start))
        taken: set[int] = set()
        for m in members:
            span = range(m.start, m.end)
            if taken.isdisjoint(span):
                taken.update(span)
                kept.append(m)
    return sorted(kept, key=lambda m: (m.start, m.end, m.kind))
