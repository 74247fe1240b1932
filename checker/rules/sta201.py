"""STA201: one document says both yes and no, or gives one sentence to two speakers."""

from __future__ import annotations

from checker.findings.within import WithinRule


class StatementWithin(WithinRule):
    """One document says both yes and no, or gives one sentence to two speakers.

    Example:
        The headline says that talks failed, the text that they ended with an agreement.

    What to do:
        Read both places again; a headline may have been written for an older version.
    """

    code = "STA201"
    name = "statement-within"
    severity = "medium"
    kinds = frozenset({"statement", "quotation"})
