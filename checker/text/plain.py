"""Reads .txt files."""

from __future__ import annotations

from collections.abc import Iterator

from checker.text.decode import Decoded, decode
from checker.text.page import Page, Unreadable


def decoded(data: bytes, declared: str = "") -> Decoded:
    """The text of a file.

    Raises:
        Unreadable: It is not text.
    """
    found = decode(data, declared)
    if found is None:
        raise Unreadable("DOC901", "is not text; save the article as .txt, .md or .html")
    return found


def read_plain(data: bytes) -> Iterator[Page]:
    """The one article of a text file."""
    found = decoded(data)
    yield Page(found.text, found.text, note=found.note)
