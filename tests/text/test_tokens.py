"""Where words stand in a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.text.tokens import Tokens


@given(st.lists(st.sampled_from(["May", "may", "12", ",", "x"]), max_size=30))
def test_words_are_found_where_they_stand(words: list[str]) -> None:
    tokens = Tokens(" ".join(words))
    for wanted in ({"may"}, {"may", "12"}, {"absent"}, set[str]()):
        assert tokens.where(wanted) == [i for i, w in enumerate(tokens.lower) if w in wanted]
