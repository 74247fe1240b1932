"""DOC923: an ignore matches no finding."""

from __future__ import annotations

from checker.findings.problems import ProblemRule


class UnusedIgnore(ProblemRule):
    """An ignore matches no finding.

    Example:
        The outlet corrected its article, and the entry stayed.

    What to do:
        Take the entry out.
    """

    code = "DOC923"
    name = "ignore-unused"
    severity = "low"
