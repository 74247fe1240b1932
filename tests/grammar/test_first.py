"""What a pattern can begin with: never fewer characters than it does begin with."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.grammar.first import begins_with

CLASSES = st.sampled_from(["[a]", "[b]", "[ab]", "[c]", "(?!)", "[^a]"])
PATTERNS = st.recursive(
    CLASSES,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(inner, inner).map(lambda p: f"(?:{p[0]}|{p[1]})"),
        inner.map(lambda p: f"(?:{p})?"),
        inner.map(lambda p: f"(?:{p}){{0,2}}"),
        inner.map(lambda p: f"(?:{p}){{1,2}}"),
        inner.map(lambda p: f"(?={p})"),
        inner.map(lambda p: f"(?!{p})"),
        inner.map(lambda p: f"(?:{p})+"),
    ),
    max_leaves=8,
)


@given(PATTERNS, st.text(alphabet="abcd", min_size=1, max_size=6))
def test_never_too_few(pattern: str, text: str) -> None:
    hit = re.match(pattern, text)
    begins = begins_with(pattern)
    if hit and hit.end() > 0 and begins is not None:
        assert text[0] in begins


@pytest.mark.parametrize(
    ("pattern", "begins"),
    [
        ("[ab][c]", "ab"),
        ("(?:[a])?[b]", "ab"),
        ("(?:[a]|[b][c])[c]", "ab"),
        ("(?P<x>[a])(?:[b]|[c])?", "a"),
        ("(?![a])[b]", "b"),
        ("(?!)", ""),
        ("(?:(?!)|[c])", "c"),
        ("[a]{2,3}", "a"),
        ("[a]{0,3}[b]", "ab"),
    ],
)
def test_begins(pattern: str, begins: str) -> None:
    assert begins_with(pattern) == frozenset(begins)


@pytest.mark.parametrize("pattern", ["[^a]", ".", "(?:[a])?", "[a]*"])
def test_anything(pattern: str) -> None:
    assert begins_with(pattern) is None
