"""DOC912: a dossier too large for every fact to be compared with every other."""

from __future__ import annotations

from checker.findings.problems import ProblemRule


class LargeDossier(ProblemRule):
    """A dossier is so large that some facts were not compared with all that they might meet.

    Example:
        Of 1,000 articles on one story, 700 say something in words that hundreds use.

    What to do:
        Check the part of the dossier that you need, or one article with "checker ci".
    """

    code = "DOC912"
    name = "large-dossier"
    severity = "info"
