"""Reads .jsonl files: id, text, published, publisher, url, title, language of an article a line."""

from __future__ import annotations

import json
from collections.abc import Iterator

from checker.text.page import Page, Unreadable, day
from checker.text.plain import decoded


def read_jsonl(data: bytes) -> Iterator[Page | Unreadable]:
    """Every article of the file; a line that holds none gives the reason why."""
    found = decoded(data)
    if not found.text.strip(" \t\r\n\ufeff"):
        yield Unreadable("DOC908", "has no text to read")
    for number, whole in enumerate(found.text.split("\n"), 1):
        line = whole.strip(" \t\r\ufeff")
        if not line:
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as reason:
            yield Unreadable("DOC901", f"line {number} is not JSON ({str(reason)[:80]})")
            continue
        if not isinstance(row, dict) or not isinstance(row.get("text"), str):
            yield Unreadable("DOC901", f'line {number} has no article; it needs a "text" in words')
            continue
        yield _page(row, number, found.note)


def _page(row: dict[str, object], number: int, note: str) -> Page:
    def words(key: str) -> str:
        value = row.get(key)
        return str(value).strip() if isinstance(value, str | int) else ""

    text = str(row["text"])
    return Page(
        text,
        text,
        title=words("title"),
        published=day(row.get("published", "")),
        publisher=words("publisher"),
        url=words("url"),
        language=words("language"),
        id=words("id") or f"line-{number}",
        note=note,
    )
