"""The trail: an append-only log of decisions, and the judgements that follow from it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, get_args

from checker.errors import InputError
from checker.model.judgement import Decision, Judgement, ValueMark
from checker.review.store import Store


class Overtaken(Exception):  # noqa: N818 - names what happened, nobody did wrong
    """Somebody else decided first; carries their judgement.

    Attributes:
        judgement: What stands now; None when the earlier decision was undone meanwhile.
    """

    def __init__(self, judgement: Judgement | None) -> None:
        super().__init__("somebody else decided first")
        self.judgement = judgement


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the log.

    Attributes:
        seq: Its number.
        at: When, ISO 8601 in UTC.
        who: The editor.
        action: "decide", "comment", "assign", "split", "merge" or "undo".
        place: What it is about: a finding's place, or a slot id for splits and merges.
        fingerprint: The finding as it was.
        data: What was said.
        undoes: Number of the entry that this one takes back.
        undone: Whether a later entry takes this one back.
    """

    seq: int
    at: str
    who: str
    action: str
    place: str
    fingerprint: str
    data: Mapping[str, Any]
    undoes: int | None
    undone: bool


def decide(
    store: Store,
    *,
    who: str,
    fingerprint: str,
    place: str,
    decision: Decision,
    marks: Iterable[tuple[str, ValueMark]] = (),
    note: str = "",
    seen: int = 0,
    two_editors: bool = False,
) -> Judgement:
    """Decide on a finding.

    Args:
        store: The review database.
        who: The editor's name.
        fingerprint: The finding.
        place: Its identity without the values.
        decision: What was decided.
        marks: (value, mark) for its values.
        note: Why.
        seen: ``seq`` of the judgement that the editor saw, 0 for none.
        two_editors: Whether a second editor must say the same.

    Raises:
        Overtaken: Another judgement came in between; nothing was saved.
        InputError: No name, or an unknown decision or mark.
    """
    marks = tuple(marks)
    _check(who, decision, marks)
    data: dict[str, Any] = {"decision": decision, "marks": [*map(list, marks)], "note": note}
    with store.writing() as db:
        standing = _judgement(db, place)
        if (standing.seq if standing else 0) != seen:
            raise Overtaken(standing)
        same = standing and standing.fingerprint == fingerprint and standing.decision == decision
        if two_editors and standing and same and standing.who != who:
            data["seconds"] = standing.seq
        row = db.execute("SELECT message FROM finding WHERE fingerprint = ?", (fingerprint,))
        if told := row.fetchone():  # the trail tells it when the finding is long gone
            data["finding"] = told["message"]
        _append(db, who, "decide", (place, fingerprint), data)
        after = _judgement(db, place)
        assert after is not None
        _refresh(db, place, after, two_editors)
    return after


def undo(store: Store, *, who: str, seq: int, two_editors: bool = False) -> Judgement | None:
    """Take back one entry; what was said later about other things stands.

    Returns:
        The judgement that stands for that place afterwards.

    Raises:
        InputError: There is no such entry, or it was taken back already.
    """
    with store.writing() as db:
        row = db.execute("SELECT * FROM log WHERE seq = ?", (seq,)).fetchone()
        if row is None or row["action"] == "undo":
            raise InputError(f"there is no decision {seq} to take back")
        if db.execute("SELECT 1 FROM log WHERE undoes = ?", (seq,)).fetchone():
            raise InputError(f"decision {seq} was taken back already")
        _append(db, who, "undo", (row["place"], row["fingerprint"]), {}, undoes=seq)
        after = _judgement(db, row["place"])
        _refresh(db, row["place"], after, two_editors)
    return after


def action_of(store: Store, seq: int) -> str:
    """What an entry did, "" when there is none of that number."""
    row = store.connection.execute("SELECT action FROM log WHERE seq = ?", (seq,)).fetchone()
    return str(row["action"]) if row else ""


def assign(store: Store, *, who: str, fingerprint: str, place: str, assignee: str) -> None:
    """Give a finding to an editor; "" takes it away."""
    with store.writing() as db:
        _append(db, who, "assign", (place, fingerprint), {"assignee": assignee})
        db.execute("UPDATE finding SET assignee = ? WHERE place = ?", (assignee, place))


def comment(store: Store, *, who: str, fingerprint: str, place: str, text: str) -> int:
    """Say something about a finding without deciding; returns the entry's number."""
    if not text.strip():
        raise InputError("a comment needs words")
    with store.writing() as db:
        return _append(db, who, "comment", (place, fingerprint), {"note": text.strip()})


def edit_slots(store: Store, *, who: str, action: str, slot: str, data: Mapping[str, Any]) -> int:
    """Log that a slot is to be split or merged in the next run; returns the entry's number."""
    if action not in ("split", "merge"):
        raise InputError(f"unknown change of slots: {action}")
    with store.writing() as db:
        return _append(db, who, action, (slot, ""), data)


def judgements(store: Store) -> dict[str, Judgement]:
    """What stands, by place."""
    active: dict[str, list[sqlite3.Row]] = {}
    for row in store.connection.execute(
        "SELECT * FROM log WHERE action = 'decide' AND seq NOT IN "
        "(SELECT undoes FROM log WHERE undoes IS NOT NULL) ORDER BY seq"
    ):
        active.setdefault(row["place"], []).append(row)
    return {place: _standing(rows) for place, rows in active.items()}


def entries(store: Store, *places: str) -> list[Entry]:
    """The log, oldest first; of some places where given."""
    where = f"WHERE place IN ({', '.join('?' * len(places))})" if places else ""
    taken_back = {
        seq for (seq,) in store.connection.execute("SELECT undoes FROM log WHERE undoes NOTNULL")
    }
    return [
        Entry(
            row["seq"],
            row["at"],
            row["who"],
            row["action"],
            row["place"],
            row["fingerprint"],
            json.loads(row["data"]),
            row["undoes"],
            row["seq"] in taken_back,
        )
        for row in store.connection.execute(f"SELECT * FROM log {where} ORDER BY seq", places)
    ]


def status(judgement: Judgement | None, fingerprint: str, two_editors: bool = False) -> str:
    """One of open, reopened, half (the first of two editors), or the decision."""
    if judgement is None:
        return "open"
    if judgement.fingerprint != fingerprint:
        return "reopened"
    if two_editors and not judgement.seconded_by:
        return "half"
    return judgement.decision


def _check(who: str, decision: str, marks: Sequence[tuple[str, str]]) -> None:
    if not who.strip():
        raise InputError("a decision needs the name of who decides")
    if decision not in get_args(Decision):
        raise InputError(f"unknown decision: {decision}; one of {', '.join(get_args(Decision))}")
    for _, mark in marks:
        if mark not in get_args(ValueMark):
            raise InputError(f"unknown mark: {mark}; one of {', '.join(get_args(ValueMark))}")


def _append(
    db: sqlite3.Connection,
    who: str,
    action: str,
    about: tuple[str, str],
    data: Mapping[str, Any],
    *,
    undoes: int | None = None,
) -> int:
    """Add an entry ``about`` a place and a fingerprint; returns its number."""
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    row = db.execute(
        "INSERT INTO log (at, who, action, place, fingerprint, data, undoes) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING seq",
        (at, who.strip(), action, *about, json.dumps(data), undoes),
    ).fetchone()
    return int(row["seq"])


def _judgement(db: sqlite3.Connection, place: str) -> Judgement | None:
    rows = db.execute(
        "SELECT * FROM log WHERE action = 'decide' AND place = ? AND seq NOT IN "
        "(SELECT undoes FROM log WHERE undoes IS NOT NULL) ORDER BY seq",
        (place,),
    ).fetchall()
    return _standing(rows) if rows else None


def _standing(rows: Sequence[sqlite3.Row]) -> Judgement:
    """The last decision of a place; the second editor counts while the first still stands."""
    last = rows[-1]
    data = json.loads(last["data"])
    first = next((r for r in rows if r["seq"] == data.get("seconds")), None)
    author = first or last
    return Judgement(
        seq=last["seq"],
        at=last["at"],
        who=author["who"],
        fingerprint=last["fingerprint"],
        place=last["place"],
        decision=data["decision"],
        marks=tuple((v, m) for v, m in data["marks"]),
        note=data["note"],
        seconded_by=last["who"] if first else "",
    )


def _refresh(
    db: sqlite3.Connection, place: str, judgement: Judgement | None, two_editors: bool
) -> None:
    for row in db.execute("SELECT fingerprint FROM finding WHERE place = ?", (place,)).fetchall():
        db.execute(
            "UPDATE finding SET status = ? WHERE fingerprint = ?",
            (status(judgement, row["fingerprint"], two_editors), row["fingerprint"]),
        )
