"""What was read of a dossier, kept in one SQLite file that is safe to delete."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from os import fsdecode, fsencode
from pathlib import Path
from typing import Final, TypeVar

import msgspec

from checker.gate.packed import decode, encode
from checker.model import Fact

Result = TypeVar("Result")

_VERSION: Final = 3
_SCHEMA: Final = (
    "CREATE TABLE file (path BLOB PRIMARY KEY, size INTEGER NOT NULL, changed INTEGER NOT NULL, "
    "said TEXT NOT NULL, content TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE article (number INTEGER PRIMARY KEY, path BLOB NOT NULL, "
    "identity TEXT NOT NULL, facts BLOB NOT NULL)",
    "CREATE INDEX article_path ON article (path)",
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


@dataclass(frozen=True, slots=True)
class Article:
    """A document of a file.

    Attributes:
        path: The file.
        identity: A hash of all that its facts hang on.
        facts: What was read.
        marks: What it can be found by.
    """

    path: str
    identity: str
    facts: list[Fact]
    marks: frozenset[int]


class Index:
    """Facts of a dossier's files, found by path and by what they state.

    Every change is one transaction, so that two runs may share the file and an
    interrupted one leaves nothing half-written. It holds what the dossier's
    files hold and no more: what left the folder leaves the index.

    Args:
        path: The file; made where it is missing; None to keep nothing.
    """

    def __init__(self, path: Path | None) -> None:
        self._db = _open(path)

    def files(self) -> dict[str, Seen]:
        """Every file that was read, by path."""
        rows = self._db.execute("SELECT path, size, changed, said, content FROM file")
        return {fsdecode(path): Seen(*rest) for path, *rest in rows}

    def replace(self, read: Mapping[str, Seen], articles: Iterable[Article]) -> None:
        """Put what was read in place of what was known of these files.

        Args:
            read: The files, by path.
            articles: What they hold.
        """
        with self._writing() as db:
            self._forget(db, read)
            db.executemany(
                "INSERT INTO file VALUES (?, ?, ?, ?, ?)",
                [(fsencode(p), s.size, s.changed, s.said, s.content) for p, s in read.items()],
            )
            for a in articles:
                cursor = db.execute(
                    "INSERT INTO article (path, identity, facts) VALUES (?, ?, ?)",
                    (fsencode(a.path), a.identity, encode(a.facts)),
                )
                number = cursor.lastrowid
                db.executemany("INSERT INTO mark VALUES (?, ?)", [(m, number) for m in a.marks])

    def touch(self, seen: Mapping[str, Seen]) -> None:
        """Note new times of change for files whose bytes are the same."""
        with self._writing() as db:
            db.executemany(
                "UPDATE file SET size = ?, changed = ? WHERE path = ?",
                [(s.size, s.changed, fsencode(p)) for p, s in seen.items()],
            )

    def forget(self, paths: Collection[str]) -> None:
        """Take files out."""
        if paths:
            with self._writing() as db:
                self._forget(db, paths)

    def count(self) -> int:
        """Number of documents."""
        return int(self._db.execute("SELECT count(*) FROM article").fetchone()[0])

    def of_paths(self, paths: Collection[str]) -> dict[str, list[Fact]]:
        """Facts by identity, of all documents of these files."""
        query = "SELECT identity, facts FROM article WHERE path = ?"
        return {
            identity: decode(facts)
            for path in sorted(paths)
            for identity, facts in self._db.execute(query, (fsencode(path),))
        }

    def sharing(self, wanted: Iterable[int]) -> list[tuple[int, str]]:
        """(mark, path) for every document that has one of the wanted marks."""
        query = "SELECT path FROM mark JOIN article ON number = article WHERE mark = ?"
        return [
            (mark, fsdecode(path))
            for mark in sorted(wanted)
            for (path,) in self._db.execute(query, (mark,))
        ]

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
        for path in map(fsencode, paths):
            db.execute(
                "DELETE FROM mark WHERE article IN (SELECT number FROM article WHERE path = ?)",
                (path,),
            )
            db.execute("DELETE FROM article WHERE path = ?", (path,))
            db.execute("DELETE FROM file WHERE path = ?", (path,))


def with_index(
    path: Path | None, tell: Callable[[str], None], work: Callable[[Index], Result]
) -> Result:
    """Do some work with the index of a dossier; without one where it cannot be kept.

    Args:
        path: The file; made anew where it is damaged; None to keep nothing.
        tell: Takes a line for the user when it was damaged or cannot be kept.
        work: What to do; begun again on a new index when the old one was damaged.
    """
    for _ in range(2 if path else 0):
        assert path is not None
        try:
            return _used(_kept(path), work)
        except sqlite3.OperationalError as reason:
            tell(f"{path.parent}: no cache can be kept here ({reason})")
            break
        except (sqlite3.DatabaseError, msgspec.DecodeError):
            tell(f"{path}: the cache was damaged or of another version, and is made anew")
            for damaged in path.parent.glob(f"{path.name}*"):
                damaged.unlink(missing_ok=True)
    return _used(Index(None), work)


def _used(index: Index, work: Callable[[Index], Result]) -> Result:
    try:
        return work(index)
    finally:
        index.close()


def _kept(path: Path) -> Index:
    """The index in a folder that git ignores, ready to be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        ignore = path.parent / ".gitignore"
        if not ignore.exists():
            ignore.write_text("*\n", encoding="utf-8")
    except OSError as reason:
        raise sqlite3.OperationalError(reason.strerror) from reason
    return Index(path)


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
