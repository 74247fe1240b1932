"""TIT201: one document gives one role to two persons, or two titles to one."""

from __future__ import annotations

from checker.findings.within import WithinRule


class RoleWithin(WithinRule):
    """One document gives one role to two persons, or two titles to one.

    Example:
        The head of the delegation is one man in the first paragraph and another in the
        last.

    What to do:
        Read both places again; a headline may have been written for an older version.
    """

    code = "TIT201"
    name = "role-within"
    severity = "medium"
    kinds = frozenset({"title", "role"})
