"""Ages: how old somebody is or was, in years or months."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from checker.analysis.age_decades import find_decades
from checker.analysis.ages import AgeFinder
from checker.analysis.analysis import Analysis
from checker.analysis.counted import Counted
from checker.base.kind import Comparison, Kind
from checker.compare.verdicts.ages import AGE
from checker.compare.verdicts.ladder import climb
from checker.model import Fact, Mention, Outcome


class AgeKind(Kind):
    """How old somebody is or was."""

    name = "age"
    family = "number"
    rank = 60

    def extract(self, analysis: Analysis) -> Iterable[Mention]:
        """Every age in the document."""
        numbers = analysis.numbers
        finder = AgeFinder(numbers.text, numbers.quantities, analysis.names, analysis.sentence_at)
        for age in finder.find():
            about = Counted(age.attribute, age.head, subject=age.subject)
            yield replace(numbers.mention(self.name, age.q, about), value=age.value)
        tokens = analysis.tokens
        for told in find_decades(numbers.text):
            yield Mention(
                self.name,
                tokens.starts[told.first],
                tokens.ends[told.last - 1],
                tokens.surface(told.first, told.last),
                told.value,
                attribute="age",
            )

    def compare(self, left: Fact, right: Fact, comparison: Comparison) -> Outcome:
        """Numbers, one more after a birthday."""
        return climb(AGE, left, right, comparison)
