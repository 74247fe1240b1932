"""The day of publication: found where it stands, never made up."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text.published import Published, find, settle

TODAY = date(2026, 1, 31)
_CASES = tomllib.loads((Path(__file__).parents[1] / "cases/published.toml").read_text("utf-8"))


@pytest.mark.parametrize("case", _CASES["case"], ids=lambda c: c["text"][:60])
def test_table(case: dict[str, Any]) -> None:
    found = find(
        case["text"], case.get("url", ""), case.get("page"), case.get("language", "en"), TODAY
    )
    assert (found.day, found.source) == (case.get("day"), case["source"])
    assert len(found.open) == case.get("open", 0)
    assert case.get("note", "") in found.note


def test_other_documents_decide_between_readings_but_make_up_nothing() -> None:
    known = [Published(date(2014, 3, d), "text") for d in (3, 4, 5)]
    either = Published(note="“03/04/2014”", open=(date(2014, 3, 4), date(2014, 4, 3)))
    no_year = Published(note="“PORT ARDEN, March 6 (AP)”", month_day=(3, 6))
    far = Published(note="“July 6 (AP)”", month_day=(7, 6))
    address = Published(note="https://x.example/140304", open=(date(2014, 3, 4), date(2004, 3, 14)))
    nothing = Published()
    settled = settle([*known, either, no_year, far, address, nothing])
    assert [p.day for p in settled[3:]] == [
        date(2014, 3, 4),
        date(2014, 3, 6),
        None,
        date(2014, 3, 4),
        None,
    ]
    assert settle([either, nothing]) == [either, nothing]


@given(st.text(), st.text())
def test_any_text_and_address_can_be_asked(text: str, url: str) -> None:
    found = find(text, f"https://x.example/{url}", None, "en", TODAY)
    assert (found.day is None) == (found.source == "")


@given(st.text(alphabet="The old bridge was closed again \n0123456789", max_size=200))
def test_prose_and_numbers_alone_give_no_day(text: str) -> None:
    assert find(text, "", None, "en", TODAY).day is None
