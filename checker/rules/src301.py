"""SRC301: a claim that matters, and only one source has it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from checker.base.rule import Case, Rule
from checker.findings.camps import camps
from checker.findings.identity import fingerprint, place
from checker.findings.naming import labels
from checker.findings.severity import GRAVE
from checker.model import Fact, Finding

# Kinds whose single claims are worth a second source.
_WEIGHTY: Final = frozenset({"money", "role", "statement"})
CONFIDENCE: Final = 0.5


class SingleSource(Rule):
    """A claim that matters, and only one source has it.

    Off by default: select SRC301 to see it.

    Example:
        Of six articles, one alone says that three people are missing.

    What to do:
        Look for a second source before you print it, or say whose claim it is.
    """

    code = "SRC301"
    name = "single-source"
    severity = "info"
    default = False

    def check(self, case: Case) -> Iterable[Finding]:
        """Weighty facts that stand in no slot with another document's."""
        shared = {i for s in case.slots for p in s.pairs for i in (p.left, p.right)}
        shared |= {i for s in case.slots for i in s.echoes}
        names = labels(case)
        for fact in case.facts.values():
            if fact.id not in shared and fact.zone != "furniture" and _matters(fact):
                yield Finding(
                    code=self.code,
                    name=self.name,
                    severity=self.severity,
                    confidence=CONFIDENCE,
                    fingerprint=fingerprint(self.code, (fact,)),
                    place=place(self.code, (fact,)),
                    slot="",
                    facts=(fact.id,),
                    message=f"Only {names[fact.document]} has “{fact.surface}”.",
                    camps=camps([[fact]], case),
                    document=fact.document,
                )


def _matters(fact: Fact) -> bool:
    return fact.kind in _WEIGHTY or fact.role in GRAVE
