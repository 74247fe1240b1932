"""DOC901: a file could not be read at all, or is not text."""

from __future__ import annotations

from checker.findings.problems import ProblemRule


class UnreadableFile(ProblemRule):
    """A file could not be read at all, or is not text.

    Example:
        A picture that was saved as article.txt.

    What to do:
        Save the article as text, or take the file out of the folder.
    """

    code = "DOC901"
    name = "unreadable-file"
    severity = "high"
