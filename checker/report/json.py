"""The report as data: the contract that other programs read."""

from __future__ import annotations

import json
import re
from typing import Any, Final

from checker.base.formatter import Formatter
from checker.base.report import Report
from checker.model import Fact, Finding, Slot

# Damaged input may hold halves of characters, which only an escape can carry.
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "id": fact.id,
        "document": fact.document,
        "kind": fact.kind,
        "subject": fact.subject,
        "attribute": fact.attribute,
        "value": fact.value.text,
        "unit": fact.value.unit_of_text,
        "surface": fact.surface,
        "start": fact.start,
        "end": fact.end,
        "sentence": fact.sentence,
        "scope": fact.scope,
        "role": fact.role,
        "hedge": fact.hedge,
        "modality": fact.modality,
        "attributed_to": fact.attributed_to,
        "event_time": fact.event_time,
        "as_of": fact.as_of.isoformat() if fact.as_of else None,
        "zone": fact.zone,
        "reading": fact.reading,
    }


def _slot(slot: Slot) -> dict[str, Any]:
    told = {
        "id": slot.id,
        "kind": slot.kind,
        "subject": slot.subject,
        "attribute": slot.attribute,
        "facts": list(slot.facts),
        "pairs": [
            {
                "left": p.left,
                "right": p.right,
                "verdict": p.verdict,
                "reason": p.reason,
                "why_compared": p.why_compared,
            }
            for p in slot.pairs
        ],
    }
    return told | {"echoes": dict(slot.echoes)} if slot.echoes else told


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "confidence": round(finding.confidence, 3),
        "fingerprint": finding.fingerprint,
        "slot": finding.slot,
        "document": finding.document,
        "facts": list(finding.facts),
        "message": finding.message,
        "printable": finding.printable,
        "settle": finding.settle,
        "camps": [
            {
                "value": c.value,
                "documents": list(c.documents),
                "facts": list(c.facts),
                "witnesses": c.witnesses,
                "newest": c.newest,
                "origin": c.origin,
            }
            for c in finding.camps
        ],
    }


class JsonFormatter(Formatter):
    """Version 1 of the data contract."""

    name = "json"
    suffix = ".json"

    def render(self, report: Report) -> str:
        """The whole report as indented JSON, keys in a fixed order."""
        data = {
            "version": 1,
            "title": report.dossier.title,
            "documents": [
                {
                    "id": d.id,
                    "source": d.source,
                    "path": str(d.path),
                    "title": d.title,
                    "published": d.published.isoformat() if d.published else None,
                    "published_from": d.published_from,
                    "url": d.url,
                }
                for d in report.dossier.documents
            ],
            "facts": [_fact(f) for f in report.by_id.values()],
            "slots": [_slot(s) for s in report.slots],
            "findings": [_finding(f) for f in report.findings],
            "folded": [
                {"fingerprint": f.finding.fingerprint, "by": f.by, "reason": f.reason}
                for f in report.folded
            ],
            "witnesses": [
                {"documents": list(w.documents), "reasons": list(w.reasons), "passage": w.passage}
                for w in report.witnesses
            ],
            "problems": [
                {"code": p.code, "path": p.path, "message": p.message}
                for p in report.dossier.problems
            ],
        }
        text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
        return _SURROGATE.sub(lambda m: f"\\u{ord(m[0]):04x}", text)
