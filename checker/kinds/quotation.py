"""Quotations: what was said, by whom."""

from __future__ import annotations

from collections.abc import Iterable

from checker.analysis.analysis import Analysis
from checker.analysis.sayable import sayings
from checker.base.kind import Comparison, Kind
from checker.canonical.wording import canonical_words
from checker.compare.verdicts.ladder import climb
from checker.compare.verdicts.quotations import QUOTATION
from checker.model import Fact, Mention, Outcome, Value


class QuotationKind(Kind):
    """Quotations: what was said, by whom.

    One mention for each quoted sentence (attribute "statement"), and one for
    each clause that a named speaker is reported to have said (attribute
    "indirect"). The value is the words in one form; subject and attribution
    are the speaker.
    """

    name = "quotation"
    family = ""
    rank = 0

    def extract(self, analysis: Analysis) -> Iterable[Mention]:
        """Every quotation and every named speaker's reported clause."""
        text, speech = analysis.text, analysis.speech
        for saying in sayings(text, speech.utterances, speech.reports, analysis.sentences):
            words = " ".join(text[a:b] for a, b in saying.parts)
            value = canonical_words(words)
            if value:
                yield Mention(
                    kind=self.name,
                    start=saying.start,
                    end=saying.end,
                    surface=text[saying.start : saying.end],
                    value=Value(value),
                    subject=saying.speaker,
                    attribute="statement" if saying.direct else "indirect",
                    modality="stated",
                    attributed_to=saying.speaker,
                )

    def compare(self, left: Fact, right: Fact, comparison: Comparison) -> Outcome:
        """The same words, changed words, another mouth."""
        return climb(QUOTATION, left, right, comparison)
