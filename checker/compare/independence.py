"""Which documents are copies of one another, and so one witness."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model import Document, Witness


def witnesses(documents: Sequence[Document]) -> list[Witness]:
    """The documents grouped into independent sources, by first id."""
    by_source: dict[str, list[str]] = {}
    for d in documents:
        by_source.setdefault(d.source or d.id, []).append(d.id)
    return [
        Witness(tuple(sorted(ids)), (f"same publisher: {s}",) if len(ids) > 1 else ())
        for s, ids in sorted(by_source.items())
    ]
