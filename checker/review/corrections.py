"""Corrections: a letter to an outlet, and the documents that still carry a deprecated value."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from checker.model.judgement import Judgement
from checker.report.days import iso_words
from checker.review.log import judgements
from checker.review.store import Store


def corrections_letter(store: Store, source: str) -> str:
    """A letter to an outlet about the values of its pieces that editors deprecated."""
    lines = [
        f"To the editors of {source},",
        "",
        "we ask you to look at the following passages.",
        "",
    ]
    count = 0
    named = _names(store)
    for judgement, data, fact in _deprecated(store):
        if fact["source"] != source:
            continue
        count += 1
        other = _other_quote(judgement, data, fact)
        lines += [
            f"## {count}. {data['title'][:1].upper() + data['title'][1:]}",
            "",
            f"- Your piece {_piece(fact, named)} says: “{_flat(fact['sentence'])}”",
        ]
        if other:
            place = f"{other['source']}, {_piece(other, named)}"
            lines.append(f"- {place}, says: “{_flat(other['sentence'])}”")
        if judgement.note:
            lines.append(f"- Our note: {judgement.note}")
        lines += [f"- Reference: {judgement.fingerprint}", ""]
    if not count:
        lines += ["(No value of this outlet is marked as deprecated.)", ""]
    return "\n".join(lines)


def still_carrying(store: Store) -> list[dict[str, str]]:
    """Documents that still give a value which was deprecated, so that corrections reach them."""
    return [
        {
            "document": fact["document"],
            "source": fact["source"],
            "value": fact["surface"],
            "sentence": _flat(fact["sentence"]),
            "fingerprint": judgement.fingerprint,
        }
        for judgement, _, fact in _deprecated(store)
    ]


def _deprecated(store: Store) -> Iterator[tuple[Judgement, dict[str, Any], dict[str, Any]]]:
    judged = judgements(store)
    for row in store.connection.execute(
        "SELECT * FROM finding JOIN finding_page USING (number) ORDER BY position"
    ):
        judgement = judged.get(row["place"])
        if judgement is None or judgement.fingerprint != row["fingerprint"]:
            continue
        data = json.loads(row["payload"])
        bad = {value for value, mark in judgement.marks if mark == "deprecated"}
        for camp in data["camps"]:
            if camp["value"] in bad:
                for identity in camp["facts"]:
                    if identity in data["facts"]:
                        yield judgement, data, data["facts"][identity]


def _other_quote(
    judgement: Judgement, data: dict[str, Any], fact: dict[str, Any]
) -> dict[str, Any] | None:
    """A quote to put beside the deprecated one: of the preferred camp where there is one."""
    good = {v for v, mark in judgement.marks if mark in ("preferred", "best")}
    camps = sorted(data["camps"], key=lambda c: c["value"] not in good)
    for camp in camps:
        for identity in camp["facts"]:
            other: dict[str, Any] | None = data["facts"].get(identity)
            if other and other["document"] != fact["document"] and other["value"] != fact["value"]:
                return other
    return None


def _flat(text: str) -> str:
    return " ".join(text.split())


def _names(store: Store) -> dict[str, tuple[str, str]]:
    """Document id to its title and address, either "" where unknown."""
    rows = store.connection.execute("SELECT id, title, url FROM document")
    return {row["id"]: (_flat(row["title"]), row["url"]) for row in rows}


def _piece(fact: dict[str, Any], named: dict[str, tuple[str, str]]) -> str:
    """A document as people find it: its title, day and address; the id where it has no title."""
    title, url = named.get(fact["document"], ("", ""))
    name = f"“{title}”" if title else f"`{fact['document']}`"
    told = [iso_words(fact["as_of"]) if fact["as_of"] else "", url]
    inside = ", ".join(part for part in told if part)
    return f"{name} ({inside})" if inside else name
