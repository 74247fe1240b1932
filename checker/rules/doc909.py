"""DOC909: two documents have the same text."""

from __future__ import annotations

from checker.findings.problems import ProblemRule


class DuplicateText(ProblemRule):
    """Two documents have the same text.

    Example:
        One agency report saved twice under two names.

    What to do:
        Take one of them out, or leave both: they count as one source.
    """

    code = "DOC909"
    name = "duplicate-text"
    severity = "low"
