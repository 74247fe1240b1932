"""QUO301: one utterance in different words."""

from __future__ import annotations

from checker.findings.conflict import SlotRule


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
