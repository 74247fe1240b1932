"""Rules are chosen by prefix, findings weighed by the settings and put in order."""

from __future__ import annotations

from checker.findings.collect import collect
from checker.model import Problem
from checker.rules import RULES
from tests.findings.cases import case, say

BUILT = case(
    say("a", "count", "50", "role=injured"),
    say("b", "count", "80", "role=injured"),
    problems=[
        Problem("DOC901", "x.txt", "This is a picture."),
        Problem("DOC902", "a.txt", "No date."),
    ],
)


def codes(**settings: object) -> list[str]:
    return [f.code for f in collect(RULES, BUILT, **settings)]  # type: ignore[arg-type]


def test_the_most_severe_comes_first() -> None:
    assert codes() == ["DOC901", "NUM101", "DOC902"]


def test_select_takes_prefixes() -> None:
    assert codes(select=("NUM",)) == ["NUM101"]
    assert codes(select=("DOC9", "NUM101")) == ["DOC901", "NUM101", "DOC902"]


def test_ignore_wins_over_select() -> None:
    assert codes(select=("DOC",), ignore=("DOC902",)) == ["DOC901"]


def test_rules_off_by_default_are_selected_by_name() -> None:
    alone = case(say("a", "count", "3", "role=missing"))
    assert collect(RULES, alone) == []
    assert [f.code for f in collect(RULES, alone, select=("SRC301",))] == ["SRC301"]


def test_a_severity_can_be_set() -> None:
    found = collect(RULES, BUILT, severities={"DOC902": "high", "NUM101": "nonsense"})
    assert {f.code: f.severity for f in found} == {
        "DOC901": "high",
        "DOC902": "high",
        "NUM101": "medium",
    }
