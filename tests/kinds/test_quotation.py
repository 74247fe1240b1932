"""Quotations: texts with who says what, and laws for any text."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.analysis.analysis import Analysis
from checker.analysis.quotes import quoted
from checker.canonical.wording import canonical_words
from checker.kinds.quotation import QuotationKind
from checker.model import Document

CASES = tomllib.loads((Path(__file__).parents[1] / "cases/quotations.toml").read_text("utf-8"))
MARKS = st.text(alphabet=st.sampled_from("\"“”„«»'’‘ab ,.\nA"), max_size=120)


def read(text: str) -> list[tuple[str, str]]:
    document = Document("d", "s", Path("d.txt"), text, text)
    return [
        (m.subject, ("" if m.attribute == "statement" else "~") + m.value.text)
        for m in QuotationKind().extract(Analysis(document))
    ]


@pytest.mark.parametrize("case", CASES["case"], ids=lambda c: c["text"].strip()[:50])
def test_table(case: dict[str, Any]) -> None:
    assert sorted(read(case["text"].strip())) == sorted((s, w) for s, w in case["said"])


@given(st.one_of(MARKS, st.text(max_size=120)))
def test_quoted_stretches_lie_inside_the_text(text: str) -> None:
    position = 0
    for q in quoted(text):
        assert q.opened < q.start < q.end <= q.closed <= len(text)
        assert text[q.start : q.end] == text[q.start : q.end].strip()
        if not q.single:
            assert q.opened >= position
            position = q.closed


@given(st.text(max_size=120))
def test_canonical_words_are_their_own_form(text: str) -> None:
    once = canonical_words(text)
    assert canonical_words(once) == once


@given(MARKS)
def test_any_text_can_be_read(text: str) -> None:
    for _, words in read(text):
        assert words
