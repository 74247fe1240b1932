"""NUM201: one document gives two numbers for one thing."""

from __future__ import annotations

from checker.findings.within import WithinRule


class NumberWithin(WithinRule):
    """One document gives two numbers for one thing.

    Example:
        "70 dead" in the headline, 68 in the text.

    What to do:
        Read both places again; a headline may have been written for an older version.
    """

    code = "NUM201"
    name = "number-within"
    severity = "medium"
    kinds = frozenset({"count", "measure", "percent", "age", "ordinal"})
