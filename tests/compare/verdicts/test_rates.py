"""Rates are learnt from conversions that the texts print."""

from __future__ import annotations

import pytest

from checker.compare.verdicts.comparison import Comparison
from checker.compare.verdicts.rates import learn_rates, odd_conversions, turned_sums
from checker.kinds import KINDS
from checker.model import Fact
from tests.compare.verdicts.pairs import fact
from tests.records import replace

MONEY = next(kind for kind in KINDS if kind.name == "money")


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


def printed(document: str, euros: str, dollars: str) -> list[Fact]:
    sentence = f"It cost €{euros} (${dollars}) then."
    pair = sums(sentence, (f"€{euros}", f"{euros} EUR"), (f"${dollars}", f"{dollars} USD"))
    return [replace(f, document=document, id=document + f.surface) for f in pair]


def test_a_conversion_far_from_the_others_is_odd() -> None:
    facts = [*printed("a", "100", "130"), *printed("b", "200", "258"), *printed("c", "110", "158")]
    assert [odd.turned.surface for odd, _ in odd_conversions(facts)] == ["$158"]


def test_rates_of_one_week_are_not_odd() -> None:
    assert odd_conversions([*printed("a", "100", "130"), *printed("b", "200", "255")]) == []


def test_dollars_of_an_odd_conversion_may_be_other_dollars() -> None:
    left = replace(fact("money", "158 USD", name="a"), surface="$158")
    right = replace(fact("money", "143 USD", name="b"), surface="$143")
    money = next(kind for kind in KINDS if kind.name == "money")
    assert money.compare(left, right, Comparison()).verdict == "conflict"
    assert money.compare(left, right, Comparison(doubtful=frozenset("a"))).verdict == "unclear"


def dollars(surface: str, number: str, source: str, name: str) -> Fact:
    one = fact("money", f"{number} USD", name=name)
    return replace(one, surface=surface, sentence=f"The plan saves {surface}.", source=source)


def test_bare_dollars_of_another_country_may_be_its_own() -> None:
    known = Comparison(turned=turned_sums(printed("c", "300", "400")))
    here = dollars("$400", "400", "www.paper.com", "a")
    there = dollars("$430", "430", "www.paper.net.au", "b")
    assert MONEY.compare(here, there, known).verdict == "compatible"
    assert MONEY.compare(there, here, known) == MONEY.compare(here, there, known)
    assert MONEY.compare(here, there, Comparison()).verdict == "conflict"
    assert MONEY.compare(here, replace(there, source="www.other.com"), known).verdict == "conflict"
    assert MONEY.compare(here, replace(there, surface="US$430"), known).verdict == "conflict"
    assert MONEY.compare(replace(there, value=here.value), here, known).verdict == "agree"
