"""DAT201: one document gives two days or times for one event."""

from __future__ import annotations

from checker.findings.within import WithinRule


class DateWithin(WithinRule):
    """One document gives two days or times for one event.

    Example:
        The headline has Tuesday, the text Monday.

    What to do:
        Read both places again; a headline may have been written for an older version.
    """

    code = "DAT201"
    name = "date-within"
    severity = "medium"
    kinds = frozenset({"date", "time", "duration"})
