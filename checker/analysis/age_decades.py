"""Ages told by their decade: "in her 20s", "in his early thirties"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from checker.analysis.token_text import Text
from checker.canonical.number import RANGE
from checker.language.tables import table
from checker.model import Value

_DASHES: Final = ("-", "‑")
_PLURAL: Final = ("s", "'s", "’s")
_OLDEST: Final = 90


@dataclass(frozen=True, slots=True)
class Decade:
    """An age told by its decade, by token indices."""

    first: int
    last: int
    value: Value


def find_decades(text: Text) -> Iterator[Decade]:
    """Every age of the text that is told by its decade."""
    known: dict[str, Any] = table(text.language, "ages").get("decades", {})
    owners = frozenset(known.get("words", ()))
    parts: dict[str, list[int]] = known.get("parts", {})
    for i in text.tokens.where(owners):
        first = i + 1
        low, high = parts.get(text.word(first), (0, 9))
        if text.word(first) in parts:
            first += 2 if text.word(first + 1) in _DASHES else 1
        word = text.word(first)
        start = known.get(word) if word in known and word not in ("words", "parts") else None
        last = first + 1
        if word.isdecimal() and text.word(last) in _PLURAL and text.touches(last):
            start, last = int(word), last + 1
        if start is None or start % 10 or not 0 < start <= _OLDEST:
            continue
        low, high = start + low, start + high
        yield Decade(i + 1, last, Value(f"{low}{RANGE}{high}", low, high, "year", 1.0))
