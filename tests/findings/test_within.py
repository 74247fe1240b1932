"""Two places of one document: a slip of the headline, not two things in one text."""

from __future__ import annotations

from checker.findings.collect import collect
from checker.model import Fact
from checker.rules import RULES
from tests.findings.cases import case, say
from tests.records import replace


def codes(*facts: Fact) -> list[str]:
    return [f.code for f in collect(RULES, case(*facts), select=("NUM2", "TIT2"))]


def headline(number: str) -> Fact:
    return say("a", "count", number, "zone=headline; role=killed")


def body(number: str, qualifiers: str = "role=killed") -> Fact:
    return say("a", "count", number, qualifiers)


def test_a_headline_against_its_text() -> None:
    assert codes(headline("70"), body("58"), say("b", "count", "58", "role=killed")) == ["NUM201"]


def test_a_headline_that_the_text_bears_out() -> None:
    assert codes(headline("70"), body("70"), body("58")) == []


def test_a_headline_counts_a_wider_thing() -> None:
    narrow = replace(body("58"), modifiers=("production",))
    assert codes(headline("70"), narrow) == []


def test_two_voices_in_one_text() -> None:
    one, two = (body(n, f"role=killed; attributed={who}") for n, who in (("70", "A"), ("58", "B")))
    assert codes(one, two) == []


def test_two_paragraphs_put_alike() -> None:
    alike = "attribute=people; role=killed; names=Ashford"
    assert codes(body("70", alike), body("58", alike)) == ["NUM201"]


def test_two_paragraphs_about_two_towns() -> None:
    here, there = "attribute=people; role=killed; names=Ashford", "attribute=people; role=killed"
    assert codes(body("70", here), body("58", there + "; names=Merin")) == []
