"""People counted in two cities are two counts, even where only one sentence names its city."""

from __future__ import annotations

import pytest

from checker.compare.verdicts.comparison import Comparison
from checker.compare.verdicts.whereabouts import learn_cities
from checker.kinds import KINDS
from checker.model import Fact
from tests.compare.verdicts.pairs import fact
from tests.records import replace

COUNT = next(kind for kind in KINDS if kind.name == "count")
IN_LYON = "role=attended; clause=In Lyon 50000 people marched"
MARCHED = "role=attended; clause=Police said 30000 people marched"


def places(document: str, *names: str) -> list[Fact]:
    return [replace(fact("place", n, name=document), id=document + n) for n in names]


def test_cities_are_learnt_by_document() -> None:
    facts = [*places("a", "Paris", "Lyon", "France"), *places("b", "Nowhereville")]
    assert learn_cities(facts) == {"a": frozenset({"Paris", "Lyon"})}


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        (["Paris", "Lyon"], ["Paris"], "different_scope"),
        (["Paris", "Lyon"], ["Paris", "Lyon"], "conflict"),
        (["Lyon"], ["Paris"], "conflict"),
        (["Lyon"], [], "conflict"),
    ],
)
def test_a_city_that_the_other_text_never_names(
    first: list[str], second: list[str], verdict: str
) -> None:
    cities = learn_cities([*places("a", *first), *places("b", *second)])
    left, right = fact("count", "50000", IN_LYON, "a"), fact("count", "30000", MARCHED, "b")
    outcome = COUNT.compare(left, right, Comparison(cities=cities))
    assert outcome.verdict == verdict
    assert COUNT.compare(right, left, Comparison(cities=cities)) == outcome
