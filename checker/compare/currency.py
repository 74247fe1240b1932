"""Sums of several currencies in one, by the rates that the dossier itself prints."""

from __future__ import annotations

from collections.abc import Mapping


def common_factors(rates: Mapping[tuple[str, str], float]) -> dict[str, float]:
    """Each currency to what one of it comes to in the first of those that it can reach.

    Args:
        rates: (currency, currency) to rate.
    """
    links: dict[str, dict[str, float]] = {}
    for (source, target), rate in rates.items():
        if rate > 0:
            links.setdefault(source, {})[target] = rate
            links.setdefault(target, {}).setdefault(source, 1 / rate)
    factors: dict[str, float] = {}
    for first in sorted(links):
        if first in factors:
            continue
        factors[first] = 1.0
        reached = [first]
        while reached:
            current = reached.pop()
            for other, rate in sorted(links[current].items()):
                if other not in factors:
                    factors[other] = factors[current] / rate
                    reached.append(other)
    return factors
