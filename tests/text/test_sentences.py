"""Sentences: a table of texts, and laws that hold for any text."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text.sentences import split

CASES = tomllib.loads((Path(__file__).parents[1] / "cases/sentences.toml").read_text("utf-8"))
NEWSY = st.text(alphabet=st.sampled_from("ab AB.!?…\"“”'’()\n 12。"), max_size=200)


@pytest.mark.parametrize("marked", CASES["texts"])
def test_table(marked: str) -> None:
    text = marked.replace(" | ", " ").replace("|", "").replace("\n ", "\n")
    expected = [piece.strip() for piece in marked.split("|")]
    assert [text[a:b] for a, b in split(text)] == expected


@given(st.one_of(st.text(), NEWSY))
def test_ordered_trimmed_and_covering(text: str) -> None:
    spans = split(text)
    position = 0
    for start, end in spans:
        assert position <= start < end <= len(text)
        assert not text[position:start].strip()
        assert text[start:end] == text[start:end].strip()
        position = end
    assert not text[position:].strip()


@given(NEWSY)
def test_paragraphs_are_split_alone(text: str) -> None:
    pieces = [p for p in text.split("\n\n") if p.strip()]
    alone = [p[a:b] for p in pieces for a, b in split(p)]
    together = "\n\n".join(pieces)
    assert [together[a:b] for a, b in split(together)] == alone


@pytest.mark.parametrize(
    ("unit", "last"),
    [("and it rained ", "it"), ("Ann Lee, of Kiel, ", "Kiel,"), ("12 boats; ", "boats;")],
)
def test_a_list_without_end_is_cut_between_words(unit: str, last: str) -> None:
    text = (unit * 900).strip()
    pieces = [text[a:b] for a, b in split(text)]
    assert " ".join(pieces) == text
    assert all(1000 <= len(piece) <= 2000 for piece in pieces[:-1])
    assert pieces[0].endswith(last)


@pytest.mark.parametrize("gap", [" ", " " * 3000, "\t \t"])
def test_one_endless_word_stays_whole(gap: str) -> None:
    text = f"{'x' * 5000}{gap}{'y' * 5000}{gap}z"
    assert [text[a:b] for a, b in split(text)] == ["x" * 5000, "y" * 5000, "z"]


def test_language_without_a_table_still_splits() -> None:
    text = "Eka lause. Toka lause."
    assert [text[a:b] for a, b in split(text, "fi")] == ["Eka lause.", "Toka lause."]
