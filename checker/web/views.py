"""A finding's payload turned into what a page draws."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from checker.report.diff import differing
from checker.review.store import Store

_BAR: Final = 220  # pixels of the longest bar
_PAIRS: Final = 12


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; ``mark`` is "" or the anchor of a quote."""

    text: str
    mark: str = ""
    current: bool = False


def quotes(data: dict[str, Any]) -> list[dict[str, Any]]:
    """For each camp its quotes, one a document, the value cut out for marking."""
    known = {(f["source"], f["as_of"], f["document"]) for f in data["facts"].values()}
    days = Counter((source, day) for source, day, _ in known)
    shown = []
    for camp in data["camps"] or [{"value": "", "facts": data["primary"], "witnesses": 0}]:
        seen: set[str] = set()
        rows = []
        for identity in camp["facts"]:
            fact = data["facts"].get(identity)
            if fact is None or fact["document"] in seen:
                continue
            seen.add(fact["document"])
            # A document is named where outlet and day do not tell it apart.
            named = not fact["as_of"] or days[fact["source"], fact["as_of"]] > 1
            pieces = _marked(fact, _opposite(data, camp))
            rows.append(fact | {"pieces": pieces, "named": named})
        shown.append(camp | {"quotes": rows})
    return shown


def _opposite(data: dict[str, Any], camp: dict[str, Any]) -> str:
    """The sentence of the first quote of another camp, "" where there is none."""
    for other in data["camps"]:
        if other is not camp:
            for identity in other["facts"]:
                if identity in data["facts"]:
                    return str(data["facts"][identity]["sentence"])
    return ""


def _marked(fact: dict[str, Any], other: str) -> list[Piece]:
    """The sentence cut at its value and at the words that the other quote has not."""
    sentence: str = fact["sentence"]
    at, end = fact["offset"], fact["offset"] + len(fact["surface"])
    spans = [(a, b, "differs") for a, b in differing(sentence, other) if b <= at or a >= end]
    pieces, last = [], 0
    for a, b, mark in sorted([*spans, (at, end, "value")]):
        pieces += [Piece(sentence[last:a]), Piece(sentence[a:b], mark)]
        last = b
    return [p for p in [*pieces, Piece(sentence[last:])] if p.text]


def camps_matrix(data: dict[str, Any]) -> dict[str, Any]:
    """Sources against camps: which outlet's documents give which value."""
    sources: dict[str, list[str]] = {}
    for fact in data["facts"].values():
        documents = sources.setdefault(fact["source"], [])
        if fact["document"] not in documents:
            documents.append(fact["document"])
    rows = [
        {
            "value": camp["value"],
            "cells": [
                [d for d in documents if d in camp["documents"]] for documents in sources.values()
            ],
        }
        for camp in data["camps"]
    ]
    return {"sources": list(sources), "rows": rows}


def verdicts(data: dict[str, Any]) -> list[dict[str, str]]:
    """What the pairs amount to, each sentence once, conflicts first."""
    told = {(p["verdict"], p["reason"]): p for p in data["pairs"]}
    return sorted(told.values(), key=lambda p: bool(p["verdict"] != "conflict"))[:_PAIRS]


def timeline(data: dict[str, Any]) -> list[dict[str, Any]]:
    """The slot's values in the order in which they were written, placed from 0 to 100."""
    dated = sorted(
        {
            (fact["as_of"], camp["value"], fact["document"], fact["source"])
            for camp in data["camps"]
            for fact in (data["facts"].get(i) for i in camp["facts"])
            if fact and fact["as_of"]
        }
    )
    if not dated:
        return []
    first, last = (date.fromisoformat(dated[i][0]).toordinal() for i in (0, -1))
    width = max(last - first, 1)
    return [
        {
            "day": day,
            "value": value,
            "document": document,
            "source": source,
            "x": round(100 * (date.fromisoformat(day).toordinal() - first) / width, 1),
        }
        for day, value, document, source in dated
    ]


def waterfall(data: dict[str, Any]) -> list[dict[str, Any]]:
    """The weights of the first judged pair, as bars from a running sum."""
    pair = next((p for p in data["pairs"] if p["weights"]), None)
    if pair is None:
        return []
    ends, running = [0.0], 0.0
    for weight in pair["weights"]:
        running += weight["weight"]
        ends.append(running)
    low, high = min(ends), max(ends)
    scale = _BAR / max(high - low, 0.01)
    return [
        weight
        | {
            "x": round((min(a, b) - low) * scale, 1),
            "width": max(round(abs(b - a) * scale, 1), 1.0),
            "total": round(b, 1),
        }
        for weight, a, b in zip(pair["weights"], ends, ends[1:], strict=False)
    ]


def article(
    store: Store, data: dict[str, Any], wanted: str
) -> tuple[dict[str, Any] | None, list[Piece]]:
    """The full text of one document, cut at the quotes of this finding."""
    facts = list(data["facts"].values())
    documents = [f["document"] for f in facts]
    chosen = wanted if wanted in documents else (documents[0] if documents else "")
    row = store.connection.execute("SELECT * FROM document WHERE id = ?", (chosen,)).fetchone()
    if row is None:
        return None, []
    spans = sorted({(f["start"], f["end"]) for f in facts if f["document"] == chosen})
    text, at = row["text"], 0
    pieces: list[Piece] = []
    for start, end in spans:
        if start < at:
            continue
        first = not any(p.mark for p in pieces)
        pieces.append(Piece(text[at:start]))
        pieces.append(Piece(text[start:end], f"q{start}", current=first))
        at = end
    pieces.append(Piece(text[at:]))
    return dict(row), [p for p in pieces if p.text]
