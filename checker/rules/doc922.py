"""DOC922: an ignore has run out."""

from __future__ import annotations

from checker.findings.problems import ProblemRule


class ExpiredIgnore(ProblemRule):
    """An ignore has run out.

    Example:
        until = 2025-06-30, and today is later.

    What to do:
        Decide again: confirm it with a new day, or take the entry out.
    """

    code = "DOC922"
    name = "ignore-expired"
    severity = "low"
