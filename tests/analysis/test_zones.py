"""Zones: pages line by line, and single lines that are furniture or prose."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.analysis.zones import datelines, zones
from checker.text.sentences import split

CASES = tomllib.loads((Path(__file__).parents[1] / "cases/zones.toml").read_text("utf-8"))
LETTERS = {"headline": "H", "lead": "L", "body": "B", "furniture": "F"}


@pytest.mark.parametrize("page", CASES["pages"])
def test_pages(page: str) -> None:
    rows = [row.split("|", 1) for row in page.strip().splitlines()]
    text = "\n".join(line for _, line in rows)
    spans = split(text)
    found = zones(text, spans)
    starts = [sum(len(line) + 1 for _, line in rows[:n]) for n in range(len(rows))]
    firsts = {a: z for (a, _), z in zip(spans, found, strict=True)}
    assert [(LETTERS[firsts[s]], line) for s, (_, line) in zip(starts, rows, strict=True)] == [
        (letter, line) for letter, line in rows
    ]


def test_byline_glued_to_the_last_sentence_is_furniture() -> None:
    text = "A dam burst.\nThe valley is under water.By Jo Bell"
    spans = split(text)
    assert zones(text, spans)[-1] == "furniture"
    assert text[slice(*spans[-1])] == "By Jo Bell"


def zones_inside(line: str) -> set[str]:
    """The zones that a line gets between two of prose."""
    text = f"A dam burst.\n{line}\nThe valley is under water."
    spans = split(text)
    inside = range(text.index("\n"), text.rindex("\n"))
    return {z for (a, _), z in zip(spans, zones(text, spans), strict=True) if a in inside}


@pytest.mark.parametrize("line", CASES["prose"])
def test_prose(line: str) -> None:
    assert "furniture" not in zones_inside(line)


@pytest.mark.parametrize("line", CASES["furniture"])
def test_furniture(line: str) -> None:
    assert zones_inside(line) == {"furniture"}


@pytest.mark.parametrize(("line", "date"), CASES["datelines"])
def test_datelines(line: str, date: str) -> None:
    text = f"Dam bursts\n{line}"
    assert [text[a:b] for a, b in datelines(text)] == ([date] if date else [])


@given(st.text(max_size=300))
def test_one_zone_a_sentence(text: str) -> None:
    spans = split(text)
    assert set(zones(text, spans)) <= set(LETTERS)
    assert len(zones(text, spans)) == len(spans)
