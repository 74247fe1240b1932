"""What a document can be found by: the names and values that it states, as numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import blake2b

from checker.compare.similarity import folded
from checker.model import Fact


def marks(facts: Iterable[Fact]) -> frozenset[int]:
    """The marks of a document's facts, as 63-bit numbers that never change between runs."""
    words = {word for fact in facts if fact.zone != "furniture" for word in _words(fact)}
    return frozenset(_number(word) for word in words)


def _words(fact: Fact) -> Iterator[str]:
    for name in fact.names:
        yield "name " + " ".join(folded(name))
    if fact.subject:
        yield "name " + " ".join(folded(fact.subject))
    if fact.value.low is not None:
        yield f"value {fact.kind} {fact.value.text} {fact.value.unit}"
    else:
        yield "name " + " ".join(folded(fact.value.text))
    if fact.head:
        yield f"head {fact.head} {fact.role}"


def _number(word: str) -> int:
    digest = blake2b(word.encode("utf-8", "replace"), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1
