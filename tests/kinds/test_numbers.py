"""Counts, money, shares, measures, ages and ranks are read as the tables say."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from checker.analysis.analysis import Analysis
from checker.extraction.arbitrate import arbitrate
from checker.kinds import KINDS
from checker.model import Document, Mention

KINDS_OF_NUMBERS = ("count", "money", "percent", "measure", "age", "ordinal")
FILES = [Path(__file__).parents[1] / "cases" / f for f in ("numbers.toml", "news_numbers.toml")]
CASES = [tomllib.loads(file.read_text("utf-8")) for file in FILES]
ROWS = [(kind, *row) for cases in CASES for kind in KINDS_OF_NUMBERS for row in cases.get(kind, ())]
NOTHING = [text for cases in CASES for text in cases["nothing"]]
OF_VALUE = {"value": "text", "unit": "unit", "low": "low", "high": "high", "step": "step"}


def read(text: str) -> list[Mention]:
    analysis = Analysis(Document("d", "s", Path("d.txt"), text, text))
    by_name = {k.name: k for k in KINDS if k.family == "number"}
    found = [m for k in by_name.values() for m in k.extract(analysis)]
    return [m for m in arbitrate(found, by_name) if m.kind in KINDS_OF_NUMBERS]


def field(mention: Mention, name: str) -> Any:
    if name in OF_VALUE:
        return getattr(mention.value, OF_VALUE[name])
    return mention.value.written if name == "written" else getattr(mention, name)


@pytest.mark.parametrize(("kind", "text", "surface", "fields"), ROWS)
def test_number(kind: str, text: str, surface: str, fields: dict[str, Any]) -> None:
    found = [m for m in read(text) if m.kind == kind and m.surface == surface]
    assert found, [(m.kind, m.surface, m.value.text) for m in read(text)]
    read_fields = {name: field(found[0], name) for name in fields}
    assert read_fields == fields


@pytest.mark.parametrize("text", NOTHING)
def test_no_number(text: str) -> None:
    assert [(m.kind, m.surface) for m in read(text)] == []


def test_there_are_enough_cases() -> None:
    assert len(ROWS) + len(NOTHING) >= 350
