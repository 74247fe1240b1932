"""Reading grows with the text and no faster, whatever is said over and over."""

from __future__ import annotations

import sys
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from checker.analysis.name_chunks import find_chunks
from checker.analysis.name_tokens import NameTokens
from checker.extraction.extract import extract
from checker.kinds import KINDS
from checker.model import Document
from checker.text.sentences import split
from checker.text.tokens import Tokens

_TIMES = 600
_UNITS = (
    "Mr. ",
    "President ",
    "Dr. A ",
    "Mr. Mr. Ann Other ",
    "said Mr. A, ",
    "Ann Other, 24, ",
    "A, B and C, ",
    "the University of ",
    "according to ",
    "\u201ca ",
    '"\u2018',
    "12 ",
    "3 to ",
    "May ",
    "killed ",
)


def _work(text: str) -> int:
    """How many functions are called, and how many code points they make, to read a text."""
    work = 0

    def count(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal work
        work += event in ("call", "c_call")

    document = Document("d", "s", Path("d.txt"), text, text)
    extract(document, KINDS)  # what is worked out once for all texts is none of this text's
    sys.setprofile(count)
    try:
        facts = extract(document, KINDS)
    finally:
        sys.setprofile(None)
    return work + sum(len(f.surface) for f in facts)


@pytest.mark.parametrize("unit", _UNITS)
def test_twice_the_text_is_twice_the_work(unit: str) -> None:
    """Facts included: none that covers all the rest of the text for each repetition."""
    assert _work(unit * 2 * _TIMES) < 2.2 * _work(unit * _TIMES)


def test_chained_titles_are_cut_once() -> None:
    """Each token of a chain of titles is looked at a fixed number of times."""

    def looked_at(times: int) -> int:
        tokens = Tokens("Mr. " * times)
        view = NameTokens(tokens, split(tokens.text))
        work = 0

        def count(_frame: FrameType, event: str, _argument: Any) -> None:
            nonlocal work
            work += event == "call"

        sys.setprofile(count)
        try:
            find_chunks(view)
        finally:
            sys.setprofile(None)
        return work

    assert looked_at(2000) < 2.1 * looked_at(1000)
