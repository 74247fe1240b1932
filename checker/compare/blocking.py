"""Which units are worth comparing: work grows with candidates, not with the square."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import reduce
from itertools import chain
from math import log2
from operator import or_

import numpy as np

from checker.compare.crowds import Crowd
from checker.compare.evidence import Evidence
from checker.compare.neighbours import neighbours
from checker.compare.places import Atlas, Places, pairs_between
from checker.compare.profile import Profile
from checker.compare.similarity import folded
from checker.compare.words import stems

_MAX_BLOCK = 400
_MAX_PARTNERS = 150
_MAX_PARTNERS_LARGE = 50  # in a large dossier, so that work grows with the documents
_PREFIX = 4
# What two units must share to be looked at, as a part of what one unit alone in
# all would tell; a name or an office that is shared tells much more than that.
_LEAST = {"name": 0.9, "title": 2.0, "holder": 2.0, "quotation": 2.0}

Pair = tuple[int, int]
Tell = Callable[[str], None]


def tell_nobody(sentence: str) -> None:
    """Takes a sentence and keeps it to itself."""


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
    crowds: Sequence[Crowd],
    evidence: Evidence,
    focus: AbstractSet[str] | None = None,
    tell: Tell = tell_nobody,
) -> list[Pair]:
    """Pairs of crowds of different documents and one kind that share something.

    Documents that are about different stories are not looked at together. Of
    the others, a block of more than ``_MAX_BLOCK`` crowds tells nothing and is
    passed over, and each crowd keeps the partners with which it shares most.

    Args:
        crowds: All units, alone or in crowds.
        evidence: The rest of what is known.
        focus: Ids of documents; when given, only pairs among the crowds of
            these and their candidates are returned.
        tell: Takes a sentence on what was left out of a large dossier.
    """
    index = _Index(crowds, evidence)
    if focus is None:
        found = sorted(set(chain.from_iterable(map(index.partners, range(len(crowds))))))
        if evidence.large and index.cut + index.unmet:
            tell(index.left_out)
        return found
    new = {i for i, c in enumerate(crowds) if focus & {evidence.units[u].document for u in c.units}}
    first = set(chain.from_iterable(index.partners(i) for i in sorted(new)))
    inside = new | set(chain.from_iterable(first))
    second = chain.from_iterable(index.partners(i) for i in sorted(inside - new))
    return sorted(first | {p for p in second if p[0] in inside and p[1] in inside})


class _Index:
    """Crowds by kind and key.

    Attributes:
        cut: How many crowds were given no more than the best of their partners.
        unmet: How many were given none, all their keys being too common.
    """

    def __init__(self, crowds: Sequence[Crowd], evidence: Evidence) -> None:
        seen = evidence.profiles
        self._most = _MAX_PARTNERS_LARGE if evidence.large else _MAX_PARTNERS
        self._places = [c.places for c in crowds]
        self._kinds = [seen[c.members[0]].fact.kind for c in crowds]
        self._keys = [
            frozenset(chain.from_iterable(keys(seen[m]) for m in c.members)) for c in crowds
        ]
        alone = log2(1 + len(crowds))
        self._least = [_LEAST.get(seen[c.members[0]].family, 0.0) * alone for c in crowds]
        self._documents, self._near = _stories(crowds, evidence)
        blocks: dict[tuple[str, str], list[int]] = {}
        for i, own in enumerate(self._keys):
            for key in own:
                blocks.setdefault((self._kinds[i], key), []).append(i)
        self.cut = 0
        self.unmet = 0
        self._common = {key for key, block in blocks.items() if len(block) > _MAX_BLOCK}
        # What tells something, each with its bits.
        self._blocks = {
            key: (np.array(block), log2(1 + len(crowds) / len(block)))
            for key, block in blocks.items()
            if 1 < len(block) <= _MAX_BLOCK
        }

    @property
    def left_out(self) -> str:
        """What was not compared with all that it shares something with."""
        told = (
            f"Of {len(self._keys):,} statements, counting those in nearly the same words once, "
            f"{self.cut:,} were compared with the {self._most} likest ones only"
        )
        if self.unmet:
            told += (
                f", and {self.unmet:,} with none, since more than {_MAX_BLOCK} "
                "others use each of their words"
            )
        return f"{told}."

    def partners(self, index: int) -> list[Pair]:
        """The best partners of one crowd, as ordered pairs."""
        kind, near, own = self._kinds[index], self._near[index], self._places[index]
        met = [
            self._blocks[kind, k] for k in sorted(self._keys[index]) if (kind, k) in self._blocks
        ]
        if not met:
            self.unmet += any((kind, k) in self._common for k in self._keys[index])
            return []
        found = np.concatenate([block for block, _ in met])
        bits = np.repeat([b for _, b in met], [len(block) for block, _ in met])
        others, place = np.unique(found, return_inverse=True)
        shared = np.bincount(place, weights=bits)
        told = shared >= self._least[index]
        ranked = others[told][np.lexsort((others[told], -shared[told]))]
        best: list[int] = []
        for other in map(int, ranked):
            if other == index or not near & self._documents[other]:
                continue
            if pairs_between(own, self._places[other]):
                best.append(other)
                if len(best) == self._most:
                    self.cut += 1
                    break
        return [(min(index, o), max(index, o)) for o in best]


def _stories(crowds: Sequence[Crowd], evidence: Evidence) -> tuple[list[Places], list[Places]]:
    """The documents of each crowd, and those that may tell the same story; -1 for all."""
    if not evidence.large:
        return [-1] * len(crowds), [-1] * len(crowds)
    atlas = Atlas(u.document for u in evidence.units)
    places = neighbours(evidence.profiles, atlas)
    documents = [[evidence.units[u].document for u in c.units] for c in crowds]
    near = [reduce(or_, (places.get(d, 0) for d in row), 0) for row in documents]
    return [atlas.of(row) for row in documents], near
