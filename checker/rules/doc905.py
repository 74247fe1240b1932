"""DOC905: a file is larger than an article can be, and was left out."""

from __future__ import annotations

from checker.findings.problems import ProblemRule


class TooLarge(ProblemRule):
    """A file is larger than an article can be, and was left out.

    Example:
        A whole archive in one file of 200 MB.

    What to do:
        Split the file, one article each.
    """

    code = "DOC905"
    name = "too-large"
    severity = "medium"
