"""DOC903: a document is dated later than today."""

from __future__ import annotations

from checker.findings.problems import ProblemRule


class FutureDate(ProblemRule):
    """A document is dated later than today.

    Example:
        A page stamped 2062 where 2026 was meant.

    What to do:
        Correct the date in dossier.toml.
    """

    code = "DOC903"
    name = "future-date"
    severity = "low"
