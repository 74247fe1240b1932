"""Which of several overlapping mentions stay."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from checker.base.kind import Kind
from checker.model import Mention


def _apart(members: Iterable[Mention]) -> Iterator[Mention]:
    """Each mention that overlaps none before it."""
    starts: list[int] = []  # of those that stay, in text order, with their ends
    ends: list[int] = []
    for m in members:
        at = bisect_left(starts, m.end)  # before it stands the last that begins before m ends
        if at == 0 or ends[at - 1] <= m.start:
            starts.insert(at, m.start)
            ends.insert(at, m.end)
            yield m


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
        if len(members) > 1:
            members.sort(key=lambda m: (m.start - m.end, -kinds[m.kind].rank, m.start))
        kept.extend(_apart(members))
    return sorted(kept, key=lambda m: (m.start, m.end, m.kind))
