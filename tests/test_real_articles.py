"""The five articles that the checker was made for: what it must find in them, and nothing false."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import check
from checker.base.report import Report

DOSSIER = Path(__file__).parents[1].parent / "shared" / "corpora" / "istanbul"
if not DOSSIER.is_dir():
    pytest.skip("the articles are not on this machine", allow_module_level=True)


@pytest.fixture(scope="module")
def report() -> Report:
    return check(DOSSIER)


def verdicts(report: Report, kind: str, left: tuple[str, str], right: tuple[str, str]) -> set[str]:
    """Verdicts on pairs of one kind, each side given as (start of document id, words)."""

    def is_(fact_id: str, wanted: tuple[str, str]) -> bool:
        fact = report.by_id[fact_id]
        return fact.document.startswith(wanted[0]) and wanted[1] in f"{fact.surface} {fact.value}"

    return {
        p.verdict
        for s in report.slots
        if s.kind == kind
        for p in s.pairs
        if (is_(p.left, left) and is_(p.right, right))
        or (is_(p.left, right) and is_(p.right, left))
    }


@pytest.mark.parametrize(
    ("kind", "left", "right", "expected"),
    [
        ("title", ("003", "Defence Minister"), ("000", "Secretary"), "change_over_time"),
        ("title", ("003", "Defence Minister"), ("002", "Secretary"), "change_over_time"),
        ("title", ("000", "Secretary"), ("001", "Secretary"), "agree"),
        ("role", ("000", "Umerov"), ("004", "Yermak"), "conflict"),
        ("count", ("002", "three"), ("003", "several"), "compatible"),
        ("ordinal", ("001", "third"), ("004", "third"), "agree"),
        ("ordinal", ("000", "second"), ("001", "second"), "agree"),
        ("date", ("000", "late March 2022"), ("001", "March 2022"), "compatible"),
        ("date", ("000", "May 2025"), ("003", "May 16"), "compatible"),
        ("count", ("000", "1,000"), ("001", "1,000"), "agree"),
        ("count", ("000", "6,000"), ("001", "6,000"), "agree"),
        ("duration", ("000", "just over an hour"), ("004", "under an hour"), "different_scope"),
        ("date", ("000", "arrangements"), ("004", "agreement"), "conflict"),
        ("date", ("001", "arrangements"), ("004", "agreement"), "conflict"),
        ("statement", ("000", "ceasefire"), ("001", "Efforts"), "conflict"),
        ("place", ("002", "Kyiv"), ("004", "Kiev"), "agree"),
        ("place", ("003", "Turkey"), ("004", "Türkiye"), "agree"),
    ],
)
def test_what_must_be_found(
    report: Report, kind: str, left: tuple[str, str], right: tuple[str, str], expected: str
) -> None:
    assert verdicts(report, kind, left, right) == {expected}


def test_no_other_conflict(report: Report) -> None:
    conflicts = [f for f in report.findings if f.code[-3:-2] == "1"]
    assert sorted(f.code for f in conflicts) == ["DAT101", "STA101", "TIT102"]
    assert {f.severity for f in conflicts} == {"medium"}


def test_bodies_are_never_silently_merged(report: Report) -> None:
    for left, right in (("6,000", "1,200"), ("6,000", "3,000"), ("1,200", "3,000")):
        for first in ("000", "001"):
            found = verdicts(report, "count", (first, left), ("004", right))
            assert not found & {"agree", "compatible"}


def test_one_publisher_is_one_witness(report: Report) -> None:
    (pair,) = [w for w in report.witnesses if len(w.documents) > 1]
    assert [d[:3] for d in pair.documents] == ["000", "001"]
    assert "high-level delegations from both sides met in Istanbul" in pair.passage


def test_the_rounds_of_talks_grow_with_the_dates(report: Report) -> None:
    (grown,) = [f for f in report.findings if f.code == "CHG304"]
    assert "then “third”" in grown.message
    told = {report.by_id[i].document[:3] for i in grown.facts}
    assert {"000", "001", "002", "004"} == told
