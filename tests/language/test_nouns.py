"""Plurals are told from singulars and reduced to them."""

from __future__ import annotations

import pytest

from checker.language.nouns import is_plural, singular


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("people", "person"),
        ("men", "man"),
        ("villages", "village"),
        ("bodies", "body"),
        ("churches", "church"),
        ("buses", "bus"),
        ("thieves", "thief"),
        ("firemen", "fireman"),
        ("crises", "crisis"),
        ("glasses", "glass"),
        ("boxes", "box"),
        ("aircraft", "aircraft"),
    ],
)
def test_plural(plural: str, one: str) -> None:
    assert is_plural(plural)
    assert singular(plural) == one


@pytest.mark.parametrize("word", ["glass", "gas", "this", "crisis", "business", "man", "us", "has"])
def test_no_plural(word: str) -> None:
    assert not is_plural(word)
    assert singular(word) == word
