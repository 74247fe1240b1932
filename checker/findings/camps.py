"""Who says what in a slot: facts grouped by value, with their independent sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from checker.base.rule import Case
from checker.findings.display import shown
from checker.findings.lineage import lineage
from checker.findings.naming import labels
from checker.model import Camp, Fact, Slot, Verdict, Witness


def sides(slot: Slot, case: Case, verdict: Verdict) -> list[list[Fact]]:
    """Facts that take part in a pair of ``verdict``, grouped by what they say.

    Facts that name one value, hedged or not, are one side; two sides are one
    where facts of theirs agree and none is in a pair of the verdict. The side
    with the most documents comes first.
    """
    told = {frozenset((p.left, p.right)): p.verdict for p in slot.pairs}
    spoken = slot.spoken if slot.echoes else {}
    taking_part = {i for pair, found in told.items() if found == verdict for i in pair}
    if verdict == "conflict":
        taking_part |= _support(taking_part, told)
    facts = [case.facts[i] for i in slot.facts if i in taking_part]

    def whole(side: Sequence[Fact]) -> list[Fact]:
        ids = {f.id for f in side}.union(*(spoken.get(f.id, ()) for f in side))
        return sorted((case.facts[i] for i in ids), key=lambda f: f.id)

    merged: list[list[Fact]] = []
    for group in sorted(_by_value(facts, told, verdict), key=lambda g: _size(whole(g))):
        found = next((m for m in merged if _one_side(m, group, told, verdict)), None)
        if found is None:
            merged.append(list(group))
        else:
            found.extend(group)
    return sorted(map(whole, merged), key=_size)


def _by_value(
    facts: Sequence[Fact], told: Mapping[frozenset[str], Verdict], verdict: Verdict
) -> Iterable[list[Fact]]:
    """Facts that name one value; by hedge and scope too where these make the difference."""
    groups: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for f in facts:  # what is disputed of a quotation is its speaker
        said = f.kind == "quotation" and verdict == "conflict"
        groups[f.value.text, f.attributed_to if said else f.value.unit].append(f)
    for group in groups.values():
        apart = any(told.get(frozenset((a.id, b.id))) == verdict for a in group for b in group)
        finer: dict[tuple[str, str], list[Fact]] = defaultdict(list)
        for f in group:
            finer[(f.hedge, f.scope) if apart else ("", "")].append(f)
        yield from finer.values()


def _support(
    taking_part: AbstractSet[str], told: Mapping[frozenset[str], Verdict]
) -> frozenset[str]:
    """Who says the same as somebody on a side, though nothing sets them against the other."""
    agreeing = [pair for pair, found in told.items() if found == "agree" and pair & taking_part]
    return frozenset().union(*agreeing)


def _size(group: Sequence[Fact]) -> tuple[int, str]:
    return -len({f.document for f in group}), group[0].id


def _one_side(
    left: Sequence[Fact],
    right: Sequence[Fact],
    told: Mapping[frozenset[str], Verdict],
    verdict: Verdict,
) -> bool:
    pairs = {told.get(frozenset((a.id, b.id))) for a in left for b in right}
    return "agree" in pairs and verdict not in pairs


def camps(groups: Iterable[Sequence[Fact]], case: Case) -> tuple[Camp, ...]:
    """The sides as camps."""
    names = labels(case)
    return tuple(_camp(g, case.witnesses, names) for g in groups)


def _camp(facts: Sequence[Fact], witnesses: Sequence[Witness], names: Mapping[str, str]) -> Camp:
    documents = sorted({f.document for f in facts})
    newest = max((f.as_of for f in facts if f.as_of), default=None)
    return Camp(
        value=shown(facts),
        facts=tuple(f.id for f in facts),
        documents=tuple(documents),
        witnesses=independent(documents, witnesses),
        newest=newest.isoformat() if newest else "",
        origin=lineage(facts, names),
    )


def independent(documents: Iterable[str], witnesses: Sequence[Witness]) -> int:
    """How many independent sources the documents are."""
    group = {d: i for i, w in enumerate(witnesses) for d in w.documents}
    return len({group.get(d, d) for d in documents})
