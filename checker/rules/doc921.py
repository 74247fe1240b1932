"""DOC921: an ignore names nothing to ignore, or gives no reason."""

from __future__ import annotations

from checker.findings.problems import ProblemRule


class EmptyIgnore(ProblemRule):
    """An ignore names nothing to ignore, or gives no reason.

    Example:
        An [[ignore]] with a code, but without a reason.

    What to do:
        Add the reason, so that the next editor knows why.
    """

    code = "DOC921"
    name = "ignore-without-reason"
    severity = "low"
