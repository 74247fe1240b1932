"""NAM201: one document gives two names where only one can be meant."""

from __future__ import annotations

from checker.findings.within import WithinRule


class NameWithin(WithinRule):
    """One document gives two names where only one can be meant.

    Example:
        Two different villages are called the worst hit.

    What to do:
        Read both places again; a headline may have been written for an older version.
    """

    code = "NAM201"
    name = "name-within"
    severity = "low"
    kinds = frozenset({"person", "place", "organisation"})
