"""The wording that all formats for people share."""

from __future__ import annotations

import pytest

from checker.model import Slot
from checker.report.words import confidence_words, listing, plural, question


@pytest.mark.parametrize(
    ("kind", "attribute", "subject", "words"),
    [
        ("count", "passengers hurt", "ferry Selma", "passengers hurt, ferry Selma"),
        ("role", "captain of the Selma", "the Selma", "captain of the Selma"),
        ("place", "came from", "Norra Holm", "Norra Holm (place)"),
        ("date", "", "", "date"),
        ("date", "", "Selma", "Selma"),
        ("count", "crew", "", "crew"),
    ],
)
def test_question(kind: str, attribute: str, subject: str, words: str) -> None:
    assert question(Slot("s", kind, subject, attribute, (), ())) == words


def test_listing_counts_what_it_leaves_out() -> None:
    assert listing([]) == ""
    assert listing(["A"]) == "A"
    assert listing(["A", "B", "C"]) == "A, B and C"
    assert listing([str(i) for i in range(9)], 4) == "0, 1, 2 and 6 more"


def test_plural() -> None:
    assert plural(1, "fact") == "1 fact"
    assert plural(1200, "fact") == "1,200 facts"
    assert plural(2, "fact read", "facts read") == "2 facts read"


@pytest.mark.parametrize(
    ("value", "word"), [(0.8, "high"), (0.79, "fair"), (0.5, "fair"), (0.49, "low")]
)
def test_confidence(value: float, word: str) -> None:
    assert confidence_words(value).startswith(f"confidence {word} (")
