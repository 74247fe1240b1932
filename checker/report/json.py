"""The report as data: the contract that other programs read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
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


def _judged(finding: Finding, report: Report) -> dict[str, Any]:
    """What editors decided on a finding that is still told; nothing where nobody has."""
    judgement = report.judged.get(finding.fingerprint)
    if judgement is None:
        return {}
    return {
        "judgement": {
            "decision": judgement.decision,
            "who": judgement.who,
            "seconded_by": judgement.seconded_by,
            "at": judgement.at,
            "note": judgement.note,
            "marks": [{"value": v, "mark": m} for v, m in judgement.marks],
            "reopened": judgement.fingerprint != finding.fingerprint,
        }
    }


class JsonFormatter(Formatter):
    """Version 1 of the data contract."""

    name = "json"
    suffix = ".json"

    def render(self, report: Report) -> str:
        """The whole report as indented JSON, keys in a fixed order."""
        return "".join(self.pieces(report))

    def pieces(self, report: Report) -> Iterator[str]:
        """The same, entry by entry, so that no large report is held twice."""
        yield "{"
        before = "\n "
        for name, value in _parts(report):
            yield f'{before}"{name}": '
            before = ",\n "
            yield from [told(value, 1)] if isinstance(value, int | str) else _listed(value)
        yield "\n}\n"


def _parts(report: Report) -> Iterator[tuple[str, int | str | Iterable[dict[str, Any]]]]:
    """Every part of the report by name."""
    yield "version", 1
    yield "title", report.dossier.title
    yield (
        "documents",
        (
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
        ),
    )
    yield "facts", map(_fact, report.by_id.values())
    yield "slots", map(_slot, report.slots)
    yield "findings", (_finding(f) | _judged(f, report) for f in report.findings)
    yield (
        "folded",
        (
            {"fingerprint": f.finding.fingerprint, "by": f.by, "reason": f.reason}
            for f in report.folded
        ),
    )
    yield (
        "witnesses",
        (
            {"documents": list(w.documents), "reasons": list(w.reasons), "passage": w.passage}
            for w in report.witnesses
        ),
    )
    yield (
        "problems",
        ({"code": p.code, "path": p.path, "message": p.message} for p in report.dossier.problems),
    )


def _listed(entries: Iterable[dict[str, Any]]) -> Iterator[str]:
    """A list at the top of the report, entry by entry."""
    before = "["
    for entry in entries:
        yield f"{before}\n  {told(entry, 2)}"
        before = ","
    yield "[]" if before == "[" else "\n ]"


def told(value: object, depth: int) -> str:
    """A value as indented JSON; the indenting encoder of Python is slow where this is not.

    Args:
        value: What can be told in JSON.
        depth: How far it is indented.
    """
    if not isinstance(value, dict | list) or not value:
        return _plain(_encoder(0).encode(value))
    inside, outside = "\n" + " " * (depth + 1), "\n" + " " * depth
    held = value.values() if isinstance(value, dict) else value
    if not any(isinstance(v, dict | list) and v for v in held):
        text = _plain(_encoder(depth + 1).encode(value))
        return f"{text[0]}{inside}{text[1:-1]}{outside}{text[-1]}"
    if isinstance(value, dict):
        rows = [f"{told(k, 0)}: {told(v, depth + 1)}" for k, v in value.items()]
        return f"{{{inside}{f',{inside}'.join(rows)}{outside}}}"
    return f"[{inside}{f',{inside}'.join(told(v, depth + 1) for v in value)}{outside}]"


@cache
def _encoder(depth: int) -> json.JSONEncoder:
    """Tells plain values, each on a line of its own."""
    return json.JSONEncoder(ensure_ascii=False, separators=(f",\n{' ' * depth}", ": "))


def _plain(text: str) -> str:
    return text if text.isascii() else _SURROGATE.sub(lambda m: f"\\u{ord(m[0]):04x}", text)
