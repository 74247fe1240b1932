"""Editors' splits and merges of slots, applied to the next run's slots."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from checker.model import Fact, Outcome, Pair, Slot

Judge = Callable[[Fact, Fact], Outcome]


@dataclass(frozen=True, slots=True)
class SlotEdit:
    """An editor's change of a slot.

    Facts are named by key (see ``fact_key``), so that a change still holds when a
    slot got another id because documents came or went.

    Attributes:
        action: "split": the facts form a slot of their own, away from the rest;
            "merge": the rest belongs to the slot of the facts.
        slot: Id of the slot when it was changed.
        other: Id of the slot to merge in; "" for a split.
        facts: Keys of the facts that leave, or of those of the slot that grows.
        rest: Keys of the facts that stay, or of those that are merged in.
    """

    action: str
    slot: str
    other: str = ""
    facts: frozenset[str] = frozenset()
    rest: frozenset[str] = frozenset()


def fact_key(fact: Fact) -> str:
    """What names a fact across runs, though text around it may move."""
    return f"{fact.document}|{fact.kind}|{fact.value.text}|{fact.surface}"


def apply_edits(
    slots: Sequence[Slot], facts: Mapping[str, Fact], edits: Iterable[SlotEdit], judge: Judge
) -> list[Slot]:
    """The slots after all edits, in the order in which they were made.

    Edits that name slots or facts which are no longer there do nothing.
    """
    by_id = {s.id: s for s in slots}
    for edit in edits:
        if edit.action == "split":
            for slot in list(by_id.values()):
                for part in _split(slot, edit, facts):
                    by_id[part.id] = part
        elif edit.action == "merge":
            own = _meant(by_id, edit.slot, edit.facts, facts)
            other = _meant(by_id, edit.other, edit.rest, facts)
            if own and other and own.id != other.id and own.kind == other.kind:
                by_id[own.id] = _joined(own, by_id.pop(other.id), facts, judge)
    return list(by_id.values())


def _split(slot: Slot, edit: SlotEdit, facts: Mapping[str, Fact]) -> tuple[Slot, ...]:
    """The two parts of a slot that holds facts of both sides; nothing for another slot."""
    leaving = {i for i in slot.facts if fact_key(facts[i]) in edit.facts}
    staying = set(slot.facts) - leaving
    meant = slot.id == edit.slot or any(fact_key(facts[i]) in edit.rest for i in staying)
    if not (meant and leaving and staying):
        return ()
    name = sha256("\x1f".join(sorted(edit.facts)).encode("utf-8", "replace")).hexdigest()[:6]
    return _part(slot, slot.id, staying), _part(slot, f"{slot.id}~{name}", leaving)


def _meant(
    slots: Mapping[str, Slot], name: str, keys: frozenset[str], facts: Mapping[str, Fact]
) -> Slot | None:
    """The slot of that id, else the one that holds the most of its facts."""
    if name in slots or not keys:
        return slots.get(name)

    def held(slot: Slot) -> int:
        return sum(fact_key(facts[i]) in keys for i in slot.facts)

    best = max(slots.values(), key=lambda s: (held(s), s.id), default=None)
    return best if best and held(best) else None


def _part(slot: Slot, name: str, members: set[str]) -> Slot:
    return replace(
        slot,
        id=name,
        facts=tuple(i for i in slot.facts if i in members),
        pairs=tuple(p for p in slot.pairs if p.left in members and p.right in members),
        echoes={i: v for i, v in slot.echoes.items() if i in members and v in members},
    )


def _joined(slot: Slot, other: Slot, facts: Mapping[str, Fact], judge: Judge) -> Slot:
    members = sorted(
        {*slot.facts, *other.facts}, key=lambda i: (facts[i].document, facts[i].start, i)
    )
    cross = []
    for left in slot.spoken:
        for right in other.spoken:
            if (
                facts[left].document != facts[right].document
                and facts[left].kind == facts[right].kind
            ):
                first, second = sorted((left, right), key=members.index)
                outcome = judge(facts[first], facts[second])
                cross.append(Pair(first, second, outcome.verdict, outcome.reason))
    return replace(
        slot,
        facts=tuple(members),
        pairs=(*slot.pairs, *other.pairs, *cross),
        echoes={**slot.echoes, **other.echoes},
    )
