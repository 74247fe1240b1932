"""What editors decided on findings that are still told."""

from __future__ import annotations

import json

from checker.model.judgement import Decision, Judgement
from checker.report import formatter
from checker.report.standing import standing
from tests.records import replace
from tests.report.synthetic import synthetic

REPORT = synthetic()
FINDING = next(f for f in REPORT.findings if f.code == "NUM101")


def judgement(decision: Decision = "confirmed", **more: object) -> Judgement:
    made = Judgement(
        1, "2031-03-05T10:00:00.000+00:00", "Ann", FINDING.fingerprint, FINDING.place, decision
    )
    return replace(made, **more)


def test_who_decided_what_and_which_value_to_print() -> None:
    marks = (("14", "preferred"), ("23", "deprecated"))
    decided = judgement(marks=marks, note="The guard corrected it.")
    assert standing(FINDING, decided) == (
        "Confirmed by Ann on 5 March 2031. preferred: 14; deprecated: 23. The guard corrected it."
    )
    assert standing(FINDING, None) == ""


def test_a_first_of_two_editors_and_a_value_that_changed() -> None:
    half = standing(FINDING, judgement("dismissed"))
    assert half == "Dismissed by Ann on 5 March 2031; a second editor has to say the same."
    both = standing(FINDING, judgement("unsure", seconded_by="Bob"))
    assert both == "Left open as unsure by Ann and Bob on 5 March 2031."
    old = standing(FINDING, judgement("dismissed", fingerprint="another"))
    assert old.startswith("Open again: dismissed by Ann on 5 March 2031, when the values")


def test_reports_tell_it_and_let_no_markup_through() -> None:
    decided = judgement(note="<script>alert(1)</script>")
    report = replace(REPORT, judged={FINDING.fingerprint: decided})
    page = formatter("html").render(report)
    assert "<b>Editors:</b> Confirmed by Ann" in page
    assert "<script>alert" not in page
    assert "- Editors: Confirmed by Ann" in formatter("markdown").render(report)
    told = json.loads(formatter("json").render(report))["findings"]
    (found,) = [f for f in told if "judgement" in f]
    assert found["fingerprint"] == FINDING.fingerprint
    assert (found["judgement"]["who"], found["judgement"]["reopened"]) == ("Ann", False)
