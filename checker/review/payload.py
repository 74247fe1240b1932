"""A finding with all that its page shows, as plain data."""

from __future__ import annotations

from typing import Any

from checker.base.report import Report
from checker.model import Fact, Finding, Pair, Slot
from checker.review.edits import fact_key


def payload(finding: Finding, slot: Slot | None, report: Report) -> dict[str, Any]:
    """All that the page of one finding shows, ready for JSON."""
    shown = {i for c in finding.camps for i in c.facts} | set(finding.facts)
    facts = sorted((report.by_id[i] for i in shown), key=lambda f: (f.document, f.start, f.id))
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "confidence": round(finding.confidence, 3),
        "message": finding.message,
        "printable": finding.printable,
        "settle": finding.settle,
        "slot": finding.slot,
        "title": slot.name if slot else finding.document,
        "camps": [
            {
                "value": c.value,
                "facts": list(c.facts),
                "documents": list(c.documents),
                "witnesses": c.witnesses,
                "newest": c.newest,
            }
            for c in finding.camps
        ],
        "primary": list(finding.facts),
        "facts": {f.id: _fact(f) for f in facts},
        "pairs": [_pair(p) for p in _pairs(slot, shown)],
    }


def verdicts(finding: Finding, slot: Slot | None) -> str:
    """The verdict that a finding stands for, most serious first; "" without pairs."""
    if slot is None:
        return ""
    order = ("conflict", "change_over_time", "unclear", "different_scope", "compatible", "agree")
    shown = set(finding.facts)
    found = {p.verdict for p in _pairs(slot, shown)} or {p.verdict for p in slot.pairs}
    return next((v for v in order if v in found), "")


def _pairs(slot: Slot | None, shown: set[str]) -> list[Pair]:
    return [p for p in slot.pairs if {p.left, p.right} <= shown] if slot else []


def _pair(pair: Pair) -> dict[str, Any]:
    return {
        "left": pair.left,
        "right": pair.right,
        "verdict": pair.verdict,
        "reason": pair.reason,
        "weight": round(pair.match_weight, 2),
        "weights": [
            {"level": w.level, "weight": round(w.weight, 2), "because": w.because}
            for w in pair.weights
        ],
    }


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "key": fact_key(fact),
        "document": fact.document,
        "source": fact.source,
        "kind": fact.kind,
        "surface": fact.surface,
        "value": fact.value.text,
        "unit": fact.value.unit_of_text,
        "low": fact.value.low,
        "high": fact.value.high,
        "sentence": fact.sentence,
        "offset": fact.offset,
        "start": fact.start,
        "end": fact.end,
        "hedge": fact.hedge,
        "scope": fact.scope,
        "attributed_to": fact.attributed_to,
        "as_of": fact.as_of.isoformat() if fact.as_of else "",
        "reading": fact.reading,
    }
