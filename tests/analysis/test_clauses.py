"""Clauses: a table of marked sentences, and laws for any text."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.analysis.analysis import Analysis
from checker.model import Document

CASES = tomllib.loads((Path(__file__).parents[1] / "cases/clauses.toml").read_text("utf-8"))
WORDS = st.sampled_from(
    "the police said that which and but , ; — : ten people were hurt killing after it fell . \n "
    "if who was".split(" ")
)


def analyse(text: str) -> Analysis:
    return Analysis(Document("d", "s", Path("d.txt"), text, text))


@pytest.mark.parametrize("marked", CASES["sentences"])
def test_table(marked: str) -> None:
    found = analyse(marked.replace("|", ""))
    pieces = [found.text[c.start : c.end] for c in found.clauses]
    assert pieces == [p.strip() for p in marked.split("|")]


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_cover_their_sentences_in_order(text: str) -> None:
    found = analyse(text)
    position = 0
    for clause in found.clauses:
        assert position <= clause.first < clause.last
        assert clause.verb == -1 or clause.first <= clause.verb < clause.last
        position = clause.last
    inside = {i for a, b in found.sentences for i in found.tokens.between(a, b)}
    assert inside == {i for c in found.clauses for i in range(c.first, c.last)}


def test_clause_of_a_position() -> None:
    found = analyse("The roof fell, police said.")
    clause = found.clause_at(found.text.index("police"))
    assert clause is not None
    assert found.text[clause.start : clause.end] == "police said."
    assert analyse("").clause_at(0) is None
