"""Reading numbers survives any text and takes time in step with it."""

from __future__ import annotations

import sys
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.analysis.analysis import Analysis
from checker.analysis.quantities import quantities
from checker.kinds import KINDS
from checker.model import Document

PIECES = (
    "1,600", "5.9", "two", "hundred", "and", "a", "half", "million", "$", "€", "#", "(", ")", "-",
    "–", "of", "the", "people", "killed", "injured", "per", "cent", "%", "km", "miles", "third",
    "largest", "one", "in", "five", "more", "than", "at", "least", "between", "to", "from", "£2m",
    "age", "24", ",", ".", "\n", "no", "dozens", "several", "most", "Boeing", "737", "�", "x", "by",
)  # fmt: skip
NUMBERS = tuple(k for k in KINDS if k.name in ("count", "money", "percent", "measure", "age"))


def analysed(text: str) -> Analysis:
    return Analysis(Document("d", "s", Path("d.txt"), text, text))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60))
def test_every_mention_lies_in_the_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    analysis = analysed(text)
    for kind in NUMBERS:
        for m in kind.extract(analysis):
            assert text[m.start : m.end] == m.surface
            assert m.surface.strip()
            if m.value.low is not None and m.value.high is not None:
                assert m.value.low <= m.value.high


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_junk_is_survived(text: str) -> None:
    analysis = analysed(text)
    for kind in NUMBERS:
        for m in kind.extract(analysis):
            assert m.surface == analysis.text[m.start : m.end] != ""


def calls(text: str) -> int:
    """How many functions reading the numbers of a text calls: its work, without a clock."""
    analysis = analysed(text)
    analysis.names, analysis.tokens  # noqa: B018 - layers of others, read beforehand
    count = 0

    def tick(frame: FrameType, event: str, _: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(tick)
    try:
        for kind in NUMBERS:
            list(kind.extract(analysis))
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("piece", [
    "two and ", "million ", "5-", "$5 (", "10 of ", "10 people and ", "the largest ", "12 ",
    "no reports ", "killed the ", "one in ", "5 km ( 3 miles ", "Ann Lee, 24, ", "a ", "half ",
])  # fmt: skip
def test_work_grows_in_step_with_the_text(piece: str) -> None:
    calls(piece * 10)  # fills the caches
    assert calls(piece * 600) <= 2.3 * calls(piece * 300) + 500


def test_a_text_twice_as_long_gives_twice_the_quantities() -> None:
    once = "At least 22 people were killed and 80 injured; damage came to $3.5bn. " * 20
    few, many = analysed(once), analysed(once * 2)
    assert len(quantities(many.numbers.text)) == 2 * len(quantities(few.numbers.text))
