"""Exchange rates, learnt from sums that a text gives in two currencies."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise
from statistics import median
from typing import Final

from checker.model import Fact

# What stands between a sum and its conversion.
_CLOSE: Final = re.compile(r"\s*[(\[/=]|\s*,?\s*(?:or|equivalent to|equal to)\b")
_LONGEST: Final = 30


def learn_rates(facts: Iterable[Fact]) -> dict[tuple[str, str], float]:
    """(currency, currency) to rate: one unit of the first buys so many of the second.

    The median of all conversions printed in the texts, the first currency of a
    pair being the one that comes first in the alphabet.
    """
    seen: dict[tuple[str, str], list[float]] = defaultdict(list)
    by_sentence: dict[tuple[str, int], list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.kind == "money" and fact.value.unit and fact.value.low == fact.value.high:
            by_sentence[fact.document, fact.sentence_index].append(fact)
    for sums in by_sentence.values():
        sums.sort(key=lambda f: f.offset)
        for first, second in pairwise(sums):
            if _converts(first, second):
                a, b = sorted((first, second), key=lambda f: f.value.unit)
                if a.value.low and b.value.low:
                    seen[a.value.unit, b.value.unit].append(b.value.low / a.value.low)
    return {pair: median(found) for pair, found in seen.items()}


def _converts(first: Fact, second: Fact) -> bool:
    """Whether the second sum is the first one in another currency."""
    if first.value.unit == second.value.unit:
        return False
    between = first.sentence[first.offset + len(first.surface) : second.offset]
    return len(between) <= _LONGEST and bool(_CLOSE.match(between))
