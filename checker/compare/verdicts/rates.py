"""Exchange rates, learnt from sums that a text gives in two currencies."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from checker.model import Fact

# What stands between a sum and its conversion.
_BETWEEN: Final = re.compile(r"\s*[(\[/=]|\s*,?\s*(?:or|equivalent to|equal to)\b")
_LONGEST: Final = 30
# Rates of one week, rounded as news rounds them, differ by less than this share.
FITTING: Final = 0.06
_TWO: Final = 2


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
    def ids(self) -> tuple[str, str]:
        """The ids of the two facts."""
        return self.sum.id, self.turned.id

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


def turned_sums(facts: Iterable[Fact]) -> frozenset[tuple[str, float]]:
    """(currency, sum) of every sum that stands beside the one it was turned from."""
    both = (f for c in conversions(facts) for f in (c.sum, c.turned))
    return frozenset((f.value.unit, f.value.low or 0.0) for f in both)


def odd_conversions(facts: Iterable[Fact]) -> list[tuple[Conversion, float]]:
    """Conversions that stand off from all others of their currencies, with the usual rate."""
    by_pair: dict[tuple[str, str], list[Conversion]] = defaultdict(list)
    for conversion in conversions(facts):
        by_pair[conversion.pair].append(conversion)
    return [odd for found in by_pair.values() for odd in _odd(found)]


def _odd(found: Sequence[Conversion]) -> Iterator[tuple[Conversion, float]]:
    for one in found:
        others = [c.rate for c in found if c.sum.value != one.sum.value or c.rate != one.rate]
        usual = median(others) if others else one.rate
        if abs(one.rate - usual) > FITTING * usual:
            yield one, usual
            if len({c.rate for c in found}) == _TWO:
                return  # of two, nobody knows which is the odd one


def _converts(first: Fact, second: Fact) -> bool:
    """Whether the second sum is the first one in another currency."""
    if first.value.unit == second.value.unit or not first.value.low or not second.value.low:
        return False
    between = first.sentence[first.offset + len(first.surface) : second.offset]
    return len(between) <= _LONGEST and bool(_BETWEEN.match(between))
