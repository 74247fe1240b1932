"""How many answers a document gives to one question: the only toll, one of three."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from checker.compare.nouns import noun
from checker.compare.words import sense
from checker.language.tables import table, words
from checker.model import Fact

_CLOCK: Final = re.compile(r"T\d\d:")


class Rivals(NamedTuple):
    """How many values a document gives to one question; 0 where none is asked.

    Attributes:
        part: For one part in the event.
        unit: Measured in one unit, or of the clock.
        thing: For one counted noun.
        texts: How many documents there are.
    """

    part: int
    unit: int
    thing: int
    texts: int


def _unit(fact: Fact) -> str:
    """What a figure is given in; "" for a kind of which a story has many about many things."""
    if fact.kind == "measure":
        return fact.value.unit
    return "clock" if fact.kind == "time" and _CLOCK.search(fact.value.text) else ""


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


def rivals(facts: Sequence[Fact]) -> list[Rivals]:
    """For each fact, how many values its document gives that could be taken for it."""
    texts = len({f.document for f in facts})
    return [
        Rivals(*counts, texts)
        for counts in zip(
            _given(facts, [part_of(f) for f in facts]),
            _given(facts, [_unit(f) for f in facts]),
            _given(facts, [sense(noun(f)) for f in facts]),
            strict=True,
        )
    ]


def _given(facts: Sequence[Fact], asked: Sequence[Hashable]) -> list[int]:
    """How many values a document gives to the question of each fact; 0 where it asks none."""
    given: dict[tuple[str, str, Hashable], set[str]] = {}
    keys = [(f.document, f.kind, question) for f, question in zip(facts, asked, strict=True)]
    for f, key in zip(facts, keys, strict=True):
        given.setdefault(key, set()).add(f.value.text)
    return [len(given[key]) if key[2] else 0 for key in keys]
