"""DOC908: a file holds no text that could be checked."""

from __future__ import annotations

from checker.findings.problems import ProblemRule


class EmptyText(ProblemRule):
    """A file holds no text that could be checked.

    Example:
        A page whose article is loaded by a script.

    What to do:
        Copy the text of the article into the file.
    """

    code = "DOC908"
    name = "empty-text"
    severity = "medium"
