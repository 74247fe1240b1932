"""Decisions for others: JSON Lines, CSV, a corrections letter, annotations."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

from checker.model.judgement import Judgement
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


def corrections_letter(store: Store, source: str) -> str:
    """A letter to an outlet about the values of its pieces that editors deprecated."""
    lines = [
        f"To the editors of {source},",
        "",
        "we ask you to look at the following passages.",
        "",
    ]
    count = 0
    for judgement, data, fact in _deprecated(store):
        if fact["source"] != source:
            continue
        count += 1
        other = _other_quote(judgement, data, fact)
        lines += [
            f"## {count}. {data['message']}",
            "",
            f"- Your piece `{fact['document']}`{_day(fact)} says: “{_flat(fact['sentence'])}”",
        ]
        if other:
            lines.append(
                f"- {other['source']}, `{other['document']}`{_day(other)}: “{_flat(other['sentence'])}”"
            )
        if judgement.note:
            lines.append(f"- Our note: {judgement.note}")
        lines += [f"- Reference: {judgement.fingerprint}", ""]
    if not count:
        lines += ["(No value of this outlet is marked as deprecated.)", ""]
    return "\n".join(lines)


def still_carrying(store: Store) -> list[dict[str, str]]:
    """Documents that still give a value which was deprecated, so that corrections reach them."""
    return [
        {
            "document": fact["document"],
            "source": fact["source"],
            "value": fact["surface"],
            "sentence": _flat(fact["sentence"]),
            "fingerprint": judgement.fingerprint,
        }
        for judgement, _, fact in _deprecated(store)
    ]


def annotations(store: Store) -> str:
    """The quotes of all findings as W3C Web Annotations (JSON-LD)."""
    judged = judgements(store)
    urls = {
        r["id"]: r["url"] or r["path"] for r in store.connection.execute("SELECT * FROM document")
    }
    items = []
    for row in store.connection.execute("SELECT * FROM finding ORDER BY position"):
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


def _deprecated(store: Store) -> Iterator[tuple[Judgement, dict[str, Any], dict[str, Any]]]:
    judged = judgements(store)
    for row in store.connection.execute("SELECT * FROM finding ORDER BY position"):
        judgement = judged.get(row["place"])
        if judgement is None or judgement.fingerprint != row["fingerprint"]:
            continue
        data = json.loads(row["payload"])
        bad = {value for value, mark in judgement.marks if mark == "deprecated"}
        for camp in data["camps"]:
            if camp["value"] in bad:
                for identity in camp["facts"]:
                    if identity in data["facts"]:
                        yield judgement, data, data["facts"][identity]


def _other_quote(
    judgement: Judgement, data: dict[str, Any], fact: dict[str, Any]
) -> dict[str, Any] | None:
    """A quote to put beside the deprecated one: of the preferred camp where there is one."""
    good = {v for v, mark in judgement.marks if mark in ("preferred", "best")}
    camps = sorted(data["camps"], key=lambda c: c["value"] not in good)
    for camp in camps:
        for identity in camp["facts"]:
            other: dict[str, Any] | None = data["facts"].get(identity)
            if other and other["document"] != fact["document"] and other["value"] != fact["value"]:
                return other
    return None


def _flat(text: str) -> str:
    return " ".join(text.split())


def _day(fact: dict[str, Any]) -> str:
    return f" ({fact['as_of']})" if fact["as_of"] else ""
