"""DOC911: a text is in a language that is not read."""

from __future__ import annotations

from checker.findings.problems import ProblemRule


class UnknownLanguage(ProblemRule):
    """A text is in a language that is not read, and was left out.

    Example:
        A Turkish article among English ones.

    What to do:
        Take it out, or add a translation. If it is in a language that is read,
        say so in dossier.toml under "language".
    """

    code = "DOC911"
    name = "unknown-language"
    severity = "low"
