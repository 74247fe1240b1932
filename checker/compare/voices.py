"""Which facts of a large slot speak for the others that say the same."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from checker.compare.namebook import NAME_KINDS
from checker.model import Fact

# A slot of so many facts is compared as a whole.
WHOLE = 40
# Facts of a larger one that are all compared with one another.
_MOST = 16
# Of a slot with more values than that, the commonest, with which the rest is compared.
_COMMON = 2
# Stretches of time that are told apart where the days are too many.
_SPANS = 4

Key = Callable[[Fact], Hashable]


def voices(facts: Sequence[Fact]) -> dict[str, str]:
    """Fact id to the id of the fact that speaks for it.

    Facts that give one value in one sense are spoken for by the earliest of
    them. What counts as one sense is as fine as ``_MOST`` allows: the value and
    its hedge, then the day, the scope, the time that is told of, the source.

    Args:
        facts: Of one slot, by document and position.
    """
    groups = _groups(facts, (_value,))
    for depth in range(2, len(_senses(facts)) + 1):
        finer = _groups(facts, _senses(facts)[:depth])
        if len(finer) > _MOST:
            break
        groups = finer
    spoken: dict[str, str] = {}
    for group in groups.values():
        first = min(group, key=lambda f: (f.as_of or date.max, f.document, f.start))
        spoken.update((f.id, first.id) for f in group)
    return spoken


def compared(facts: Sequence[Fact], spoken: Mapping[str, str]) -> Iterator[tuple[Fact, Fact]]:
    """The pairs of a large slot that are compared.

    All voices with one another; where these are more than ``_MOST``, the rarer
    ones with the commonest only. And each voice with one fact that echoes it.

    Args:
        facts: As for ``voices``.
        spoken: What ``voices`` gave.
    """
    echoes: dict[str, list[Fact]] = {}
    for fact in facts:
        echoes.setdefault(spoken[fact.id], []).append(fact)
    rank = {v: i for i, v in enumerate(sorted(echoes, key=lambda v: (-len(echoes[v]), v)))}
    own = [f for f in facts if f.id in echoes]
    for left, right in combinations(own, 2):
        first, second = sorted((rank[left.id], rank[right.id]))
        if left.document != right.document and (first < _COMMON or second < _MOST):
            yield left, right
    for voice in own:
        other = next((f for f in echoes[voice.id] if f.document != voice.document), None)
        if other is not None:
            left, right = sorted((voice, other), key=lambda f: (f.document, f.start, f.end))
            yield left, right


def _groups(facts: Sequence[Fact], keys: Sequence[Key]) -> dict[Hashable, list[Fact]]:
    groups: dict[Hashable, list[Fact]] = {}
    for fact in facts:
        groups.setdefault(tuple(key(fact) for key in keys), []).append(fact)
    return groups


def _senses(facts: Sequence[Fact]) -> tuple[Key, ...]:
    """What tells facts apart, what matters most first."""
    days = sorted({f.as_of for f in facts if f.as_of})
    span = {day: i * _SPANS // len(days) for i, day in enumerate(days)}
    return (
        _value,
        lambda f: span.get(f.as_of) if f.as_of else None,
        lambda f: (f.scope, f.modality, f.role),
        lambda f: f.event_time,
        lambda f: f.attributed_to,
    )


def _value(fact: Fact) -> Hashable:
    written = fact.surface.casefold() if fact.kind in NAME_KINDS else ""
    return fact.value.text, fact.value.unit, fact.hedge, written
