import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.analysis.analysis import Analysis
from checker.kinds.role import RoleKind
from checker.model import Document

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "names.toml").read_text(encoding="utf-8")
)["cases"]


def read(text: str) -> Analysis:
    return Analysis(Document("d", "s", Path("d.txt"), text, text))


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["text"][:60])
def test_names(case: dict[str, Any]) -> None:
    analysis = read(case["text"])
    assert [f"{n.kind} {n.canonical}" for n in analysis.names] == case["names"]


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["text"][:60])
def test_titles_and_roles(case: dict[str, Any]) -> None:
    analysis = read(case["text"])
    titles = [f"{t.value} | {t.country} | {t.scope} | {t.holder}" for t in analysis.titles]
    roles = [f"{m.attribute} = {m.value.text}" for m in RoleKind().extract(analysis)]
    assert titles == case.get("titles", [])
    assert roles == case.get("roles", [])


@given(st.text(st.sampled_from("Aa Bb.,'’-&()\n\"the of and Mr Prime Minister 1"), max_size=200))
@settings(max_examples=200, deadline=None)
def test_names_lie_in_order_and_never_overlap(text: str) -> None:
    analysis = read(text)
    end = 0
    for name in analysis.names:
        assert end <= name.start < name.end <= len(text)
        assert text[name.start : name.end] == name.surface
        end = name.end


@given(st.text(max_size=300))
@settings(max_examples=100, deadline=None)
def test_any_text_can_be_read(text: str) -> None:
    analysis = read(text)
    assert all(text[t.start : t.end] for t in analysis.titles)
    assert all(m.value.text for m in RoleKind().extract(analysis))
