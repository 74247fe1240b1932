"""Statements: happened or not, open or closed, fired or resigned, where and of what."""

from __future__ import annotations

from collections.abc import Iterable

from checker.analysis.analysis import Analysis
from checker.base.kind import Comparison, Kind
from checker.compare.verdicts.ladder import climb
from checker.compare.verdicts.statements import STATEMENT
from checker.model import Fact, Mention, Outcome, Value


class StatementKind(Kind):
    """Statements with one answer out of few, where the wording is plain.

    The attribute is the matter ("agreement on body", "ceasefire", "state of
    main building"), the head the thing it is about, the value what is said of
    it: happened, did not happen, attempted, planned; open, closed; denied,
    admitted, confirmed. What became of a person or a thing is told in answers
    that exclude one another ("end in office": dismissed, resigned), as are the
    cause of a death, a weapon, a nationality, kin, and the place of an event
    ("place of death"). The event time says of when; what happened at a known
    time is also a date fact, "date of agreement on body".
    """

    name = "statement"
    family = ""
    rank = 0

    def extract(self, analysis: Analysis) -> Iterable[Mention]:
        """Every plain statement in the document."""
        tokens = analysis.tokens
        for claim in analysis.claims:
            start, end = tokens.starts[claim.first], tokens.ends[claim.last - 1]
            yield Mention(
                kind=self.name,
                start=start,
                end=end,
                surface=analysis.text[start:end],
                value=Value(claim.value),
                subject=claim.subject,
                attribute=claim.attribute,
                head=claim.head,
                modality="expected" if claim.value == "planned" else "stated",
            )

    def compare(self, left: Fact, right: Fact, comparison: Comparison) -> Outcome:
        """Both say the same, or the opposite."""
        return climb(STATEMENT, left, right, comparison)
