"""Bodies in one spelling, whatever the article, the suffix and the sign for "and"."""

from __future__ import annotations

import pytest

from checker.canonical.titles import tidy_body


@pytest.mark.parametrize(
    ("written", "tidy"),
    [
        ("Defence & Security Council", "defence and security council"),
        ("the Defense and Security Council", "defence and security council"),
        ("The Department of Labor", "department of labour"),
        ("", ""),
        ("The", ""),
    ],
)
def test_one_spelling(written: str, tidy: str) -> None:
    assert tidy_body(written) == tidy
