"""What was read of a dossier, kept in one SQLite file that is safe to delete."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from checker.gate.marks import marks
from checker.gate.packed import decode, encode
from checker.model import Fact

_VERSION: Final = 1
_SCHEMA: Final = (
    "CREATE TABLE file (path TEXT PRIMARY KEY, size INTEGER NOT NULL, changed INTEGER NOT NULL, "
    "said TEXT NOT NULL, content TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE article (number INTEGER PRIMARY KEY, path TEXT NOT NULL, id TEXT NOT NULL, "
    "facts BLOB NOT NULL)",
    "CREATE INDEX article_path ON article (path)",
    "CREATE INDEX article_id ON article (id)",
    "CREATE TABLE mark (mark INTEGER NOT NULL, article INTEGER NOT NULL, "
    "PRIMARY KEY (mark, article)) WITHOUT ROWID",
    "CREATE INDEX mark_article ON mark (article)",
)


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as it was when it was read.

    Attributes:
        size: In bytes.
        changed: Time of its last change, in nanoseconds.
        said: What the dossier said of it and which checker read it, hashed.
        content: Its bytes, hashed.
    """

    size: int
    changed: int
    said: str
    content: str


class Index:
    """Facts of a dossier's files, found by path and by what they state.

    Every change is one transaction, so that two runs may share the file and an
    interrupted one leaves nothing half-written. It holds what the dossier's
    files hold and no more: what left the folder leaves the index.

    Args:
        path: The file; made where it is missing, made anew where it is damaged;
            None to keep nothing.
        tell: Takes a line for the user when the file was damaged or cannot be kept.
    """

    def __init__(self, path: Path | None, tell: Callable[[str], None]) -> None:
        if path is None:
            self._db = _open(None)
            return
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            ignore = path.parent / ".gitignore"
            if not ignore.exists():
                ignore.write_text("*\n", encoding="utf-8")
            self._db = _open(path)
        except OSError as reason:
            tell(f"{path.parent}: no cache can be kept here ({reason.strerror})")
            self._db = _open(None)
        except sqlite3.OperationalError as reason:
            tell(f"{path}: no cache can be kept here ({reason})")
            self._db = _open(None)
        except sqlite3.DatabaseError:
            tell(f"{path}: the cache was damaged and is made anew")
            for damaged in path.parent.glob(f"{path.name}*"):
                damaged.unlink(missing_ok=True)
            self._db = _open(path)

    def files(self) -> dict[str, Seen]:
        """Every file that was read, by path."""
        rows = self._db.execute("SELECT path, size, changed, said, content FROM file")
        return {path: Seen(*rest) for path, *rest in rows}

    def replace(
        self, read: Mapping[str, Seen], articles: Iterable[tuple[str, str, list[Fact]]]
    ) -> None:
        """Put what was read in place of what was known of these files.

        Args:
            read: The files, by path.
            articles: (path, document id, facts) of what they hold.
        """
        with self._writing() as db:
            self._forget(db, read)
            db.executemany(
                "INSERT INTO file VALUES (?, ?, ?, ?, ?)",
                [(p, s.size, s.changed, s.said, s.content) for p, s in read.items()],
            )
            for path, id_, facts in articles:
                row = (path, id_, encode(facts))
                cursor = db.execute("INSERT INTO article (path, id, facts) VALUES (?, ?, ?)", row)
                number = cursor.lastrowid
                db.executemany(
                    "INSERT INTO mark VALUES (?, ?)", [(m, number) for m in marks(facts)]
                )

    def touch(self, seen: Mapping[str, Seen]) -> None:
        """Note new times of change for files whose bytes are the same."""
        with self._writing() as db:
            db.executemany(
                "UPDATE file SET size = ?, changed = ? WHERE path = ?",
                [(s.size, s.changed, p) for p, s in seen.items()],
            )

    def forget(self, paths: Collection[str]) -> None:
        """Take files out."""
        if paths:
            with self._writing() as db:
                self._forget(db, paths)

    def ids(self) -> dict[str, str]:
        """Document id to path."""
        return dict(self._db.execute("SELECT id, path FROM article"))

    def count(self) -> int:
        """Number of documents."""
        return int(self._db.execute("SELECT count(*) FROM article").fetchone()[0])

    def of_paths(self, paths: Collection[str]) -> dict[str, list[Fact]]:
        """Facts by document id, of all documents of these files."""
        found: dict[str, list[Fact]] = {}
        for path in sorted(paths):
            for id_, facts in self._db.execute(
                "SELECT id, facts FROM article WHERE path = ? ORDER BY number", (path,)
            ):
                found[id_] = decode(facts)
        return found

    def sharing(self, wanted: Iterable[int]) -> list[tuple[int, str]]:
        """(mark, path) for every document that has one of the wanted marks."""
        rows = []
        for mark in sorted(wanted):
            rows += self._db.execute(
                "SELECT mark, path FROM mark JOIN article ON number = article WHERE mark = ?",
                (mark,),
            ).fetchall()
        return rows

    def frequencies(self, wanted: Iterable[int]) -> dict[int, int]:
        """In how many documents each mark stands."""
        query = "SELECT count(*) FROM mark WHERE mark = ?"
        return {m: int(self._db.execute(query, (m,)).fetchone()[0]) for m in wanted}

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def _writing(self) -> sqlite3.Connection:
        """A transaction; leaving the block commits, an exception rolls back."""
        self._db.execute("BEGIN IMMEDIATE")
        return self._db

    @staticmethod
    def _forget(db: sqlite3.Connection, paths: Collection[str]) -> None:
        for path in paths:
            db.execute(
                "DELETE FROM mark WHERE article IN (SELECT number FROM article WHERE path = ?)",
                (path,),
            )
            db.execute("DELETE FROM article WHERE path = ?", (path,))
            db.execute("DELETE FROM file WHERE path = ?", (path,))


def _open(path: Path | None) -> sqlite3.Connection:
    """The database, with its tables; in memory where ``path`` is None."""
    db = sqlite3.connect(path or ":memory:", timeout=60, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = NORMAL")
    if db.execute("PRAGMA user_version").fetchone()[0] == _VERSION:
        db.execute("SELECT path FROM file LIMIT 1").fetchone()
        return db
    db.execute("BEGIN IMMEDIATE")
    found = db.execute("PRAGMA user_version").fetchone()[0]
    if found not in (0, _VERSION):
        db.execute("ROLLBACK")
        raise sqlite3.DatabaseError("another version")
    if found == 0:
        for statement in _SCHEMA:
            db.execute(statement)
        db.execute(f"PRAGMA user_version = {_VERSION}")
    db.execute("COMMIT")
    return db
