"""The queue: findings in the order in which they matter."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from typing import Any, Final

from checker.base.report import Report
from checker.model import Document, Finding, Slot
from checker.review import questions
from checker.review.choice import SEVERITIES, Filter, look_up, where
from checker.review.log import entries, judgements, status
from checker.review.payload import payload, verdicts
from checker.review.store import Store, kept

PAGE: Final = 50


@dataclass(frozen=True, slots=True)
class Row:
    """A finding in the queue."""

    fingerprint: str
    place: str
    position: int
    code: str
    kind: str
    severity: str
    confidence: float
    message: str
    status: str
    assignee: str


def load(store: Store, report: Report, two_editors: bool = False) -> None:
    """Replace the queue by the findings of a report; decisions stay as they are."""
    standing = judgements(store)
    assignees: dict[str, str] = {}
    for entry in entries(store):
        if entry.action == "assign" and not entry.undone:
            assignees[entry.place] = str(entry.data.get("assignee", ""))
    slots = {s.id: s for s in report.slots}
    findings = sorted(report.findings, key=lambda f: _rank(f, report))
    with store.writing() as db:
        for table in ("finding", "finding_page", "finding_search", "finding_source", "document"):
            db.execute(f"DELETE FROM {table}")
        for position, finding in enumerate(findings):
            state = status(standing.get(finding.place), finding.fingerprint, two_editors)
            given = assignees.get(finding.place, "")
            slot = slots.get(finding.slot)
            _insert(db, finding, slot, report, (position, state, given))
        db.executemany(
            "INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                tuple(map(kept, (d.id, d.source, d.title, _day(d), d.url, str(d.path), d.raw)))
                for d in report.dossier.documents
            ],
        )
        questions.keep(db, report)
        db.execute(
            "INSERT OR REPLACE INTO setting VALUES ('title', ?)", (kept(report.dossier.title),)
        )


def _day(document: Document) -> str:
    return document.published.isoformat() if document.published else ""


def _rank(finding: Finding, report: Report) -> tuple[int, float, int, str]:
    return (
        SEVERITIES.index(finding.severity),
        -finding.confidence,
        -_reach(finding, report),
        finding.fingerprint,
    )


def _reach(finding: Finding, report: Report) -> int:
    """How many documents a finding touches."""
    return len({report.by_id[i].document for i in finding.facts}) or 1


def _insert(
    db: sqlite3.Connection,
    finding: Finding,
    slot: Slot | None,
    report: Report,
    placing: tuple[int, str, str],
) -> None:
    position, state, assignee = placing
    facts = [report.by_id[i] for i in finding.facts]
    sources = sorted({f.source for f in facts})
    witnesses = sum(c.witnesses for c in finding.camps)
    row = {
        "fingerprint": finding.fingerprint,
        "place": finding.place,
        "position": position,
        "code": finding.code,
        "kind": facts[0].kind if facts else "document",
        "verdict": verdicts(finding, slot),
        "severity": finding.severity,
        "confidence": finding.confidence,
        "reach": _reach(finding, report),
        "independence": "independent" if witnesses > 1 else "one witness",
        "slot": finding.slot,
        "message": kept(finding.message),
        "status": state,
        "assignee": assignee,
    }
    names = ", ".join(row)
    marks = ", ".join(f":{n}" for n in row)
    number = db.execute(f"INSERT INTO finding ({names}) VALUES ({marks})", row).lastrowid
    page = json.dumps(payload(finding, slot, report))
    db.execute("INSERT INTO finding_page VALUES (?, ?)", (number, page))
    text = " ".join([finding.message, *sources, *(f.sentence for f in facts)])
    db.execute(
        "INSERT INTO finding_search (rowid, text) VALUES (?, ?)",
        (number, kept(text)),
    )
    db.executemany("INSERT INTO finding_source VALUES (?, ?)", [(kept(s), number) for s in sources])


def page(store: Store, asked: Filter, number: int = 1) -> tuple[list[Row], int]:
    """One page of the queue and the number of findings that match."""
    look_up(store, asked.search)
    condition, values = where(asked)
    (total,) = store.connection.execute(
        f"SELECT count(*) FROM finding {condition}", values
    ).fetchone()
    names = ", ".join(Row.__dataclass_fields__)
    rows = store.connection.execute(
        f"SELECT {names} FROM finding {condition} ORDER BY position LIMIT ? OFFSET ?",
        (*values, PAGE, PAGE * (max(number, 1) - 1)),
    )
    return [Row(**dict(r)) for r in rows], total


def progress(store: Store) -> tuple[int, int]:
    """How many findings are decided, and how many there are."""
    counts = dict(store.connection.execute("SELECT status, count(*) FROM finding GROUP BY 1"))
    total = sum(counts.values())
    return total - sum(counts.get(s, 0) for s in ("open", "reopened", "half")), total


def find(store: Store, fingerprint: str) -> tuple[Row, dict[str, Any]] | None:
    """One finding with its payload."""
    names = ", ".join(Row.__dataclass_fields__)
    row = store.connection.execute(
        f"SELECT {names}, payload FROM finding JOIN finding_page USING (number) "
        "WHERE fingerprint = ?",
        (fingerprint,),
    ).fetchone()
    if row is None:
        return None
    fields = dict(row)
    return Row(**{k: v for k, v in fields.items() if k != "payload"}), json.loads(row["payload"])


def successor(store: Store, fingerprint: str) -> str:
    """What a finding that was decided about is now that its values have changed, "" if nothing."""
    row = store.connection.execute(
        "SELECT f.fingerprint FROM log l JOIN finding f ON f.place = l.place "
        "WHERE l.fingerprint = ? ORDER BY f.position LIMIT 1",
        (fingerprint,),
    ).fetchone()
    return str(row[0]) if row else ""


def neighbours(store: Store, asked: Filter, position: int) -> tuple[str, str]:
    """Fingerprints of the findings before and after ``position`` in a filtered queue."""
    look_up(store, asked.search)
    condition, values = where(asked)
    joint = f"{condition} AND" if condition else "WHERE"
    before = store.connection.execute(
        f"SELECT fingerprint FROM finding {joint} position < ? ORDER BY position DESC LIMIT 1",
        (*values, position),
    ).fetchone()
    after = store.connection.execute(
        f"SELECT fingerprint FROM finding {joint} position > ? ORDER BY position LIMIT 1",
        (*values, position),
    ).fetchone()
    return (before[0] if before else "", after[0] if after else "")
