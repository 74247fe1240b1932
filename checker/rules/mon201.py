"""MON201: one document gives two sums for one thing."""

from __future__ import annotations

from checker.findings.within import WithinRule


class MoneyWithin(WithinRule):
    """One document gives two sums for one thing.

    Example:
        "$2.5 million" in the headline, $2.6 million in the text.

    What to do:
        Read both places again; a headline may have been written for an older version.
    """

    code = "MON201"
    name = "money-within"
    severity = "medium"
    kinds = frozenset({"money"})
