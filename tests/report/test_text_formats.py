"""Markdown, console and CSV of the synthetic report."""

from __future__ import annotations

import csv
import io
import json
import re

from checker.report import formatter
from checker.report.markdown_parts import escape
from tests.report.synthetic import synthetic


def test_markdown_has_the_findings_in_the_order_of_the_data() -> None:
    report = synthetic()
    data = json.loads(formatter("json").render(report))
    wanted = [f["fingerprint"] for f in data["findings"] if not f["code"].startswith("DOC")]
    text = formatter("markdown").render(report)
    assert re.findall(r"id `([0-9a-f]+)`", text) == wanted


def test_where_a_value_comes_from_is_told() -> None:
    told = "From the coast guard, repeated by &lt;i&gt;Wire&lt;/i&gt;."
    for name in ("markdown", "html"):
        assert told in formatter(name).render(synthetic())


def test_markdown_lets_no_markup_of_a_source_through() -> None:
    text = formatter("markdown").render(synthetic())
    assert "<script" not in text
    assert "<b>" not in text
    assert "javascript:" not in text
    assert escape("[a](b) `c` *d* <e> | ~f~") == (
        "\\[a\\](b) \\`c\\` \\*d\\* &lt;e&gt; \\| \\~f\\~"
    )
    assert escape("# no heading\n- no list") == "\\# no heading \\- no list"


def test_console_fits_and_names_the_camps() -> None:
    text = formatter("console").render(synthetic())
    assert max(map(len, text.splitlines())) <= 120
    assert "23: The Islander (5 March 2031)" in text
    assert text.index("NUM101") < text.index("QUO101")
    assert "Counted as one source: The Islander" in text


def test_csv_is_the_table() -> None:
    report = synthetic()
    rows = list(csv.DictReader(io.StringIO(formatter("csv").render(report))))
    assert [r["id"] for r in rows] == list(report.by_id)
    assert rows[0]["low"] == "14.0"
    assert next(r["first_day"] for r in rows if r["surface"] == "Monday") == "2031-03-03"


def test_csv_cells_are_not_run_as_formulas() -> None:
    rows = csv.DictReader(io.StringIO(formatter("csv").render(synthetic())))
    assert "'=212" in {r["surface"] for r in rows}
