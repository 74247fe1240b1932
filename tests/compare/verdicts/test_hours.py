"""Tallies of one day are put in order by the hours at which the texts were written."""

from __future__ import annotations

from datetime import datetime

import pytest

from checker.compare.verdicts.comparison import Comparison
from checker.compare.verdicts.hours import learn_hours
from checker.kinds import KINDS
from checker.model import Fact, Value
from tests.compare.verdicts.pairs import fact
from tests.records import replace

COUNT = next(kind for kind in KINDS if kind.name == "count")
DAY = "as_of=2021-05-03; role=injured"


def stamp(document: str, text: str, zone: str = "furniture") -> Fact:
    one = fact("time", "10:00", f"as_of=2021-05-03; zone={zone}", document)
    return replace(one, value=Value(text), id=document + text)


def test_the_last_stamp_of_the_day_counts() -> None:
    facts = [
        stamp("a", "2021-05-03T07:21"),
        stamp("a", "2021-05-03T15:41"),
        stamp("a", "2021-05-02T23:00"),
        stamp("a", "2021-05-03T18:00", zone="body"),
        stamp("b", "T18:00"),
        stamp("c", "2021-05-03TMO"),
    ]
    assert learn_hours(facts) == {"a": datetime.fromisoformat("2021-05-03T15:41")}


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        ("2021-05-03T09:00", "2021-05-03T14:00", "change_over_time"),
        ("2021-05-03T14:00", "2021-05-03T09:00", "conflict"),
        ("2021-05-03T09:00", "2021-05-03T10:00", "conflict"),
        ("2021-05-03T09:00Z", "2021-05-03T10:00Z", "change_over_time"),
        ("2021-05-03T09:00+00:00", "2021-05-03T12:00+10:00", "conflict"),
        ("2021-05-03T09:00Z", "2021-05-03T14:00", "change_over_time"),
        ("2021-05-03T09:00", "", "conflict"),
    ],
)
def test_a_tally_grows_within_a_day(first: str, second: str, verdict: str) -> None:
    stamps = [stamp(d, text) for d, text in (("a", first), ("b", second)) if text]
    comparison = Comparison(hours=learn_hours(stamps))
    smaller, greater = fact("count", "12", DAY, "a"), fact("count", "18", DAY, "b")
    outcome = COUNT.compare(smaller, greater, comparison)
    assert outcome.verdict == verdict
    assert COUNT.compare(greater, smaller, comparison) == outcome


def test_what_is_no_tally_of_people_does_not_grow_by_the_hour() -> None:
    comparison = Comparison(
        hours=learn_hours([stamp("a", "2021-05-03T09:00"), stamp("b", "2021-05-03T14:00")])
    )
    left = fact("count", "12", "as_of=2021-05-03; role=destroyed", "a")
    right = fact("count", "18", "as_of=2021-05-03; role=destroyed", "b")
    assert COUNT.compare(left, right, comparison).verdict == "conflict"
