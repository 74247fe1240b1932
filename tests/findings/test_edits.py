"""The same through the whole way: what an edit of a text does to its findings."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import check
from checker.model import Finding

FIRST = """Fire at the paper mill in Ashford

A fire at the paper mill in Ashford injured 50 people on 3 March 2025, police said.
The mill has stood there since 1911.
"""
SECOND = """Mill burns in Ashford

On 3 March 2025 a fire at the paper mill in Ashford injured 80 people, police said.
The owners could not be reached.
"""


def conflicts(folder: Path, *texts: str, names: str = "ab") -> list[Finding]:
    folder.mkdir()
    for name, text in zip(names, texts, strict=True):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return [f for f in check(folder).findings if f.code == "NUM101"]


@pytest.fixture
def before(tmp_path: Path) -> Finding:
    found = conflicts(tmp_path / "before", FIRST, SECOND)
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (FIRST.replace("since 1911", "for a century"), SECOND),
        (FIRST.replace("\n\n", "\n\n\n\n"), SECOND),
        (FIRST + "\nNobody was at work.\n", "News of the day\n\n" + SECOND),
        (FIRST, SECOND.replace("The owners could not be reached.\n", "")),
    ],
    ids=["another sentence", "blank lines", "more text", "less text"],
)
def test_edits_elsewhere_keep_the_identity(
    tmp_path: Path, before: Finding, first: str, second: str
) -> None:
    after = conflicts(tmp_path / "after", first, second)
    assert [(f.fingerprint, f.place) for f in after] == [(before.fingerprint, before.place)]


def test_the_order_of_the_files_does_not_count(tmp_path: Path, before: Finding) -> None:
    after = conflicts(tmp_path / "after", FIRST, SECOND, names="zb")
    assert [f.fingerprint for f in after] == [before.fingerprint]


def test_another_value_is_another_finding_in_the_same_place(
    tmp_path: Path, before: Finding
) -> None:
    after = conflicts(tmp_path / "after", FIRST, SECOND.replace("80", "70"))
    assert [f.place for f in after] == [before.place]
    assert after[0].fingerprint != before.fingerprint


def test_a_corrected_value_ends_the_finding(tmp_path: Path, before: Finding) -> None:
    assert conflicts(tmp_path / "after", FIRST, SECOND.replace("80", "50")) == []
