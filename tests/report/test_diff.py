"""Which words of a quote are marked as different."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.report.diff import differing

CASES = [
    ("We felt one hard blow", "We felt two hard blows", 0.5, ["one", "blow"]),
    ("“Don’t go”, she said", "'don't go' she said", 0.5, []),
    ("The bridge, closed in May, reopened", "The bridge reopened", 0.5, ["closed in May"]),
    ("Nothing is shared here", "Another wording altogether stands there", 0.5, []),
    ("costs 3.5 million", "costs 3.6 million", 0.5, ["3.5"]),
]


@pytest.mark.parametrize(("text", "other", "similar", "marked"), CASES)
def test_marked_words(text: str, other: str, similar: float, marked: list[str]) -> None:
    assert [text[a:b] for a, b in differing(text, other, similar)] == marked


@given(st.text(max_size=80), st.text(max_size=80))
def test_spans_lie_in_order_inside_the_text(text: str, other: str) -> None:
    end = 0
    for a, b in differing(text, other, 0.0):
        assert end <= a < b <= len(text)
        end = b


@given(st.text(max_size=80))
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert differing(text, text) == []
