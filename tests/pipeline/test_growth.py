"""Checking grows with the text and no faster, however often a document says a thing."""

from __future__ import annotations

import sys
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from checker.model import Document, Dossier
from checker.pipeline import check

_TIMES = 400
_OTHER = Document("b", "b", Path("b.txt"), "Nine boats sank.", "Nine boats sank.")


def _work(text: str) -> int:
    """How many functions are called to check a text against another."""
    work = 0

    def count(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal work
        work += event in ("call", "c_call")

    dossier = Dossier("d", Path(), (Document("a", "a", Path("a.txt"), text, text), _OTHER))
    check(dossier)  # what is worked out once for all texts is none of this text's
    sys.setprofile(count)
    try:
        check(dossier)
    finally:
        sys.setprofile(None)
    return work


@pytest.mark.parametrize(
    "unit", ["It fell 5%. ", "Nine boats sank. ", "“We go on,” said Ann Other. "]
)
def test_twice_the_text_is_twice_the_work(unit: str) -> None:
    assert _work(unit * 2 * _TIMES) < 2.3 * _work(unit * _TIMES)
