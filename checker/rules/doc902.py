"""DOC902: a document has no date of publication, so nothing in it can be ordered in time."""

from __future__ import annotations

from checker.findings.problems import ProblemRule


class NoDate(ProblemRule):
    """A document has no date of publication, so nothing in it can be ordered in time.

    Example:
        A text without a dateline, and no date in its URL.

    What to do:
        Put the day into dossier.toml under "published".
    """

    code = "DOC902"
    name = "no-date"
    severity = "info"
