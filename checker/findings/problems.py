"""Rules that pass on what was wrong with a file."""

from __future__ import annotations

from collections.abc import Iterable

from checker.base.rule import Case, Rule
from checker.findings.identity import digest
from checker.model import Finding


class ProblemRule(Rule):
    """Reports the problems that reading met under this rule's own code."""

    def check(self, case: Case) -> Iterable[Finding]:
        """One finding for each problem."""
        for problem in case.dossier.problems:
            if problem.code == self.code:
                yield Finding(
                    code=self.code,
                    name=self.name,
                    severity=self.severity,
                    confidence=1.0,
                    fingerprint=digest(self.code, problem.path),
                    place=digest(self.code, problem.path),
                    slot="",
                    facts=(),
                    message=problem.message,
                    document=problem.path,
                )
