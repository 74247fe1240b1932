"""Who says what in a slot: facts grouped by value, with their independent sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from checker.base.rule import Case
from checker.findings.display import shown
from checker.model import Camp, Fact, Slot, Verdict, Witness


def sides(slot: Slot, case: Case, verdict: Verdict) -> list[list[Fact]]:
    """Facts that take part in a pair of ``verdict``, grouped by what they say.

    Facts that agree are one side, as are facts that name one value, hedged or not.
    The side with the most documents comes first.
    """
    taking_part = {i for p in slot.pairs if p.verdict == verdict for i in (p.left, p.right)}
    facts = [case.facts[i] for i in slot.facts if i in taking_part]
    leader = {f.id: f.id for f in facts}

    def find(i: str) -> str:
        while leader[i] != i:
            i = leader[i]
        return i

    for p in slot.pairs:
        if p.verdict == "agree" and p.left in leader and p.right in leader:
            leader[find(p.right)] = find(p.left)
    same: dict[tuple[str, str], str] = {}
    for f in facts:
        first = same.setdefault((f.value.text, f.value.unit), f.id)
        leader[find(f.id)] = find(first)
    groups: dict[str, list[Fact]] = defaultdict(list)
    for f in facts:
        groups[find(f.id)].append(f)
    return sorted(groups.values(), key=lambda g: (-len({f.document for f in g}), g[0].id))


def camps(groups: Iterable[Sequence[Fact]], case: Case) -> tuple[Camp, ...]:
    """The sides as camps."""
    return tuple(_camp(g, case.witnesses) for g in groups)


def _camp(facts: Sequence[Fact], witnesses: Sequence[Witness]) -> Camp:
    documents = sorted({f.document for f in facts})
    newest = max((f.as_of for f in facts if f.as_of), default=None)
    return Camp(
        value=shown(facts),
        facts=tuple(f.id for f in facts),
        documents=tuple(documents),
        witnesses=independent(documents, witnesses),
        newest=newest.isoformat() if newest else "",
    )


def independent(documents: Iterable[str], witnesses: Sequence[Witness]) -> int:
    """How many independent sources the documents are."""
    group = {d: i for i, w in enumerate(witnesses) for d in w.documents}
    return len({group.get(d, d) for d in documents})


def origin(facts: Sequence[Fact]) -> Fact:
    """The fact that seems to give the value first: the earliest dated, else attributed, one."""
    return min(facts, key=lambda f: (f.as_of is None, f.as_of or 0, not f.attributed_to, f.id))


def sources(facts: Iterable[Fact], labels: Mapping[str, str]) -> list[str]:
    """The names of the facts' documents, each once."""
    return sorted({labels.get(f.document, f.document) for f in facts})


def labels(case: Case) -> dict[str, str]:
    """What to call each document: its publisher, with the id where that is not enough."""
    count: dict[str, int] = defaultdict(int)
    for d in case.dossier.documents:
        count[d.source] += 1
    return {
        d.id: d.source if d.source and count[d.source] == 1 else f"{d.source} {d.id}".strip()
        for d in case.dossier.documents
    }
