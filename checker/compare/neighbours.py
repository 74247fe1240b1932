"""Which documents are about one story, in a folder that holds many."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import log2

from checker.compare.places import Atlas, Places
from checker.compare.profile import Profile

_MOST = 120
_COMMON = 300
_LEAST = 0.12
# Words of names that so large a part of the documents has are those of a story
# that fills the folder; documents that share so many of them both tell it.
_SHARE = 0.1
_SHARED = 3


def neighbours(profiles: Sequence[Profile], atlas: Atlas) -> Mapping[str, Places]:
    """For each document those that may be about the same story.

    Each document keeps ``_MOST`` others, those with which it shares most names;
    a name that more than ``_COMMON`` documents have tells nothing there. To
    these come all that share the names of a story that many documents tell.
    """
    names: dict[str, set[str]] = {}
    for p in profiles:
        names.setdefault(p.fact.document, set()).update(p.names.words)
    blocks: dict[str, list[str]] = {}
    for document in sorted(names):
        for name in names[document]:
            blocks.setdefault(name, []).append(document)
    bits = {n: log2(len(names) / len(b)) for n, b in blocks.items() if 1 < len(b) <= _COMMON}
    weight = {d: sum(bits.get(n, 0.0) for n in sorted(names[d])) for d in names}
    tellers = {n: atlas.of(b) for n, b in blocks.items() if len(b) > _SHARE * len(names)}
    found = {d: _common(tellers[n] for n in own if n in tellers) for d, own in names.items()}
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
        found[document] |= atlas.of(ranked[:_MOST])
        here = atlas.of([document])
        for other in ranked[:_MOST]:
            found[other] |= here
    return found


def _common(tellers: Iterable[Places]) -> Places:
    """The documents that stand in ``_SHARED`` or more of the sets."""
    often = [0] * _SHARED
    for places in tellers:
        for i in range(_SHARED - 1, 0, -1):
            often[i] |= often[i - 1] & places
        often[0] |= places
    return often[-1]
