"""MON301: a printed conversion that does not fit the others."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from checker.base.rule import Case, Rule
from checker.compare.verdicts.rates import odd_conversions
from checker.findings.identity import fingerprint, place
from checker.findings.naming import labels
from checker.model import Finding

CONFIDENCE: Final = 0.6


class OddConversion(Rule):
    """A sum is converted at a rate that the other conversions do not use.

    Example:
        "110 billion euros (472 billion dirhams)" in an article that turns 900
        euros into 4,275 dirhams.

    What to do:
        Convert again; a bare dollar sign may also stand for another country's dollar.
    """

    code = "MON301"
    name = "odd-conversion"
    severity = "low"

    def check(self, case: Case) -> Iterable[Finding]:
        """One finding for each conversion that stands off from all others of its pair."""
        names = labels(case)
        for odd, usual in odd_conversions(case.facts.values()):
            first, second = sorted((odd.sum, odd.turned), key=lambda f: f.start)
            facts, turned = (first, second), first is odd.turned
            rate, other = (1 / odd.rate, 1 / usual) if turned else (odd.rate, usual)
            yield Finding(
                code=self.code,
                name=self.name,
                severity=self.severity,
                confidence=CONFIDENCE,
                fingerprint=fingerprint(self.code, facts),
                place=place(self.code, facts),
                slot="",
                facts=tuple(f.id for f in facts),
                message=f"{names[first.document]} turns “{first.surface}” into "
                f"“{second.surface}”, {rate:.3g} {second.value.unit} for one "
                f"{first.value.unit}; other conversions in these texts come to {other:.3g}.",
                document=odd.sum.document,
            )
