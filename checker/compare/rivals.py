"""How many answers a document gives to one question: the only toll, one of three."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from checker.language.tables import table, words
from checker.model import Fact


def part_of(fact: Fact) -> str:
    """The part of what is counted in the event; of an extent told in words, that of harm."""
    if fact.kind == "percent" and not fact.role:
        told = words("en", "change", "words_of_harm")
        return part("damaged") if told & set(fact.surface.lower().split()) else ""
    return part(fact.role)


@lru_cache(maxsize=1_000)
def part(role: str) -> str:
    """A part in the event, the same for parts that reports use for one another."""
    for group in table("en", "change")["loose_roles"]:
        if role in group:
            return str(group[0])
    return role


def rivals(facts: Sequence[Fact]) -> list[int]:
    """For each fact, how many values its document gives for its part in the event."""
    given: dict[tuple[str, str, str], set[str]] = {}
    asked = [(f.document, f.kind, part_of(f)) for f in facts]
    for f, key in zip(facts, asked, strict=True):
        given.setdefault(key, set()).add(f.value.text)
    return [len(given[key]) if key[2] else 0 for key in asked]
