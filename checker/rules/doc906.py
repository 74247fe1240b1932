"""DOC906: two documents have the same id, and the later one was given another."""

from __future__ import annotations

from checker.findings.problems import ProblemRule


class DuplicateId(ProblemRule):
    """Two documents have the same id, and the later one was given another.

    Example:
        a.txt and a.html in one folder.

    What to do:
        Rename one of the files, or give it an id in dossier.toml.
    """

    code = "DOC906"
    name = "duplicate-id"
    severity = "medium"
