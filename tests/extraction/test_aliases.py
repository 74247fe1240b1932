"""Aliases of a dossier reach the comparison."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import check
from checker.extraction.aliases import renamed
from checker.model import Fact, Value

ONE = "Bridge shut\n4 March 2014\nThe meeting was held in Port Arden on Monday.\n"
OTHER = "Talks held\n5 March 2014\nThe meeting was held in Ardenhaven on Monday.\n"


@pytest.mark.parametrize("written", ["Ardenhaven", "ardenhaven"])
def test_a_name_is_compared_under_the_name_it_stands_for(tmp_path: Path, written: str) -> None:
    (tmp_path / "checker.toml").write_text("", encoding="utf-8")
    (tmp_path / "one.txt").write_text(ONE, encoding="utf-8")
    (tmp_path / "other.txt").write_text(OTHER, encoding="utf-8")
    places = {f.surface: f for f in check(tmp_path).by_id.values() if f.kind == "place"}
    assert places["Ardenhaven"].value.text == "Ardenhaven"
    toml = f'[aliases]\n"{written}" = "Port Arden"\n'
    (tmp_path / "dossier.toml").write_text(toml, encoding="utf-8")
    report = check(tmp_path)
    places = {f.surface: f for f in report.by_id.values() if f.kind == "place"}
    assert places["Ardenhaven"].value.text == "Port Arden"
    assert "alias: Ardenhaven -> Port Arden" in places["Ardenhaven"].reading
    monday = next(f for f in report.by_id.values() if f.document == "other" and f.kind == "date")
    assert "Port Arden" in monday.names or "Ardenhaven" not in monday.names
    assert not [f for f in report.findings if f.code == "NAM102"]


def test_aliases_of_the_settings_hold_too(tmp_path: Path) -> None:
    settings = '[aliases]\n"Ardenhaven" = "Port Arden"\n'
    (tmp_path / "checker.toml").write_text(settings, encoding="utf-8")
    (tmp_path / "other.txt").write_text(OTHER, encoding="utf-8")
    values = {f.value.text for f in check(tmp_path).by_id.values() if f.kind == "place"}
    assert values == {"Port Arden"}


@pytest.mark.parametrize(("kind", "value"), [("place", "Port Arden"), ("quotation", "ardenhaven")])
def test_what_somebody_said_keeps_its_words(kind: str, value: str) -> None:
    sentence = "Ardenhaven"
    said = Value("Ardenhaven" if kind == "place" else "ardenhaven")
    fact = Fact("i", "d", "s", kind, "Ardenhaven", "", said, 0, 10, sentence, sentence, 0, 0)
    (found,) = renamed([fact], {"Ardenhaven": "Port Arden"})
    assert (found.value.text, found.subject, found.surface) == (value, "Port Arden", sentence)
