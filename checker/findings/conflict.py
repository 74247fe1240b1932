"""Rules that report slots whose documents disagree: one class, a table of kinds."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from checker.base.rule import Case, Rule
from checker.findings.build import from_slot
from checker.model import Finding, Pair, Verdict


class SlotRule(Rule):
    """Reports each slot of certain kinds that holds a pair of a certain verdict.

    Attributes:
        kinds: The kinds of slots that it looks at.
        verdict: The verdict that it reports.
    """

    kinds: ClassVar[frozenset[str]]
    verdict: ClassVar[Verdict] = "conflict"

    def check(self, case: Case) -> Iterable[Finding]:
        """One finding for each slot, however many pairs of it differ."""
        for slot in case.slots:
            pairs = [p for p in slot.pairs if p.verdict == self.verdict and self.tells(p, case)]
            # What moved is not worth a note where the same slot is disputed.
            disputed = any(p.verdict == "conflict" for p in slot.pairs)
            if slot.kind in self.kinds and pairs and (self.verdict == "conflict" or not disputed):
                yield from_slot(self, slot, pairs, case)

    def tells(self, pair: Pair, case: Case) -> bool:
        """Whether a pair of the verdict is worth telling; every one is, where nothing is said."""
        return True


def planned(pair: Pair, case: Case) -> bool:
    """Whether one of the two was only a plan when it was written."""
    return any(case.facts[i].modality in ("expected", "proposed") for i in (pair.left, pair.right))
