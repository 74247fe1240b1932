"""Who says what: the documents that give one value, with their quotes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checker.model import Camp, Fact, Finding, Slot
from checker.report.clean import one_line, shorten
from checker.report.index import Index
from checker.report.quotes import Quote, quote, says
from checker.report.words import listing, plural

# What is cut here is counted where it is cut.
QUOTES = 3
CAMPS = 6
_LISTED = 12
_VALUE = 110


@dataclass(frozen=True, slots=True)
class CampView:
    """One side of a slot, as shown.

    Attributes:
        value: What it says.
        sources: Names of its documents.
        witnesses: How many independent sources these are.
        newest: Latest day of its documents, ISO, "" when unknown.
        is_newest: Whether no other camp has a document as new.
        quotes: At most one a document, and ``QUOTES`` in all.
        more: How many documents are not quoted.
        origin: Where the value seems to come from, where several repeat it.
    """

    value: str
    sources: tuple[str, ...]
    witnesses: int
    newest: str
    is_newest: bool
    quotes: tuple[Quote, ...]
    more: int
    origin: str = ""


def cut(camps: Sequence[CampView]) -> tuple[tuple[CampView, ...], str]:
    """The first ``CAMPS`` camps, and the values of the others on one line."""
    others = [f"{c.value} ({plural(len(c.sources), 'document')})" for c in camps[CAMPS:]]
    return tuple(camps[:CAMPS]), listing(others, _LISTED) if others else ""


def camps_of_finding(finding: Finding, index: Index) -> tuple[CampView, ...]:
    """The finding's camps; one for each value where the rule named none."""
    by_id = index.report.by_id
    facts = [by_id[i] for i in finding.facts if i in by_id]
    if not finding.camps:
        return _views(_by_value(facts), facts, index)
    sides = [[by_id[i] for i in c.facts if i in by_id] for c in finding.camps]
    named = {id(side): camp for side, camp in zip(sides, finding.camps, strict=True)}
    return _views([s for s in sides if s], facts, index, named)


def camps_of_slot(slot: Slot, index: Index) -> tuple[CampView, ...]:
    """The slot's facts in groups that agree, the best supported first."""
    facts = {i: index.report.by_id[i] for i in slot.facts}
    group = {i: i for i in facts}

    def root(i: str) -> str:
        while group[i] != i:
            group[i] = i = group[group[i]]
        return i

    apart = {frozenset((p.left, p.right)) for p in slot.pairs if p.verdict != "agree"}
    same: dict[tuple[object, ...], str] = {}
    for i, fact in facts.items():
        first = same.setdefault((fact.value, fact.hedge), i)
        if frozenset((first, i)) not in apart:
            group[root(i)] = root(first)
    for pair in slot.pairs:
        if pair.verdict == "agree" and pair.left in facts and pair.right in facts:
            group[root(pair.right)] = root(pair.left)
    sides: dict[str, list[Fact]] = {}
    for i, fact in facts.items():
        sides.setdefault(root(i), []).append(fact)
    ranked = sorted(sides.values(), key=lambda side: -len({f.document for f in side}))
    return _views(ranked, list(facts.values()), index)


def _by_value(facts: Iterable[Fact]) -> list[list[Fact]]:
    sides: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        sides.setdefault((fact.value.text, fact.value.unit_of_text), []).append(fact)
    return list(sides.values())


def _views(
    sides: Sequence[list[Fact]],
    shown_first: Sequence[Fact],
    index: Index,
    named: dict[int, Camp] | None = None,
) -> tuple[CampView, ...]:
    order = {f.id: i for i, f in enumerate(shown_first)}

    def place(fact: Fact) -> tuple[int, int]:
        return index.place(fact.document), order.get(fact.id, len(order))

    ranked = [sorted(side, key=place) for side in sides]
    camps = [(named or {}).get(id(side)) for side in sides]
    days = [_newest(side) for side in sides]
    views = []
    for i, side in enumerate(ranked):
        against = next((o[0] for j, o in enumerate(ranked) if j != i), None)
        first_of = list({f.document: f for f in reversed(side)}.values())[::-1]
        camp = camps[i]
        views.append(
            CampView(
                value=shorten(camp.value if camp and camp.value else says(side[0]), _VALUE),
                sources=tuple(one_line(index.name(f.document)) for f in first_of),
                witnesses=index.independent(f.document for f in first_of),
                newest=days[i],
                is_newest=bool(days[i]) and all(d < days[i] for j, d in enumerate(days) if j != i),
                quotes=tuple(quote(f, against, index) for f in first_of[:QUOTES]),
                more=max(len(first_of) - QUOTES, 0),
                origin=one_line(camp.origin) if camp and len(first_of) > 1 else "",
            )
        )
    return tuple(views)


def _newest(side: Iterable[Fact]) -> str:
    return max((f.as_of.isoformat() for f in side if f.as_of), default="")
