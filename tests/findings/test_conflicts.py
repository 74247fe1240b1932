"""One finding a slot: its camps, sentences, severity and confidence."""

from __future__ import annotations

import pytest

from checker.base.rule import Case
from checker.findings.collect import collect
from checker.model import Finding, Witness
from checker.rules import RULES
from tests.findings.cases import case, say

HURT = "role=injured; attribute=people"


def only(built: Case, code: str = "") -> Finding:
    found = [f for f in collect(RULES, built) if f.code.startswith(code)]
    assert len(found) == 1, [f.message for f in found]
    return found[0]


def injured() -> Case:
    return case(
        say("a", "count", "50", HURT),
        say("b", "count", "~50", HURT, "about 50"),
        say("c", "count", "80", HURT + "; attributed=the hospital"),
        say("d", "count", "70", HURT + "; attributed=police"),
        say("e", "count", "50", HURT),
        witnesses=[Witness(("a", "b"), ("same publisher",)), *(Witness((d,)) for d in "cde")],
        attribute="people injured",
        subject="the fire",
    )


def test_one_finding_names_every_camp() -> None:
    finding = only(injured(), "NUM101")
    assert [(c.value, c.documents, c.witnesses) for c in finding.camps] == [
        ("50", ("a", "b", "e"), 2),
        ("80", ("c",), 1),
        ("70", ("d",), 1),
    ]
    assert finding.message == (
        "People injured, the fire: “50” (Paper A, Paper B and Paper E) against “80” (Paper C, "
        "citing the hospital) against “70” (Paper D, citing police)."
    )


def test_the_printable_sentence_claims_only_the_span() -> None:
    assert only(injured(), "NUM101").printable == (
        "Between 50 and 80 people were injured, "
        "according to Paper A, Paper B, Paper C and 2 others."
    )


def test_what_would_settle_it_names_those_who_are_quoted() -> None:
    assert only(injured(), "NUM101").settle == (
        "Ask the hospital about “80”, police about “70” and Paper A where “50” comes from."
    )


def test_each_value_tells_where_it_comes_from() -> None:
    hurt = f"{HURT}; attributed=police, citing a nurse"
    finding = only(
        case(
            say("a", "count", "50", f"{HURT}; as_of=2025-03-02"),
            say("b", "count", "50", f"{hurt}; as_of=2025-03-01"),
            say("c", "count", "80", f"{HURT}; as_of=2025-03-01"),
        )
    )
    assert [camp.origin for camp in finding.camps] == [
        "first in Paper B on 1 March 2025, citing a nurse via police; also in Paper A",
        "first in Paper C on 1 March 2025",
    ]


def test_a_document_that_stands_alone_is_named() -> None:
    facts = [say(d, "count", "50", HURT) for d in "abcd"]
    assert "; Paper E stands alone." in only(case(*facts, say("e", "count", "70", HURT))).message


def test_dates_are_shown_resolved() -> None:
    finding = only(
        case(
            say("a", "date", "2007-11-12", "", "Monday"),
            say("b", "date", "2007-11-13", "", "13 November 2007"),
            attribute="announced",
        )
    )
    assert "“Monday [12 November 2007]” (Paper A)" in finding.message
    assert "“13 November 2007” (Paper B)" in finding.message


def test_what_moved_is_told_in_order() -> None:
    finding = only(
        case(
            say("a", "count", "10", "role=killed; as_of=2025-03-02"),
            say("b", "count", "3", "role=killed; as_of=2025-03-01"),
            attribute="people killed",
        )
    )
    assert (finding.code, finding.severity) == ("CHG301", "info")
    assert finding.message == (
        "People killed: first “3” (Paper B, 1 March 2025), then “10” (Paper A, 2 March 2025)."
    )


def test_what_was_told_on_several_days_is_dated_by_the_first() -> None:
    finding = only(
        case(
            say("a", "count", "10", "role=killed; as_of=2025-03-02"),
            say("c", "count", "10", "role=killed; as_of=2025-03-05"),
            say("b", "count", "3", "role=killed; as_of=2025-03-01"),
            attribute="people killed",
        )
    )
    assert "then “10” (Paper A and Paper C, first on 2 March 2025)" in finding.message


@pytest.mark.parametrize(
    ("left", "right", "severity"),
    [
        (("count", "100"), ("count", "110"), "low"),
        (("count", "100", "role=killed"), ("count", "110", "role=killed"), "medium"),
        (("count", "50"), ("count", "80"), "medium"),
        (("count", "20000"), ("count", "50000"), "high"),
        (("money", "2500000 EUR"), ("money", "2650000 EUR"), "low"),
        (("money", "2000000 EUR"), ("money", "1200000 EUR"), "medium"),
        (("measure", "5.9"), ("measure", "6.1"), "medium"),
        (("duration", "30 s"), ("duration", "60 s"), "medium"),
        (("duration", "50 s"), ("duration", "60 s"), "low"),
        (("date", "2007-11-12"), ("date", "2007-11-13"), "medium"),
        (("role", "Ann Field"), ("role", "Peter Stone"), "medium"),
        (("statement", "happened"), ("statement", "did not happen"), "high"),
    ],
)
def test_severity_goes_by_kind_and_size(
    left: tuple[str, ...], right: tuple[str, ...], severity: str
) -> None:
    assert only(case(say("a", *left), say("b", *right))).severity == severity


@pytest.mark.parametrize(
    ("weaker", "stronger"),
    [
        ("", "as_of=2025-03-01"),
        ("as_of=2025-03-01; hedge=about", "as_of=2025-03-01"),
        ("as_of=2025-03-01; zone=headline", "as_of=2025-03-01"),
    ],
)
def test_loose_readings_lower_the_confidence(weaker: str, stronger: str) -> None:
    def confidence(qualifiers: str) -> float:
        other = "as_of=2025-03-01"
        return only(
            case(say("a", "count", "50", qualifiers), say("b", "count", "80", other))
        ).confidence

    assert confidence(weaker) < confidence(stronger)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("count", "50"), ("count", "~50")),
        (("count", "6000", "scope=each"), ("count", "1200", "scope=additional")),
        (("count", "12", "role=killed"), ("count", "12", "role=injured")),
        (("count", "50"), ("count", ">40")),
        (("place", "Palmer"), ("place", "Anchorage")),
        (("person", "Ann Field"), ("person", "Peter Stone")),
        (("money", "26 ZAR"), ("money", "2 EUR")),
    ],
)
def test_what_both_can_hold_is_no_finding(left: tuple[str, ...], right: tuple[str, ...]) -> None:
    assert collect(RULES, case(say("a", *left), say("b", *right))) == []


def test_the_reading_of_a_statement_stands_outside_its_quotation_marks() -> None:
    built = case(
        say("a", "statement", "happened", "attribute=ceasefire", "a ceasefire occurred"),
        say("b", "statement", "attempted", "attribute=ceasefire", "efforts to reach a ceasefire"),
        attribute="ceasefire",
    )
    assert only(built, "STA101").message == (
        "Ceasefire: “a ceasefire occurred” (Paper A; happened) against “efforts to reach a "
        "ceasefire” (Paper B; attempted)."
    )


def test_one_body_is_asked_once_about_both_figures() -> None:
    built = case(*(say(d, "count", n, HURT + "; attributed=police") for d, n in ("a4", "b7")))
    assert only(built).settle == "Ask police about “4” and “7”."


def test_figures_that_name_no_part_are_given_one_by_one() -> None:
    facts = [say(d, "count", n, "attribute=crew") for d, n in (("a", "41"), ("b", "60"))]
    assert only(case(*facts, attribute="crew")).printable == (
        "Reports give different figures for crew: 41 (Paper A) and 60 (Paper B)."
    )


def test_a_figure_that_was_planned_is_no_tally_that_grew() -> None:
    planned = "modality=expected; as_of=2025-03-01"
    built = case(
        say("a", "duration", "30 days", planned),
        say("b", "duration", "21 days", "as_of=2025-03-02"),
    )
    found = [f for f in collect(RULES, built) if f.code.startswith("CHG")]
    assert [f.code for f in found] == ["CHG303"]
    assert "(Paper A, expected on 1 March 2025)" in found[0].message


def test_what_became_of_a_person_can_be_printed() -> None:
    facts = [
        say(d, "statement", told, "attribute=end in office; subject=Ann Field")
        for d, told in (("a", "dismissed"), ("b", "resigned"))
    ]
    built = case(*facts, attribute="end in office", subject="Ann Field")
    assert only(built, "STA101").printable == (
        "Reports differ on the end in office of Ann Field: dismissed (Paper A) or resigned "
        "(Paper B)."
    )


def test_a_distance_from_somewhere_is_no_thing() -> None:
    facts = [
        say(d, "measure", n, "attribute=off Corvo") for d, n in (("a", "90 km"), ("b", "130 km"))
    ]
    found = only(case(*facts, attribute="off Corvo"), "NUM102")
    assert found.printable.startswith("Reports give different figures: ")


def test_one_side_for_each_mouth_that_is_given_the_same_words() -> None:
    words = "We will not give up now"
    built = case(
        say("a", "quotation", words, "attributed=Ann Field"),
        say("b", "quotation", words, "attributed=Peter Stone"),
    )
    finding = only(built, "QUO101")
    assert finding.printable == (
        f"Reports differ on who said “{words}”: Ann Field (Paper A) or Peter Stone (Paper B)."
    )
    assert finding.settle == "Ask Ann Field and Peter Stone who said it."
    assert len(finding.camps) == 2
