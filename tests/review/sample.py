"""The report made by hand, cut down to three findings of three severities."""

from __future__ import annotations

from checker.base.report import Report
from tests.records import replace
from tests.report.synthetic import synthetic


def three_findings() -> Report:
    """A high, a medium and an info finding, in this order."""
    whole = synthetic()
    codes = ("NUM101", "QUO101", "DOC903")
    chosen = [next(f for f in whole.findings if f.code == code) for code in codes]
    return replace(whole, findings=tuple(chosen))
