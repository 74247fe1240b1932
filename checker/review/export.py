"""Decisions for others: JSON Lines, CSV, annotations."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

from checker.review.log import entries, judgements
from checker.review.store import Store

_COLUMNS = (
    "seq", "at", "who", "seconded_by", "decision", "marks", "note", "code", "severity",
    "message", "fingerprint", "place",
)  # fmt: skip


def decisions(store: Store) -> Iterator[dict[str, Any]]:
    """Every standing judgement with its finding, oldest first."""
    known = {r["place"]: r for r in store.connection.execute("SELECT * FROM finding")}
    for judgement in sorted(judgements(store).values(), key=lambda j: j.seq):
        row = known.get(judgement.place)
        yield {
            "seq": judgement.seq,
            "at": judgement.at,
            "who": judgement.who,
            "seconded_by": judgement.seconded_by,
            "decision": judgement.decision,
            "marks": [{"value": v, "mark": m} for v, m in judgement.marks],
            "note": judgement.note,
            "code": row["code"] if row else "",
            "severity": row["severity"] if row else "",
            "message": row["message"] if row else "",
            "fingerprint": judgement.fingerprint,
            "place": judgement.place,
        }


def as_jsonl(store: Store) -> str:
    """Standing judgements as JSON Lines."""
    return "".join(json.dumps(d, ensure_ascii=False) + "\n" for d in decisions(store))


def trail_as_jsonl(store: Store) -> str:
    """The whole log, entries that were taken back included, as JSON Lines."""
    rows = [
        {
            "seq": e.seq,
            "at": e.at,
            "who": e.who,
            "action": e.action,
            "place": e.place,
            "fingerprint": e.fingerprint,
            "data": dict(e.data),
            "undoes": e.undoes,
            "undone": e.undone,
        }
        for e in entries(store)
    ]
    return "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows)


def as_csv(store: Store) -> str:
    """Standing judgements as CSV; cells that a spreadsheet would run as formulas are quoted."""
    out = io.StringIO()
    writer = csv.DictWriter(out, _COLUMNS, lineterminator="\n")
    writer.writeheader()
    for row in decisions(store):
        flat = row | {"marks": "; ".join(f"{m['mark']}: {m['value']}" for m in row["marks"])}
        writer.writerow({k: _cell(v) for k, v in flat.items()})
    return out.getvalue()


def _cell(value: Any) -> Any:
    if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return "'" + value
    return value


def as_annotations(store: Store) -> str:
    """The quotes of all findings as W3C Web Annotations (JSON-LD)."""
    judged = judgements(store)
    urls = {
        r["id"]: r["url"] or r["path"] for r in store.connection.execute("SELECT * FROM document")
    }
    items = []
    for row in store.connection.execute(
        "SELECT * FROM finding JOIN finding_page USING (number) ORDER BY position"
    ):
        data = json.loads(row["payload"])
        judgement = judged.get(row["place"])
        for identity in data["primary"]:
            fact = data["facts"][identity]
            body = [{"type": "TextualBody", "purpose": "describing", "value": row["message"]}]
            if judgement:
                body.append(
                    {"type": "TextualBody", "purpose": "assessing", "value": judgement.decision}
                )
            items.append(
                {
                    "id": f"urn:checker:{row['fingerprint']}:{identity}",
                    "type": "Annotation",
                    "motivation": "assessing",
                    "body": body,
                    "target": {
                        "source": urls.get(fact["document"], fact["document"]),
                        "selector": [
                            _quote_selector(fact),
                            {
                                "type": "TextPositionSelector",
                                "start": fact["start"],
                                "end": fact["end"],
                            },
                        ],
                    },
                }
            )
    collection = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "AnnotationCollection",
        "total": len(items),
        "first": {"type": "AnnotationPage", "startIndex": 0, "items": items},
    }
    return json.dumps(collection, ensure_ascii=False, indent=1) + "\n"


def _quote_selector(fact: dict[str, Any]) -> dict[str, str]:
    sentence, at = fact["sentence"], fact["offset"]
    end = at + len(fact["surface"])
    return {
        "type": "TextQuoteSelector",
        "exact": fact["surface"],
        "prefix": sentence[max(0, at - 32) : at],
        "suffix": sentence[end : end + 32],
    }
