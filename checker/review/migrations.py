"""The review database's schema, as steps from one version to the next."""

from __future__ import annotations

import sqlite3
from typing import Final

from checker.errors import InputError

# Step i brings version i to version i + 1. Never edit a step that was released; add one.
STEPS: Final[tuple[str, ...]] = (
    """
    CREATE TABLE log (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        action TEXT NOT NULL,
        place TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        data TEXT NOT NULL,
        undoes INTEGER REFERENCES log (seq)
    );
    CREATE INDEX log_place ON log (place, seq);
    CREATE INDEX log_undoes ON log (undoes) WHERE undoes IS NOT NULL;
    CREATE TRIGGER log_keeps BEFORE UPDATE ON log
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
    CREATE TRIGGER log_stays BEFORE DELETE ON log
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

    CREATE TABLE finding (
        number INTEGER PRIMARY KEY,
        fingerprint TEXT NOT NULL UNIQUE,
        place TEXT NOT NULL,
        position INTEGER NOT NULL,
        code TEXT NOT NULL,
        kind TEXT NOT NULL,
        verdict TEXT NOT NULL,
        severity TEXT NOT NULL,
        confidence REAL NOT NULL,
        reach INTEGER NOT NULL,
        independence TEXT NOT NULL,
        slot TEXT NOT NULL,
        message TEXT NOT NULL,
        status TEXT NOT NULL DEFAULT 'open',
        assignee TEXT NOT NULL DEFAULT ''
    );
    CREATE INDEX finding_position ON finding (position);
    CREATE INDEX finding_place ON finding (place);
    CREATE INDEX finding_status ON finding (status, position);
    CREATE INDEX finding_kind ON finding (kind, position);
    CREATE INDEX finding_code ON finding (code, position);
    CREATE INDEX finding_severity ON finding (severity, position);
    CREATE INDEX finding_verdict ON finding (verdict, position);
    CREATE INDEX finding_assignee ON finding (assignee, position);
    CREATE INDEX finding_independence ON finding (independence, position);
    CREATE TABLE finding_page (number INTEGER PRIMARY KEY, payload TEXT NOT NULL);
    CREATE VIRTUAL TABLE finding_search USING fts5 (text);
    CREATE TABLE finding_source (
        source TEXT NOT NULL,
        number INTEGER NOT NULL,
        PRIMARY KEY (source, number)
    ) WITHOUT ROWID;

    CREATE TABLE document (
        id TEXT PRIMARY KEY,
        source TEXT NOT NULL,
        title TEXT NOT NULL,
        published TEXT NOT NULL,
        url TEXT NOT NULL,
        path TEXT NOT NULL,
        text TEXT NOT NULL
    );
    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    """,
    """
    CREATE TABLE slot (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        said TEXT NOT NULL,
        facts TEXT NOT NULL
    );
    CREATE INDEX slot_kind ON slot (kind, name);
    """,
)

VERSION: Final = len(STEPS)


def migrate(connection: sqlite3.Connection, name: str) -> None:
    """Bring the database to the current version, each step whole or not at all.

    Args:
        connection: In autocommit mode.
        name: The file, for messages.

    Raises:
        InputError: The file was written by a newer version.
    """
    if connection.execute("PRAGMA user_version").fetchone()[0] == VERSION:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        (found,) = connection.execute("PRAGMA user_version").fetchone()
        if found > VERSION:
            raise InputError(
                f"{name}: written by a newer version (schema {found}, this one knows {VERSION}); "
                "upgrade the checker"
            )
        for step in STEPS[found:]:
            for statement in _statements(step):
                connection.execute(statement)
        if found != VERSION:
            connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _statements(script: str) -> list[str]:
    """The statements of a script; triggers hold semicolons, so SQLite says where each ends."""
    statements, current = [], ""
    for piece in script.split(";"):
        current += piece + ";"
        if sqlite3.complete_statement(current):
            statements.append(current)
            current = ""
    return [s for s in statements if s.strip(" \n;")]
