"""DOC907: a text holds damaged characters."""

from __future__ import annotations

from checker.findings.problems import ProblemRule


class DamagedCharacters(ProblemRule):
    """A text holds characters that were damaged on the way, or an encoding that had to be guessed.

    Example:
        Question marks in a diamond where quotation marks stood.

    What to do:
        Fetch the article again in its own encoding.
    """

    code = "DOC907"
    name = "damaged-characters"
    severity = "low"
