"""Which documents of a large dossier are about what a new one is about."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from math import log2
from typing import Final

from checker.gate.index import Index
from checker.gate.marks import marks
from checker.model import Fact

# Up to so many documents all are compared; beyond, the most related ones.
MOST: Final = 40
# A mark that more than this share of the documents have tells nothing.
_COMMON: Final = 0.2


def related(index: Index, facts: Iterable[Fact], among: Collection[str]) -> set[str]:
    """Paths of the files to compare new facts with.

    In a small dossier these are all. In a large one they are those that share
    the rarest names and values with the new facts, at most ``MOST``.

    Args:
        index: The dossier.
        facts: The new facts.
        among: Paths to choose from.
    """
    if len(among) <= MOST:
        return set(among)
    total = index.count()
    frequencies = index.frequencies(marks(facts))
    telling = {m: log2(total / n) for m, n in frequencies.items() if 0 < n <= total * _COMMON}
    bits: dict[str, float] = {}
    for mark, path in index.sharing(telling):
        if path in among:
            bits[path] = bits.get(path, 0.0) + telling[mark]
    ranked = sorted(bits, key=lambda path: (-bits[path], path))
    return set(ranked[:MOST])
