"""What is to be told of documents that were read: dates, ids, copies."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from checker.model import Document, Problem
from checker.text.document import Draft, printable
from checker.text.manifest import NAME
from checker.text.published import Published


def notes(one: Draft, published: Published, today: date) -> Iterator[Problem]:
    """What was guessed or damaged in a document, and what its day lacks."""
    path = printable(str(one.document.path))
    if one.note:
        yield Problem("DOC907", path, one.note)
    if published.day is None:
        why = "shows no day of publication"
        if published.open or published.month_day:
            why = f"shows a date that can be read in several ways ({published.note})"
        yield Problem(
            "DOC902",
            path,
            f"{why}, so “yesterday” and the like are left open; "
            f"add published = 2025-07-23 for it in {NAME}",
        )
    elif published.day > today:
        yield Problem(
            "DOC903",
            path,
            f"is dated {published.day} ({published.source}), which lies in the future; "
            f"put the right day in {NAME}",
        )


def distinct(documents: Iterable[Document]) -> tuple[list[Document], list[Problem]]:
    """Give the later of two documents with one id another."""
    taken: dict[str, Document] = {}
    problems = []
    for document in documents:
        id_, number = document.id, 2
        while id_ in taken:
            id_, number = f"{document.id}-{number}", number + 1
        if id_ != document.id:
            problems.append(
                Problem(
                    "DOC906",
                    printable(str(document.path)),
                    f"has the id “{document.id}” of {printable(str(taken[document.id].path))}; "
                    f"it is called “{id_}” here, give it an id of its own in {NAME}",
                )
            )
        source = id_ if document.source == document.id else document.source
        taken[id_] = replace(document, id=id_, source=source)
    return list(taken.values()), problems


def copies(documents: Iterable[Document]) -> Iterator[Problem]:
    """Documents whose words are all the same as those of another."""
    seen: dict[bytes, Document] = {}
    for document in documents:
        words = " ".join(document.text.casefold().split()).encode("utf-8", "replace")
        first = seen.setdefault(hashlib.sha256(words).digest(), document)
        if first is not document:
            yield Problem(
                "DOC909",
                printable(str(document.path)),
                f"holds the same text as {printable(str(first.path))}; they count as one source",
            )
