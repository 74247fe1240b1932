"""DOC904: a document is listed in dossier.toml, but the file is not there."""

from __future__ import annotations

from checker.findings.problems import ProblemRule


class MissingFile(ProblemRule):
    """A document is listed in dossier.toml, but the file is not there.

    Example:
        The list names a.txt, and the folder holds A.txt only.

    What to do:
        Correct the path in dossier.toml, or add the file.
    """

    code = "DOC904"
    name = "missing-file"
    severity = "high"
