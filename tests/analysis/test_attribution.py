"""Whose words, and how surely they are meant: tables of (text, word, expected)."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.analysis.analysis import Analysis
from checker.model import Document

CASES = tomllib.loads((Path(__file__).parents[1] / "cases/attribution.toml").read_text("utf-8"))


MODALITIES = {"stated", "proposed", "expected", "conditional", "denied"}


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


WORDS = st.sampled_from(
    "the police said that which and but , ; — : ten people were killing after . \n if who was not "
    'may " “ ” according to citing quoted as saying agreement on ceasefire closed Ada Poe put at 5 '
    "told Reuters without ( ) Monday".split(" ")
)


@given(st.lists(WORDS, max_size=50).map(" ".join))
def test_any_words_can_be_read(text: str) -> None:
    found = analyse(text)
    for report in found.speech.reports:
        assert 0 <= report.start < report.end <= len(text)
        assert report.speaker
    for position in range(0, len(text), 7):
        assert isinstance(found.attribution.voice_at(position), str)
        assert found.modality.at(position) in MODALITIES
    for claim in found.claims:
        assert 0 <= claim.first < claim.last <= len(found.tokens)
        assert claim.attribute


@pytest.mark.parametrize("piece", ["agreement on ", "said ", "'a ", '"we go\n', "he said, "])
def test_one_thing_over_and_over_can_be_read(piece: str) -> None:
    found = analyse(piece * 3000)
    assert len(found.speech.reports) + len(found.claims) <= 6000


def test_a_language_without_tables_is_read_as_plain_words() -> None:
    text = "Vali konuştu.\n\n“Köprü yeniden açılacak,” dedi vali."
    found = Analysis(Document("d", "s", Path("d.txt"), text, text, language="tr"))
    assert [text[q.quoted.start : q.quoted.end] for q in found.speech.utterances] == [
        "Köprü yeniden açılacak,"
    ]
    assert not found.speech.reports
    assert not found.claims
    assert found.modality.at(0) == "stated"
    assert len(found.clauses) == len(found.sentences) == len(found.zones)
