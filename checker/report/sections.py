"""Findings and slots as shown: cards with quotes, and shorter entries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.model import Finding, Pair, Slot, Verdict, Weight
from checker.report.camps import CampView, camps_of_finding, camps_of_slot, cut
from checker.report.clean import one_line
from checker.report.index import Index
from checker.report.standing import standing
from checker.report.words import VERDICTS, family, question

# Lists are cut at these lengths; what is left out is counted where it is cut.
CARDS = 150
ENTRIES = 60
REASONS = 3


@dataclass(frozen=True, slots=True)
class Card:
    """A finding as shown.

    Attributes:
        finding: The finding itself.
        anchor: Where it is shown.
        slot_name: Which question it is about, "" when about none.
        message: One sentence.
        camps: Who says what, the first few.
        other_camps: The values of the others on one line, "" when all are shown.
        weights: Why the two sides were compared, strongest first.
        reasons: What the verdicts rest on, what matters most first.
        one_source: Whether all sides count as one independent source.
        standing: What editors decided on it, "" where nobody has.
    """

    finding: Finding
    anchor: str
    slot_name: str
    message: str
    camps: tuple[CampView, ...]
    other_camps: str
    weights: tuple[Weight, ...]
    reasons: tuple[str, ...]
    one_source: bool
    standing: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A slot in short.

    Attributes:
        anchor: Where it is shown.
        name: The question.
        kind: Kind of its facts.
        family: Rank of the kind's family.
        verdict: The verdict that matters most in it.
        camps: Who says what, the first few.
        other_camps: The values of the others on one line, "" when all are shown.
        reasons: (verdict, sentence, how many pairs), at most ``REASONS``.
        more: How many further reasons there are.
        findings: Anchors of findings about this slot.
    """

    anchor: str
    name: str
    kind: str
    family: int
    verdict: Verdict
    camps: tuple[CampView, ...]
    other_camps: str
    reasons: tuple[tuple[Verdict, str, int], ...]
    more: int
    findings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A list of slots that share their fate, cut at ``ENTRIES``."""

    entries: tuple[Entry, ...]
    more: int

    @property
    def total(self) -> int:
        """How many there are, shown or not."""
        return len(self.entries) + self.more


def card(finding: Finding, anchor: str, index: Index) -> Card:
    """The finding as shown."""
    slot = index.slots.get(finding.slot)
    disputed = _disputed(finding, slot) if slot else []
    best = max(disputed, key=lambda p: p.match_weight, default=None)
    weights = sorted(best.weights, key=lambda w: -abs(w.weight)) if best else []
    ranked = sorted(disputed, key=lambda p: (VERDICTS.index(p.verdict), -p.match_weight))
    reasons = dict.fromkeys(one_line(p.reason) for p in ranked if p.reason)
    camps, others = cut(camps_of_finding(finding, index))
    inside = {d for c in finding.camps for d in c.documents}
    return Card(
        finding=finding,
        anchor=anchor,
        slot_name=question(slot) if slot else one_line(index.name(finding.document)),
        message=one_line(finding.message),
        camps=camps,
        other_camps=others,
        weights=tuple(weights),
        reasons=tuple(reasons)[:REASONS],
        one_source=finding.severity != "info"
        and min(len(camps), len(inside)) > 1
        and index.independent(inside) == 1,
        standing=standing(finding, index.report.judged.get(finding.fingerprint)),
    )


def _disputed(finding: Finding, slot: Slot) -> list[Pair]:
    """The pairs that the finding is about: across its camps, else those that differ."""
    told = set(finding.facts).union(*(c.facts for c in finding.camps))
    camp = {fact: i for i, c in enumerate(finding.camps) for fact in c.facts}
    pairs = [p for p in slot.pairs if p.left in told and p.right in told]
    across = [p for p in pairs if camp.get(p.left) != camp.get(p.right)]
    return across or [p for p in pairs if p.verdict != "agree"] or pairs


def section(slots: Sequence[Slot], index: Index) -> Section:
    """The slots as shown, the first ``ENTRIES`` of them."""
    return Section(tuple(_entry(s, index) for s in slots[:ENTRIES]), max(len(slots) - ENTRIES, 0))


def _entry(slot: Slot, index: Index) -> Entry:
    verdict = index.verdicts[slot.id] or "unclear"
    counted: dict[tuple[Verdict, str], int] = {}
    for pair in slot.pairs:
        if pair.verdict != "agree" or verdict == "agree":
            key = (pair.verdict, one_line(pair.reason))
            counted[key] = counted.get(key, 0) + 1
    ranked = sorted(counted.items(), key=lambda item: (VERDICTS.index(item[0][0]), -item[1]))
    camps, others = cut(camps_of_slot(slot, index))
    return Entry(
        anchor=index.slot_anchors[slot.id],
        name=question(slot),
        kind=slot.kind,
        family=family(slot.kind),
        verdict=verdict,
        camps=camps,
        other_camps=others,
        reasons=tuple((v, why, n) for (v, why), n in ranked[:REASONS]),
        more=max(len(ranked) - REASONS, 0),
        findings=tuple(index.anchors_of.get(slot.id, ())),
    )
