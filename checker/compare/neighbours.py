"""Which documents are about one story, in a folder that holds many."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from math import log2

from checker.compare.profile import Profile

# A folder of this many documents is taken as one story; all are neighbours.
_ONE_STORY = 60
_MOST = 120
_COMMON = 300
_LEAST = 0.12


def neighbours(profiles: Sequence[Profile]) -> Mapping[str, AbstractSet[str]] | None:
    """For each document those it shares telling names with; None when all are.

    Each document keeps at most ``_MOST`` others, those with which it shares
    most; a name that more than ``_COMMON`` documents have tells nothing.
    """
    names: dict[str, set[str]] = {}
    for p in profiles:
        names.setdefault(p.fact.document, set()).update(p.names.words)
    if len(names) <= _ONE_STORY:
        return None
    blocks: dict[str, list[str]] = {}
    for document in sorted(names):
        for name in names[document]:
            blocks.setdefault(name, []).append(document)
    bits = {n: log2(len(names) / len(b)) for n, b in blocks.items() if 1 < len(b) <= _COMMON}
    weight = {d: sum(bits.get(n, 0.0) for n in sorted(names[d])) for d in names}
    found: dict[str, set[str]] = {d: set() for d in names}
    for document, own in names.items():
        shared: dict[str, float] = {}
        for name in sorted(own):
            for other in blocks[name] if name in bits else ():
                shared[other] = shared.get(other, 0.0) + bits[name]
        shared.pop(document, None)
        alike = {
            o: s / min(weight[document], weight[o]) for o, s in shared.items() if weight[o] > 0
        }
        ranked = sorted((o for o in alike if alike[o] >= _LEAST), key=lambda o: (-alike[o], o))
        for other in ranked[:_MOST]:
            found[document].add(other)
            found[other].add(document)
    return found
