"""Statements: a table of (text, matter, what is said of it)."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from checker.analysis.analysis import Analysis
from checker.kinds.statement import StatementKind
from checker.model import Document

CASES = tomllib.loads((Path(__file__).parents[1] / "cases/statements.toml").read_text("utf-8"))


@pytest.mark.parametrize(("text", "matter", "value"), CASES["statements"])
def test_table(text: str, matter: str, value: str) -> None:
    analysis = Analysis(Document("d", "s", Path("d.txt"), text, text))
    found = [(m.attribute, m.value.text) for m in StatementKind().extract(analysis)]
    assert (matter, value) in found if matter else not found


def test_one_statement_for_each_part_of_a_deal() -> None:
    text = "The talks led to a deal on a prisoner swap and the return of the bodies."
    analysis = Analysis(Document("d", "s", Path("d.txt"), text, text))
    found = {m.attribute for m in StatementKind().extract(analysis)}
    assert found == {"agreement on prisoner exchange", "agreement on bodies"}
