"""Which findings of the queue are asked for: facets and search, as SQL."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from checker.review.store import Store

SEVERITIES: Final = ("high", "medium", "low", "info")
# Facet to the column that holds it; "source" lives in a table of its own.
FACETS: Final = {
    "status": "status",
    "severity": "severity",
    "kind": "kind",
    "code": "code",
    "verdict": "verdict",
    "assignee": "assignee",
    "independence": "independence",
}


@dataclass(frozen=True, slots=True)
class Filter:
    """Which findings to show.

    Attributes:
        chosen: Facet to the value asked for.
        search: Words, or starts of words, that must all occur in message,
            quotes or sources.
    """

    chosen: Mapping[str, str] = field(default_factory=dict)
    search: str = ""


def look_up(store: Store, search: str) -> None:
    """Look up a search once; ``where`` refers to what was found."""
    if not search.strip():
        return
    db = store.connection
    db.execute("CREATE TEMP TABLE IF NOT EXISTS hit (number INTEGER PRIMARY KEY)")
    db.execute("DELETE FROM hit")
    words = " ".join(f'"{w}"*' for w in re.findall(r"\w+", search))
    if words:
        db.execute("INSERT INTO hit SELECT rowid FROM finding_search(?)", (words,))


def where(asked: Filter, without: str = "") -> tuple[str, tuple[str, ...]]:
    """A WHERE clause with its values, "" for all; ``look_up`` comes before it.

    Args:
        asked: What is asked for.
        without: A facet whose choice does not count.
    """
    parts: list[str] = []
    values: list[str] = []
    for name, value in asked.chosen.items():
        if name == without:
            continue
        if name in FACETS:
            parts.append(f"{FACETS[name]} = ?")
            values.append(value)
        elif name == "source":
            parts.append("number IN (SELECT number FROM finding_source WHERE source = ?)")
            values.append(value)
    if asked.search.strip():
        parts.append("number IN hit")
    return ("WHERE " + " AND ".join(parts) if parts else "", tuple(values))
