"""Exchange rates, learnt from sums that a text gives in two currencies."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from checker.model import Fact

# What stands between a sum and its conversion.
_BETWEEN: Final = re.compile(r"\s*[(\[/=]|\s*,?\s*(?:or|equivalent to|equal to)\b")
_LONGEST: Final = 30


@dataclass(frozen=True, slots=True)
class Conversion:
    """One sum in two currencies, as a text prints it.

    Attributes:
        sum: The sum in the currency that comes first in the alphabet.
        turned: The same sum in the other currency.
    """

    sum: Fact
    turned: Fact

    @property
    def pair(self) -> tuple[str, str]:
        """The two currencies."""
        return self.sum.value.unit, self.turned.value.unit

    @property
    def rate(self) -> float:
        """How many of the second currency one of the first buys."""
        return (self.turned.value.low or 0.0) / (self.sum.value.low or 1.0)


def conversions(facts: Iterable[Fact]) -> list[Conversion]:
    """Every conversion that the texts print, by document and place."""
    by_sentence: dict[tuple[str, int], list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.kind == "money" and fact.value.unit and fact.value.low == fact.value.high:
            by_sentence[fact.document, fact.sentence_index].append(fact)
    found = []
    for sums in by_sentence.values():
        sums.sort(key=lambda f: f.offset)
        for first, second in pairwise(sums):
            if _converts(first, second):
                a, b = sorted((first, second), key=lambda f: f.value.unit)
                found.append(Conversion(a, b))
    return sorted(found, key=lambda c: (c.sum.document, c.sum.start))


def learn_rates(facts: Iterable[Fact]) -> dict[tuple[str, str], float]:
    """(currency, currency) to rate: one unit of the first buys so many of the second.

    The median of all conversions printed in the texts, the first currency of a
    pair being the one that comes first in the alphabet.
    """
    seen: dict[tuple[str, str], list[float]] = defaultdict(list)
    for conversion in conversions(facts):
        seen[conversion.pair].append(conversion.rate)
    return {pair: median(found) for pair, found in seen.items()}


def _converts(first: Fact, second: Fact) -> bool:
    """Whether the second sum is the first one in another currency."""
    if first.value.unit == second.value.unit or not first.value.low or not second.value.low:
        return False
    between = first.sentence[first.offset + len(first.surface) : second.offset]
    return len(between) <= _LONGEST and bool(_BETWEEN.match(between))
