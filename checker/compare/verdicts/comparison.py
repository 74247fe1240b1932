"""What the dossier as a whole tells about how to compare."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the dossier as a whole tells about how to compare.

    Attributes:
        rates: (currency, currency) to exchange rate, learnt from conversions
            printed in the dossier's own texts: one unit of the first buys so
            many of the second.
        tolerances: Attribute or kind to relative tolerance, from the settings.
        doubtful: Ids of sums whose printed conversion does not fit the others.
        hours: Document to the hour of its day at which it was written, where
            its own time stamps tell.
        turned: (currency, sum) of every sum that some text prints as another
            one turned into that currency.
        cities: Document to the cities that it names.
    """

    rates: Mapping[tuple[str, str], float] = field(default_factory=dict)
    tolerances: Mapping[str, float] = field(default_factory=dict)
    doubtful: frozenset[str] = frozenset()
    hours: Mapping[str, datetime] = field(default_factory=dict)
    turned: frozenset[tuple[str, float]] = frozenset()
    cities: Mapping[str, frozenset[str]] = field(default_factory=dict)
