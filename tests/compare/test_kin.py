"""Words used for one another, parts told in two words, voices, near numbers."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from msgspec.structs import replace

from checker.compare.constraints import apart
from checker.compare.evidence import gather
from checker.compare.features import FEATURES
from checker.compare.nouns import noun
from checker.compare.rarity import Rarity
from checker.compare.rivals import rivals
from checker.compare.tellers import two_voices
from checker.compare.values import hours
from checker.compare.weights import default_weights
from checker.compare.words import persons, sense, senses
from checker.language.tables import table
from checker.model import Value
from tests.compare.make import facts_of


def _feature(name: str, left: str, right: str) -> float:
    """A feature of the first facts of two sentences of two documents."""
    facts = [facts_of(d, ["Report", text])[0] for d, text in (("a", left), ("b", right))]
    evidence = gather(facts, default_weights())
    a, b = evidence.profiles
    return FEATURES[name](a, b, evidence.rarity)


def test_a_word_stands_in_one_lot_only() -> None:
    often = Counter(w for lot in table("en", "kin")["lots"].values() for w in lot)
    assert [w for w, n in often.items() if n > 1] == []


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [("flattened", "levelled", True), ("Homes", "houses", True), ("killed", "wounded", False)],
)
def test_words_used_for_one_another_have_one_sense(one: str, other: str, alike: bool) -> None:
    assert (sense(one) == sense(other)) is alike
    assert (senses(f"It was {one}") == senses(f"It was {other}")) is alike


def test_what_has_no_letters_has_no_sense() -> None:
    assert sense("") == sense("42") == ""
    assert "" not in persons()


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("[400|count|400|head=guest] guests came.", "[500|count|500|head=guest] came.", True),
        ("[4|count|4|head=guest] guests came.", "[5|count|5|head=guest] guests came.", False),
        ("[40|count|40|head=guest] guests came.", "[90|count|90|head=guest] guests came.", False),
        ("[90|money|90|unit=EUR] were paid.", "[95|money|95|unit=USD] were paid.", False),
        ("[7200|duration|7200|unit=s] passed.", "[7300|duration|7300|unit=s] passed.", False),
    ],
)
def test_which_numbers_are_near(left: str, right: str, expected: bool) -> None:
    assert (_feature("close", left, right) > 0) is expected


def test_parts_told_loosely_are_kin_and_no_clash() -> None:
    left = "[9|count|9|head=barn,role=destroyed] barns were razed."
    right = "[8|count|8|head=barn,role=damaged] barns were damaged."
    assert _feature("role_kin", left, right) == 1
    assert _feature("role_clash", left, right) == 0


def test_rivals_are_counted_by_document_and_part() -> None:
    sentences = [
        "[3|count|3|head=man,role=killed] men died, [5|count|5|head=man,role=injured] were hurt.",
        "[4|count|4|head=man,role=killed] men died.",
        "[6|count|6|head=van] vans.",
    ]
    assert [r.part for r in rivals(facts_of("a", sentences))] == [2, 1, 2, 0]


def test_rivals_are_counted_by_unit_and_noun() -> None:
    sentences = [
        "[9|measure|9|unit=km,head=depth] down, [8|measure|8|unit=km,head=distance] away.",
        "[3|count|3|head=ferry] ferries, [2|count|2|head=boat] boats.",
    ]
    found = rivals(facts_of("a", sentences))
    assert [(r.unit, r.thing) for r in found] == [(2, 1), (2, 0), (0, 2), (0, 2)]


@pytest.mark.parametrize(
    ("left", "right", "least", "most"),
    [
        ("[9|measure|9|unit=km] down.", "[8|measure|8|unit=km] down.", 0.5, 0.5),
        ("[9|measure|9|unit=km] down.", "[8|measure|8|unit=kg] heavy.", 0, 0),
        ("[9|money|9|unit=EUR] paid.", "[8|money|8|unit=EUR] paid.", 0, 0),
        ("[9|measure|9|unit=km], [1|measure|1|unit=km].", "[8|measure|8|unit=km].", 0.2, 0.3),
    ],
)
def test_the_only_figure_of_a_unit(left: str, right: str, least: float, most: float) -> None:
    facts = [*facts_of("a", [left]), *facts_of("b", [right])]
    evidence = gather(facts, default_weights())
    a, b = evidence.profiles[0], evidence.profiles[-1]
    assert least <= FEATURES["only_unit"](a, b, evidence.rarity) <= most


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [(date(2021, 5, 3), date(2021, 5, 3), 0.75), (date(2021, 5, 3), date(2021, 6, 3), 0.0)],
)
def test_the_only_number_of_a_thing_in_texts_of_one_day(
    left: date, right: date, expected: float
) -> None:
    facts = [
        replace(facts_of("a", ["[4|count|4|head=ferry] ferries."])[0], as_of=left),
        replace(facts_of("b", ["[3|count|3|head=boat] boats."])[0], as_of=right),
    ]
    evidence = gather(facts, default_weights())
    assert FEATURES["only_thing"](*evidence.profiles, evidence.rarity) == expected


@pytest.mark.parametrize(
    ("texts", "expected"), [(2, 1.0), (4, 1.0), (7, 0.5), (10, 0.0), (60, 0.0)]
)
def test_few_texts_of_one_day_tell_of_one_event(texts: int, expected: float) -> None:
    found = [f for d in range(texts) for f in facts_of(f"{d:02}", ["[4|count|4|head=boat] boats."])]
    evidence = gather([replace(f, as_of=date(2021, 5, 3)) for f in found], default_weights())
    a, b = evidence.profiles[:2]
    assert FEATURES["few_texts"](a, b, evidence.rarity) == expected


def test_percentages_are_many_even_in_few_texts() -> None:
    told = "[4|percent|4|unit=%] less.", "[5|percent|5|unit=%] less."
    assert _feature("few_texts", *told) == 0.0


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("2021-05-03", "2021-05-03", 0),
        ("2021-05-03", "2021-05-10", 0.3),
        ("2021-05-03", "2021-05-09", 1),
    ],
)
def test_which_week_may_be_a_slip(left: str, right: str, expected: float) -> None:
    told = f"[4|count|4|event_time={left}] left.", f"[5|count|5|event_time={right}] left."
    assert _feature("event_clash", *told) == expected


@pytest.mark.parametrize(
    ("value", "head", "expected"), [("2.61", "run", True), ("3", "run", False), ("2.61", "", True)]
)
def test_people_are_whole(value: str, head: str, expected: bool) -> None:
    marked = (
        f"[{value}|count|{value}|head={head}] so far."
        if head
        else f"[{value}|count|{value}] so far."
    )
    facts = [*facts_of("a", [marked]), *facts_of("b", ["[2|count|2|head=woman] women."])]
    left, right = gather(facts, default_weights()).profiles
    assert apart(left, right) is apart(right, left) is expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [("T03:00", "T05:00", 0.5), ("2021-05-03T23:00Z", "T01:00", 0.5), ("T03:00", "TMO", 0.0)],
)
def test_how_near_two_times_of_the_clock_are(left: str, right: str, expected: float) -> None:
    facts = [
        replace(facts_of(d, ["At [3|time|3] it began."])[0], value=Value(text))
        for d, text in (("a", left), ("b", right))
    ]
    assert hours(*gather(facts, default_weights()).profiles, Rarity([])) == expected


def test_a_distance_alone_is_no_noun() -> None:
    told = [
        "[5|measure|5|unit=km,head=distance] off.",
        "[5|measure|5|unit=km,head=distance,attribute=from Lund] off.",
        "[5|measure|5|head=magnitude] strong.",
        "[5|count|5|head=distance] runs.",
    ]
    assert [noun(f) for f in facts_of("a", told)] == ["", "distance", "magnitude", "distance"]


def test_one_teller_is_not_two_voices() -> None:
    said = "[{0}|count|{0}|head=man,role=killed,attributed_to={1}] men died."
    facts = facts_of("a", [said.format(3, "police"), said.format(4, "medics")])
    facts += facts_of("b", [said.format(4, "medics")])
    police, medics, elsewhere = gather(facts, default_weights()).profiles
    assert two_voices(police, medics)
    assert not two_voices(police, police)
    assert not two_voices(police, elsewhere)
