"""Money: a sum with its currency."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from checker.analysis.amounts import priced
from checker.analysis.analysis import Analysis
from checker.analysis.counted_lists import all_about
from checker.analysis.sum_roles import telling
from checker.analysis.undisclosed import find_undisclosed
from checker.base.kind import Comparison, Kind
from checker.compare.verdicts.ladder import climb
from checker.compare.verdicts.money import MONEY
from checker.model import Fact, Mention, Outcome, Value


class MoneyKind(Kind):
    """A sum with its currency."""

    name = "money"
    family = "number"
    rank = 50

    def extract(self, analysis: Analysis) -> Iterable[Mention]:
        """Every money in the document."""
        numbers = analysis.numbers
        places = list(numbers.of_kind("money"))
        for place, about in zip(places, all_about(numbers.text, places, priced), strict=True):
            mention = numbers.mention(self.name, place.q, about)
            if about.role in telling(numbers.text.language):
                mention = replace(mention, subject=analysis.owners.of(place.lead, place.last))
            yield mention
        tokens = analysis.tokens
        for kept in find_undisclosed(numbers.text):
            yield Mention(
                self.name,
                tokens.starts[kept.first],
                tokens.ends[kept.last - 1],
                tokens.surface(kept.first, kept.last),
                Value("undisclosed"),
                attribute=kept.noun,
                head=kept.noun,
            )

    def compare(self, left: Fact, right: Fact, comparison: Comparison) -> Outcome:
        """Sums, by the rate of the texts across currencies."""
        return climb(MONEY, left, right, comparison)
