"""Rates are learnt from conversions that the texts print."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.compare.verdicts.rates import learn_rates
from checker.model import Fact
from tests.compare.verdicts.pairs import fact


def sums(sentence: str, *found: tuple[str, str]) -> list[Fact]:
    return [
        replace(
            fact("money", value, name="a"),
            id=surface,
            surface=surface,
            sentence=sentence,
            offset=sentence.index(surface),
        )
        for surface, value in found
    ]


def test_a_sum_in_brackets_is_a_conversion() -> None:
    facts = sums(
        "They took 2m euros ($2.6m; £1.7m) in gems.",
        ("2m euros", "2000000 EUR"),
        ("$2.6m", "2600000 USD"),
    )
    assert learn_rates(facts) == {("EUR", "USD"): pytest.approx(1.3)}


def test_the_middle_rate_counts() -> None:
    facts = []
    for i, dollars in enumerate(("120", "130", "900")):
        pair = sums(
            f"It cost €100 or ${dollars} then.",
            ("€100", "100 EUR"),
            (f"${dollars}", f"{dollars} USD"),
        )
        facts += [replace(f, document=str(i)) for f in pair]
    assert learn_rates(facts) == {("EUR", "USD"): pytest.approx(1.3)}


@pytest.mark.parametrize(
    "sentence", ["He paid €100 and later $130 more.", "Of €100 he kept all, of $130 nothing."]
)
def test_two_sums_are_not_a_conversion(sentence: str) -> None:
    assert learn_rates(sums(sentence, ("€100", "100 EUR"), ("$130", "130 USD"))) == {}
