import tomllib
from pathlib import Path
from typing import Any

import pytest

from checker.analysis.analysis import Analysis
from checker.analysis.name_mentions import name_mentions
from checker.model import Document

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "name_parts.toml").read_text(encoding="utf-8")
)["cases"]


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["text"])
def test_parts(case: dict[str, Any]) -> None:
    text = case["text"]
    analysis = Analysis(Document("d", "s", Path("d.txt"), text, text))
    found = [
        m for kind in ("person", "place", "organisation") for m in name_mentions(analysis, kind)
    ]
    found.sort(key=lambda m: m.start)
    assert [f"{m.kind} {m.value.text} | {m.role} | {m.attribute}" for m in found] == case["parts"]
    assert all(text[m.start : m.end] == m.surface for m in found)
