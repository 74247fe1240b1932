"""Which units are worth comparing: work grows with candidates, not with the square."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain
from math import log2

from checker.compare.neighbours import neighbours
from checker.compare.profile import Profile
from checker.compare.similarity import folded
from checker.compare.units import Unit
from checker.compare.words import stems

_MAX_BLOCK = 400
_MAX_PARTNERS = 150
_PREFIX = 4
# What two units must share to be looked at, as a part of what one unit alone in
# all would tell; a name or an office that is shared tells much more than that.
_LEAST = {"name": 0.9, "title": 2.0, "holder": 2.0, "quotation": 2.0}

Pair = tuple[int, int]


def keys(p: Profile) -> Iterable[str]:
    """What a fact can be found by: value, head, role, words around it, names, subject."""
    yield "value:" + (str(p.key[0]) if p.family == "name" else p.fact.value.text)
    if p.head:
        yield p.head
    if p.fact.role:
        yield "role:" + p.fact.role
    yield from p.around.words
    yield from p.names.words
    yield from ("name:" + w for w in folded(p.fact.subject))
    if p.family == "holder":
        yield from ("office:" + w for w in stems(p.fact.attribute))
    if p.family in ("name", "title", "quotation", "statement"):
        yield from p.own.words
        yield from ("starts:" + w[:_PREFIX] for w in folded(p.fact.value.text) if len(w) >= _PREFIX)
    if p.family in ("number", "age", "when"):
        yield "kind"


def candidates(
    units: Sequence[Unit], profiles: Sequence[Profile], focus: AbstractSet[str] | None = None
) -> list[Pair]:
    """Pairs of units of different documents and one kind that share something.

    Documents that are about different stories are not looked at together. Of
    the others, a block of more than ``_MAX_BLOCK`` units tells nothing and is
    passed over, and each unit keeps the partners with which it shares most.

    Args:
        units: All units.
        profiles: All profiles.
        focus: Ids of documents; when given, only pairs among the units of
            these and their candidates are returned.
    """
    index = _Index(units, profiles)
    if focus is None:
        return sorted(set(chain.from_iterable(index.partners(u.index) for u in units)))
    new = {u.index for u in units if u.document in focus}
    first = set(chain.from_iterable(index.partners(i) for i in sorted(new)))
    inside = new | set(chain.from_iterable(first))
    second = chain.from_iterable(index.partners(i) for i in sorted(inside - new))
    return sorted(first | {p for p in second if p[0] in inside and p[1] in inside})


class _Index:
    """Units by kind and key."""

    def __init__(self, units: Sequence[Unit], profiles: Sequence[Profile]) -> None:
        self._documents = [u.document for u in units]
        self._kinds = [profiles[u.members[0]].fact.kind for u in units]
        self._keys = [
            frozenset(chain.from_iterable(keys(profiles[m]) for m in u.members)) for u in units
        ]
        alone = log2(1 + len(units))
        self._least = [_LEAST.get(profiles[u.members[0]].family, 0.0) * alone for u in units]
        self._near: Mapping[str, AbstractSet[str]] | None = neighbours(profiles)
        self._blocks: dict[tuple[str, str], list[int]] = {}
        for i, own in enumerate(self._keys):
            for key in own:
                self._blocks.setdefault((self._kinds[i], key), []).append(i)

    def partners(self, index: int) -> list[Pair]:
        """The best partners of one unit, as ordered pairs."""
        document = self._documents[index]
        shared: dict[int, float] = {}
        for key in sorted(self._keys[index]):
            block = self._blocks[self._kinds[index], key]
            if len(block) == 1 or len(block) > _MAX_BLOCK:
                continue
            bits = log2(1 + len(self._keys) / len(block))
            for other in block:
                shared[other] = shared.get(other, 0.0) + bits
        near = None if self._near is None else self._near[document]
        least = self._least[index]
        allowed = [
            o
            for o, bits in shared.items()
            if bits >= least
            and self._documents[o] != document
            and (near is None or self._documents[o] in near)
        ]
        allowed.sort(key=lambda o: (-shared[o], o))
        return [(min(index, o), max(index, o)) for o in allowed[:_MAX_PARTNERS]]
