"""Conflicts that the slot itself explains are taken back; the others stay."""

from __future__ import annotations

from itertools import combinations

from checker.compare.verdicts.second_look import TELLING, second_look
from checker.kinds import KINDS
from checker.model import Fact, Outcome, Pair, Slot, Verdict, Weight
from tests.compare.verdicts.pairs import RATES, fact
from tests.records import replace

COUNT = next(kind for kind in KINDS if kind.name == "count")


def judge(left: Fact, right: Fact) -> Outcome:
    return COUNT.compare(left, right, RATES)


def say(document: str, number: str, qualifiers: str = "", place: int = 0) -> Fact:
    one = fact("count", number, qualifiers, document)
    return replace(one, id=f"{document}{place}", sentence_index=place)


def verdicts(*facts: Fact, weight: float | None = None) -> dict[str, Verdict]:
    """Left and right id to the verdict after a second look."""
    weights = () if weight is None else (Weight("level", weight, "because"),)
    pairs = []
    for a, b in combinations(facts, 2):
        if a.document != b.document:
            found = judge(a, b)
            pairs.append(Pair(a.id, b.id, found.verdict, found.reason, weights))
    slot = Slot("s", "count", "", "", tuple(f.id for f in facts), tuple(pairs))
    looked = second_look(slot, {f.id: f for f in facts}, judge)
    assert all(p.reason.endswith(".") for p in looked.pairs)
    return {f"{p.left} {p.right}": p.verdict for p in looked.pairs}


def test_a_plain_conflict_stays() -> None:
    assert verdicts(say("a", "940"), say("b", "602")) == {"a0 b0": "conflict"}


def test_a_text_that_gives_both_speaks_of_two_things() -> None:
    found = verdicts(say("a", "940"), say("b", "940", place=1), say("b", "602", place=2))
    assert found == {"a0 b1": "agree", "a0 b2": "different_scope"}


def test_a_headline_may_be_a_slip() -> None:
    wrong = say("b", "602", "zone=headline")
    assert verdicts(say("a", "940"), say("b", "940", place=1), wrong)["a0 b0"] == "conflict"


def test_two_voices_may_be_cited() -> None:
    one = say("b", "940", "attributed=police", 1)
    two = say("b", "602", "attributed=the hospital", 2)
    assert verdicts(say("a", "940"), one, two)["a0 b2"] == "conflict"


def test_those_who_agree_lend_their_time() -> None:
    timed = say("a", "12", "event=2005-11-26")
    found = verdicts(timed, say("b", "10"), say("c", "10", "event=2005-11-27"))
    assert found["a0 b0"] == "different_scope"


def test_most_of_the_slot_lends_its_time() -> None:
    timed = say("a", "12", "event=2005-11-26")
    others = [say(d, "10", "event=2005-11-27") for d in "cd"]
    assert verdicts(timed, say("b", "3"), *others)["a0 b0"] == "different_scope"


def test_without_such_a_time_the_conflict_stays() -> None:
    timed = say("a", "12", "event=2005-11-26")
    assert verdicts(timed, say("b", "10"), say("c", "10"))["a0 b0"] == "conflict"


def test_a_match_no_better_than_chance_is_left_open() -> None:
    pair = say("a", "940"), say("b", "602")
    assert verdicts(*pair, weight=TELLING - 0.1) == {"a0 b0": "unclear"}
    assert verdicts(*pair, weight=TELLING + 0.1) == {"a0 b0": "conflict"}


def test_a_first_toll_given_as_a_bound_is_one_everywhere() -> None:
    toll = "role=killed; as_of=2021-05-03"
    first = say("a", ">=3", toll), say("a", "3", toll, 1)
    found = verdicts(*first, say("b", "11", toll))
    assert found == {"a0 b0": "change_over_time", "a1 b0": "change_over_time"}
    assert verdicts(say("a", "3", toll), say("b", "11", toll))["a0 b0"] == "conflict"


def test_a_bound_close_by_takes_no_conflict_back() -> None:
    toll = "role=injured; as_of=2021-05-03"
    first = say("a", ">=50", toll), say("a", "50", toll, 1)
    assert verdicts(*first, say("b", "80", toll))["a1 b0"] == "conflict"
