"""Whose words, and how surely they are meant: tables of (text, word, expected)."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from checker.analysis.analysis import Analysis
from checker.model import Document

CASES = tomllib.loads((Path(__file__).parents[1] / "cases/attribution.toml").read_text("utf-8"))


def analyse(text: str) -> Analysis:
    return Analysis(Document("d", "s", Path("d.txt"), text, text))


@pytest.mark.parametrize(("text", "word", "voice"), CASES["voices"])
def test_voices(text: str, word: str, voice: str) -> None:
    assert analyse(text).attribution.voice_at(text.index(word)) == voice


@pytest.mark.parametrize(("text", "word", "expected"), CASES["modality"])
def test_modality(text: str, word: str, expected: str) -> None:
    assert analyse(text).modality.at(text.index(word)) == expected


def test_work_grows_with_the_text_and_not_with_its_square() -> None:
    def steps(times: int) -> int:
        text = "the mayor and the police said, " * times
        return len(analyse(text).speech.reports) + len(analyse(text).clauses)

    assert steps(400) <= 2 * steps(200) + 10
