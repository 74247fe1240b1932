"""The trail of a whole dossier as people read it: who decided what, when and on what."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Final

from checker.review.store import Store

PAGE: Final = 100
ACTIONS: Final = ("decide", "comment", "assign", "split", "merge", "undo")


@dataclass(frozen=True, slots=True)
class Line:
    """One entry of the log with what it is about.

    Attributes:
        seq: Its number.
        at: When, ISO 8601 in UTC.
        who: The editor.
        action: One of ``ACTIONS``.
        data: What was said.
        about: The finding's sentence as it was, or the question's name; "" when unknown.
        fingerprint: The finding in today's queue, "" when it is not there.
        undoes: Number of the entry that this one takes back.
        undone: Whether a later entry takes this one back.
    """

    seq: int
    at: str
    who: str
    action: str
    data: dict[str, Any]
    about: str
    fingerprint: str
    undoes: int | None
    undone: bool


_SELECT: Final = """
    SELECT l.*, min(f.fingerprint) AS current, f.message AS message, s.name AS question,
        EXISTS (SELECT 1 FROM log u WHERE u.undoes = l.seq) AS undone
    FROM log l LEFT JOIN finding f ON f.place = l.place LEFT JOIN slot s ON s.id = l.place
"""


def trail(store: Store, who: str = "", action: str = "", number: int = 1) -> tuple[list[Line], int]:
    """One page of the log, the newest first, and how many entries there are.

    Args:
        store: The review database.
        who: Entries of this editor only; "" for all.
        action: Entries of this kind only; "" for all.
        number: The page, from 1.
    """
    condition, values = "WHERE (? = '' OR l.who = ?) AND (? = '' OR l.action = ?)", (
        who, who, action, action,
    )  # fmt: skip
    (total,) = store.connection.execute(
        f"SELECT count(*) FROM log l {condition}", values
    ).fetchone()
    rows = store.connection.execute(
        f"{_SELECT} {condition} GROUP BY l.seq ORDER BY l.seq DESC LIMIT ? OFFSET ?",
        (*values, PAGE, PAGE * (max(number, 1) - 1)),
    )
    return [_line(dict(row)) for row in rows], total


def editors(store: Store) -> list[tuple[str, int]]:
    """Who is in the log, with the number of entries, by name."""
    rows = store.connection.execute("SELECT who, count(*) FROM log GROUP BY who ORDER BY who")
    return [(str(who), int(n)) for who, n in rows]


def _line(row: dict[str, Any]) -> Line:
    data = json.loads(row["data"])
    return Line(
        seq=row["seq"],
        at=row["at"],
        who=row["who"],
        action=row["action"],
        data=data,
        about=str(data.get("finding") or row["message"] or row["question"] or ""),
        fingerprint=row["current"] or "",
        undoes=row["undoes"],
        undone=bool(row["undone"]),
    )
