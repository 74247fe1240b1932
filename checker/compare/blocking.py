"""Which units are worth comparing: work grows with candidates, not with the square."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain
from math import log2

from checker.compare.profile import Profile
from checker.compare.similarity import folded
from checker.compare.units import Unit

_MAX_BLOCK = 400
_MAX_PARTNERS = 150
_PREFIX = 4


def keys(p: Profile) -> Iterable[str]:
    """What a fact can be found by: value, head, role, words around it, names, subject."""
    yield "value:" + p.fact.value.text
    if p.head:
        yield p.head
    if p.fact.role:
        yield "role:" + p.fact.role
    yield from p.around.words
    yield from p.names.words
    yield from ("name:" + w for w in folded(p.fact.subject))
    if p.family in ("name", "title", "quotation", "statement"):
        yield from p.own.words
        yield from ("starts:" + w[:_PREFIX] for w in folded(p.fact.value.text) if len(w) >= _PREFIX)
    if p.lead and p.family == "number":
        yield "lead:" + p.fact.value.unit


def candidates(
    units: Sequence[Unit],
    profiles: Sequence[Profile],
    focus: AbstractSet[str] | None = None,
) -> list[tuple[int, int]]:
    """Pairs of units of different documents and one kind that share something.

    A block of more than ``_MAX_BLOCK`` units tells nothing and is passed over;
    of what remains each unit keeps the partners with which it shares most bits.

    Args:
        units: All units.
        profiles: All profiles.
        focus: Ids of documents; when given, only pairs among the units of
            these and their candidates are returned.
    """
    found = [_unit_keys(u, profiles) for u in units]
    blocks: dict[tuple[str, str], list[int]] = {}
    for unit, own in zip(units, found, strict=True):
        kind = profiles[unit.members[0]].fact.kind
        for key in own:
            blocks.setdefault((kind, key), []).append(unit.index)
    if focus is None:
        wanted: Iterable[int] = range(len(units))
        return sorted(
            set(chain.from_iterable(_partners(i, units, profiles, found, blocks) for i in wanted))
        )
    new = [u.index for u in units if u.document in focus]
    first = set(chain.from_iterable(_partners(i, units, profiles, found, blocks) for i in new))
    reached = set(chain.from_iterable(first)) - set(new)
    second = chain.from_iterable(
        _partners(i, units, profiles, found, blocks) for i in sorted(reached)
    )
    inside = reached | set(new)
    return sorted(first | {p for p in second if p[0] in inside and p[1] in inside})


def _unit_keys(unit: Unit, profiles: Sequence[Profile]) -> frozenset[str]:
    return frozenset(chain.from_iterable(keys(profiles[m]) for m in unit.members))


def _partners(
    index: int,
    units: Sequence[Unit],
    profiles: Sequence[Profile],
    found: Sequence[frozenset[str]],
    blocks: dict[tuple[str, str], list[int]],
) -> list[tuple[int, int]]:
    """The best partners of one unit, as ordered pairs."""
    kind = profiles[units[index].members[0]].fact.kind
    shared: dict[int, float] = {}
    for key in sorted(found[index]):
        block = blocks[kind, key]
        if len(block) > _MAX_BLOCK:
            continue
        bits = log2(len(units) / len(block))
        for other in block:
            shared[other] = shared.get(other, 0.0) + bits
    document = units[index].document
    ranked = sorted(
        (o for o in shared if units[o].document != document), key=lambda o: (-shared[o], o)
    )
    return [(min(index, o), max(index, o)) for o in ranked[:_MAX_PARTNERS]]
