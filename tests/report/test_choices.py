"""What a reader can choose findings by."""

from __future__ import annotations

from checker.report import formatter
from checker.report.choices import choices
from checker.report.index import Index
from tests.records import replace
from tests.report.synthetic import synthetic


def test_every_finding_can_be_chosen_and_is_counted() -> None:
    report = synthetic()
    found = choices(Index(report))
    findings = [f for f in report.findings if not f.code.startswith("DOC")]
    assert set(found.of) == {f.fingerprint for f in findings}
    assert found.total == len(findings) == sum(n for _, _, n in found.topics)
    assert dict(found.severities)["medium"] == sum(f.severity == "medium" for f in findings)


def test_a_finding_is_chosen_by_each_source_that_it_quotes() -> None:
    report = synthetic()
    found = choices(Index(report))
    names = {i: name for i, name, _ in found.sources}
    finding = next(f for f in report.findings if f.code == "NUM101")
    quoted = {report.by_id[i].source for i in finding.facts}
    assert {names[i] for i in found.of[finding.fingerprint].sources} >= quoted
    assert sum(n for _, _, n in found.sources) == sum(len(t.sources) for t in found.of.values())


def test_a_topic_without_a_name_keeps_its_letters() -> None:
    report = synthetic()
    other = replace(report, findings=(replace(report.findings[0], code="XYZ101"),))
    assert choices(Index(other)).topics == (("XYZ", "XYZ", 1),)


def test_without_findings_there_is_nothing_to_choose() -> None:
    page = formatter("html").render(replace(synthetic(), findings=()))
    assert 'id="tools"' not in page
