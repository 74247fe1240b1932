"""QUO301: one utterance in different words."""

from __future__ import annotations

from checker.base.rule import Case
from checker.findings.conflict import SlotRule
from checker.model import Pair


class RewordedQuotation(SlotRule):
    """One utterance that documents quote in different words.

    Example:
        "We will not give up" in one article, "We shall never give in" in another.

    What to do:
        Use the words of the recording; a translation may explain the difference.
    """

    code = "QUO301"
    name = "reworded-quotation"
    severity = "info"
    kinds = frozenset({"quotation"})
    verdict = "compatible"

    def tells(self, pair: Pair, case: Case) -> bool:
        """Only words in quotation marks are meant to be the speaker's own."""
        return all(case.facts[i].attribute != "indirect" for i in (pair.left, pair.right))
