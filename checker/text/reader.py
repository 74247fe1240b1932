"""One file to its articles: who reads which file, and what stops a file from being read."""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from checker.text.html import read_html
from checker.text.jsonl import read_jsonl
from checker.text.markdown import read_markdown
from checker.text.office import read_docx, read_pdf
from checker.text.page import Page, Unreadable
from checker.text.plain import read_plain

Reader = Callable[[bytes], Iterable[Page | Unreadable]]

READERS: Mapping[str, Reader] = {
    ".txt": read_plain,
    ".md": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".jsonl": read_jsonl,
    ".pdf": read_pdf,
    ".docx": read_docx,
}

# Endings that articles have, and that are not read.
FOREIGN = frozenset((".doc", ".odt", ".rtf", ".epub", ".mhtml", ".pages", ".tex"))

MAX_SIZE = 50_000_000


def read_file(path: Path, max_size: int = MAX_SIZE) -> list[Page | Unreadable]:
    """The articles of a file, or why there are none.

    Args:
        path: The file; its ending tells what it is.
        max_size: Larger files, in bytes, are not opened.
    """
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        known = ", ".join(READERS)
        return [Unreadable("DOC910", f"is of a type that is not read; use one of {known}")]
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return [Unreadable("DOC901", "is not a file")]
        if status.st_size > max_size:
            return [Unreadable("DOC905", _too_large(status.st_size, max_size))]
        return list(reader(path.read_bytes()))
    except Unreadable as reason:
        return [reason]
    except OSError as reason:
        message = reason.strerror or "it cannot be opened"
        return [Unreadable("DOC901", f"cannot be read: {message}")]


def _too_large(size: int, limit: int) -> str:
    return (
        f"is {size / 1e6:.0f} MB, more than the limit of {limit / 1e6:.0f} MB; "
        'split it, or raise "max-size" in the settings'
    )
