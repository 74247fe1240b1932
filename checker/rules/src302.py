"""SRC302: documents that are one witness."""

from __future__ import annotations

from collections.abc import Iterable

from checker.base.rule import Case, Rule
from checker.findings.identity import digest
from checker.findings.naming import enumerate_words, labels
from checker.model import Finding


class OneWitness(Rule):
    """Documents that share a publisher or long runs of words count as one source.

    Example:
        Two sites carry the same agency copy: two documents, one witness.

    What to do:
        Do not count them twice as support; look for a source of its own.
    """

    code = "SRC302"
    name = "one-witness"
    severity = "info"

    def check(self, case: Case) -> Iterable[Finding]:
        """One finding for each group of more than one document."""
        names = labels(case)
        for group in case.witnesses:
            if len(group.documents) < 2:
                continue
            told = [names.get(d, d) for d in group.documents]
            shared = "; they share wording" if group.passage else ""
            yield Finding(
                code=self.code,
                name=self.name,
                severity=self.severity,
                confidence=1.0,
                fingerprint=digest(self.code, *group.documents),
                place=digest(self.code, *group.documents),
                slot="",
                facts=(),
                message=f"{enumerate_words(told)} count as one source{shared}.",
                document=group.documents[0],
            )
