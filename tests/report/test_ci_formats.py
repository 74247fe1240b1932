"""SARIF, JUnit, GitHub and GitLab: valid for those who read them, one id in all."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from checker.model import Finding, Folded
from checker.report.github import GithubFormatter, escape_data, escape_property
from checker.report.gitlab import GitlabFormatter
from checker.report.junit import JunitFormatter
from checker.report.places import Places, primary
from checker.report.sarif import SarifFormatter
from checker.rules import RULES
from tests.records import replace
from tests.report.synthetic import synthetic

SCHEMAS = Path(__file__).parents[2].parent / "shared" / "schemas"
REPORT = synthetic()
HOSTILE = replace(
    REPORT,
    findings=tuple(
        replace(f, message=f"{f.message}\n::error file=x::gotcha\r::set-output name=a::b%0A::")
        for f in REPORT.findings
    ),
)


def test_places_point_at_the_value() -> None:
    places = Places(REPORT, Path.cwd())
    for fact in REPORT.by_id.values():
        document = next(d for d in REPORT.dossier.documents if d.id == fact.document)
        place = places.of_fact(fact)
        line = document.raw.split("\n")[place.line - 1]
        assert line[place.column - 1 : place.end_column - 1] == fact.surface
        assert not place.path.startswith("/")


def test_the_new_document_is_the_one_to_point_at() -> None:
    finding = REPORT.findings[0]
    assert primary(finding, REPORT).document == "islander"  # type: ignore[union-attr]
    newer = replace(REPORT, new=frozenset({"harbour"}))
    assert primary(finding, newer).document == "harbour"  # type: ignore[union-attr]


def test_one_finding_has_one_id_everywhere() -> None:
    ids = [f.fingerprint for f in REPORT.findings]
    sarif = json.loads(SarifFormatter().render(REPORT))["runs"][0]["results"]
    assert [r["partialFingerprints"]["checkerFinding/v1"] for r in sarif][: len(ids)] == ids
    assert [r["fingerprint"] for r in json.loads(GitlabFormatter().render(REPORT))] == ids
    junit = JunitFormatter().render(REPORT)
    github = GithubFormatter().render(REPORT)
    for id_ in ids:
        assert id_ in junit
        assert id_[:12] in github


def test_sarif_is_valid() -> None:
    schema = SCHEMAS / "sarif-schema-2.1.0.json"
    if not schema.exists():
        pytest.skip("the SARIF schema is not on this machine")
    jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is not installed")
    text = SarifFormatter().render(REPORT).encode("utf-8", "replace").decode()
    jsonschema.Draft4Validator(json.loads(schema.read_text())).validate(json.loads(text))


def test_sarif_tells_all_that_code_scanning_wants() -> None:
    run = json.loads(SarifFormatter().render(REPORT))["runs"][0]
    rules = {r["id"]: r for r in run["tool"]["driver"]["rules"]}
    assert set(rules) == {r.code for r in RULES}
    assert all(r["help"]["text"] for r in rules.values())
    first, *_, folded = run["results"]
    region = first["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["snippet"]["text"]) == (3, "23")
    related = first["relatedLocations"]
    assert [r["physicalLocation"]["region"]["snippet"]["text"] for r in related] == ["14", "14"]
    assert folded["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "known at adoption"}
    ]


def test_junit_is_valid() -> None:
    schema = SCHEMAS / "junit-10.xsd"
    if not schema.exists():
        pytest.skip("the JUnit schema is not on this machine")
    etree = pytest.importorskip("lxml.etree", reason="lxml is not installed")
    text = JunitFormatter().render(HOSTILE)
    etree.XMLSchema(etree.parse(str(schema))).assertValid(etree.fromstring(text.encode()))


def test_junit_has_a_case_for_each_document_and_both_quotes() -> None:
    suite = ElementTree.fromstring(JunitFormatter().render(REPORT))[0]
    cases = {c.get("name"): c for c in suite}
    assert len(cases) == len(REPORT.dossier.documents)
    islander = next(c for name, c in cases.items() if name and name.endswith("islander.txt"))
    text = islander[0].text or ""
    assert "23 passengers were hurt" in text
    assert "14 passengers were hurt" in text
    assert suite.get("failures") == str(sum(c.find("failure") is not None for c in suite))
    only_new = replace(REPORT, new=frozenset({"islander"}), findings=REPORT.findings[:1])
    assert len(ElementTree.fromstring(JunitFormatter().render(only_new))[0]) == 1


def test_junit_fails_no_document_for_notes_or_what_was_set_aside() -> None:
    note = replace(REPORT.findings[0], severity="info", fingerprint="note-id")
    away = Folded(REPORT.findings[0], "ignore", "The agency & others corrected it.")
    suite = ElementTree.fromstring(
        JunitFormatter().render(replace(REPORT, findings=(note,), folded=(away,)))
    )[0]
    assert suite.get("failures") == "0"
    said = "".join(suite.itertext())
    assert "note-id" in said
    assert "The agency & others corrected it." in said


def test_text_from_a_source_never_becomes_a_github_command() -> None:
    text = GithubFormatter().render(HOSTILE)
    assert len(text.splitlines()) == len(HOSTILE.findings)
    for line in text.splitlines():
        assert re.match(r"::(error|warning|notice) [^:]*::", line)
    assert "%250A" in text


@pytest.mark.parametrize(
    "hostile", ["a\r\n::error::b", "\x1b[31m", "x\u2028::warning::y", "\x85", "a\u202eb"]
)
def test_escaped_data_stays_on_one_line(hostile: str) -> None:
    assert len(escape_data(hostile).splitlines()) <= 1
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u202e]", escape_data(hostile))


def test_line_ends_and_percent_signs_are_written_as_github_reads_them() -> None:
    assert escape_data("a\r\nb 5% %0A") == "a%0D%0Ab 5%25 %250A"
    assert escape_property("a:b,c\n") == "a%3Ab%2Cc%0A"


def test_sarif_ranks_by_confidence() -> None:
    found = replace(REPORT, findings=(replace(REPORT.findings[0], confidence=0.125),), folded=())
    (result,) = json.loads(SarifFormatter().render(found))["runs"][0]["results"]
    assert result["rank"] == 12.5


def test_gitlab_has_what_it_needs() -> None:
    for row in json.loads(GitlabFormatter().render(REPORT)):
        assert set(row) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert row["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert row["location"]["lines"]["begin"] >= 1


@pytest.mark.parametrize(
    "formatter", [SarifFormatter(), JunitFormatter(), GithubFormatter(), GitlabFormatter()]
)
def test_no_findings(formatter: SarifFormatter) -> None:
    clean = replace(REPORT, findings=(), folded=())
    text = formatter.render(clean)
    assert "NUM101 count-conflict" not in text


def test_a_finding_about_a_file_that_was_not_read() -> None:
    lost = Finding("DOC901", "x", "high", 1.0, "f", "f", "", (), "is no text", document="a b.pdf")
    report = replace(REPORT, findings=(lost,))
    assert "a%20b.pdf" in SarifFormatter().render(report)
    assert "a b.pdf" in GithubFormatter().render(report)
    assert "a b.pdf" in JunitFormatter().render(report)


@pytest.mark.parametrize("ending", [".jsonl", ".pdf", ".docx"])
def test_no_line_is_made_up_where_the_text_was_taken_out_of_the_file(ending: str) -> None:
    report = synthetic()
    documents = tuple(replace(d, path=d.path.with_suffix(ending)) for d in report.dossier.documents)
    other = replace(report, dossier=replace(report.dossier, documents=documents))
    for line in GithubFormatter().render(other).splitlines():
        assert ",line=1,endLine=1," in line
        assert "col=" not in line.partition("::")[2].partition("::")[0]
    for result in json.loads(SarifFormatter().render(other))["runs"][0]["results"]:
        for location in (*result["locations"], *result.get("relatedLocations", ())):
            region = location["physicalLocation"].get("region", {"startLine": 1})
            assert region["startLine"] == 1
            assert "charOffset" not in region
