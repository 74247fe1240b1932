"""The library as notebooks use it."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from checker.report import formatter
from tests.report.synthetic import synthetic


def test_a_report_says_how_much_there_is_not_all_of_it() -> None:
    report = synthetic()
    shown = repr(report)
    assert len(shown) < 200
    assert f"{len(report.findings)} findings" in shown
    assert report.dossier.documents[0].raw not in repr(report.dossier)


def test_notebooks_get_the_findings_without_markup_of_a_source() -> None:
    report = synthetic()
    first = replace(report.findings[0], message="<script>alert(1)</script>")
    shown = replace(report, findings=(first,))._repr_html_()
    assert "<script>" not in shown
    assert "&lt;script&gt;" in shown


def test_findings_become_a_table_and_a_page() -> None:
    report = synthetic()
    table = pd.DataFrame(report.findings)
    assert list(table["code"]) == [f.code for f in report.findings]
    assert formatter("html").render(report).startswith("<!DOCTYPE html>")
