"""The slots of a report as questions that an editor can choose among."""

from __future__ import annotations

import json
import re
import sqlite3
from dataclasses import dataclass
from typing import Final

from checker.base.report import Report
from checker.review.edits import fact_key
from checker.review.store import Store, kept

# So many are offered, the most alike first.
OFFERED: Final = 60
_VALUES: Final = 4


@dataclass(frozen=True, slots=True)
class Question:
    """A slot as an editor sees it.

    Attributes:
        id: The slot.
        name: What it asks.
        said: What is answered.
        keys: Its facts; see ``fact_key``.
    """

    id: str
    name: str
    said: str
    keys: frozenset[str]


def keep(db: sqlite3.Connection, report: Report) -> None:
    """Replace the questions by those of a report."""
    db.execute("DELETE FROM slot")
    rows = []
    for slot in report.slots:
        facts = [report.by_id[i] for i in slot.facts]
        surfaces = list(dict.fromkeys(" ".join(f.surface.split())[:60] for f in facts))
        said = " / ".join(surfaces[:_VALUES]) + (" / …" if len(surfaces) > _VALUES else "")
        keys = json.dumps(sorted({fact_key(f) for f in facts}))
        rows.append((slot.id, slot.kind, kept(slot.name), kept(said), keys))
    db.executemany("INSERT OR REPLACE INTO slot VALUES (?, ?, ?, ?, ?)", rows)


def question(store: Store, slot: str) -> Question | None:
    """One question."""
    row = store.connection.execute("SELECT * FROM slot WHERE id = ?", (slot,)).fetchone()
    return _question(row) if row else None


def alike(store: Store, slot: str) -> list[Question]:
    """Other questions of the same kind, those with the same words first."""
    rows = store.connection.execute(
        "SELECT * FROM slot WHERE kind = (SELECT kind FROM slot WHERE id = ?) ORDER BY name, said",
        (slot,),
    ).fetchall()
    own = next((_words(row) for row in rows if row["id"] == slot), set())
    others = [row for row in rows if row["id"] != slot]
    others.sort(key=lambda row: -len(own & _words(row)))
    return [_question(row) for row in others[:OFFERED]]


def _question(row: sqlite3.Row) -> Question:
    return Question(row["id"], row["name"], row["said"], frozenset(json.loads(row["facts"])))


def _words(row: sqlite3.Row) -> set[str]:
    return set(re.findall(r"\w+", f"{row['name']} {row['said']}".casefold()))
