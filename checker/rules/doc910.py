"""DOC910: a file is of a type that cannot be read."""

from __future__ import annotations

from checker.findings.problems import ProblemRule


class UnsupportedType(ProblemRule):
    """A file is of a type that cannot be read.

    Example:
        A spreadsheet in the folder.

    What to do:
        Save it as .txt, .md or .html, or take it out.
    """

    code = "DOC910"
    name = "unsupported-type"
    severity = "low"
