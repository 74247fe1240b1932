"""Editors' splits and merges of slots, applied to the next run's slots."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.model import Fact, Outcome, Pair, Slot

Judge = Callable[[Fact, Fact], Outcome]


@dataclass(frozen=True, slots=True)
class SlotEdit:
    """An editor's change of a slot.

    Attributes:
        action: "split": the facts named here form a slot of their own;
            "merge": the other slot's facts belong to this one.
        slot: Id of the slot.
        other: Id of the slot to merge in; "" for a split.
        facts: For a split: keys of the facts that leave; see ``fact_key``.
    """

    action: str
    slot: str
    other: str = ""
    facts: frozenset[str] = frozenset()


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
        slot = by_id.get(edit.slot)
        if slot is None:
            continue
        if edit.action == "split":
            leaving = {i for i in slot.facts if fact_key(facts[i]) in edit.facts}
            if leaving and leaving != set(slot.facts):
                by_id[slot.id] = _part(slot, slot.id, set(slot.facts) - leaving)
                new = _part(slot, f"{slot.id}~{len(by_id)}", leaving)
                by_id[new.id] = new
        elif edit.action == "merge" and edit.other in by_id and edit.other != edit.slot:
            by_id[slot.id] = _joined(slot, by_id.pop(edit.other), facts, judge)
    return list(by_id.values())


def _part(slot: Slot, name: str, members: set[str]) -> Slot:
    return replace(
        slot,
        id=name,
        facts=tuple(i for i in slot.facts if i in members),
        pairs=tuple(p for p in slot.pairs if p.left in members and p.right in members),
    )


def _joined(slot: Slot, other: Slot, facts: Mapping[str, Fact], judge: Judge) -> Slot:
    members = sorted(
        {*slot.facts, *other.facts}, key=lambda i: (facts[i].document, facts[i].start, i)
    )
    cross = []
    for left in slot.facts:
        for right in other.facts:
            if (
                facts[left].document != facts[right].document
                and facts[left].kind == facts[right].kind
            ):
                first, second = sorted((left, right), key=members.index)
                outcome = judge(facts[first], facts[second])
                cross.append(Pair(first, second, outcome.verdict, outcome.reason))
    return replace(slot, facts=tuple(members), pairs=(*slot.pairs, *other.pairs, *cross))
