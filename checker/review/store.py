"""The review database: one SQLite file in the dossier's folder, the user's own."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from checker.errors import InputError
from checker.review.migrations import migrate

FILE_NAME: Final = "checker-review.sqlite"


class Store:
    """A connection to the review database.

    Readers never wait for a writer (write-ahead log). A transaction that was
    acknowledged survives the process being killed at any later moment.

    Args:
        path: The file; made where it is missing.

    Raises:
        InputError: The file is no review database, or a newer one.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self.connection = sqlite3.connect(
                path, timeout=30, isolation_level=None, check_same_thread=False
            )
            self.connection.row_factory = sqlite3.Row
            self.connection.execute("PRAGMA journal_mode = WAL")
            self.connection.execute("PRAGMA synchronous = FULL")
            self.connection.execute("PRAGMA foreign_keys = ON")
            migrate(self.connection, str(path))
        except sqlite3.OperationalError as problem:
            raise InputError(
                f"{path}: cannot be opened ({problem}); make it and its folder readable and "
                "writable, and see that the disk is not full"
            ) from problem
        except sqlite3.DatabaseError as problem:
            raise InputError(
                f"{path}: not a review database ({problem}); move it away and start again"
            ) from problem

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it or nothing."""
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            yield self.connection
            self.connection.execute("COMMIT")
        except BaseException:
            self.connection.execute("ROLLBACK")
            raise

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()


def kept(text: str) -> str:
    """Text that SQLite can keep, damaged characters shown as such."""
    return text.encode("utf-8", "replace").decode()
