"""dossier.toml: what editors want left out, and what is wrong with how they wrote it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from checker.errors import InputError
from checker.model import Ignore
from checker.text.manifest import read_manifest


def write(folder: Path, toml: str) -> Path:
    (folder / "dossier.toml").write_text(toml, encoding="utf-8")
    return folder


def test_every_part_of_an_ignore_is_read(tmp_path: Path) -> None:
    toml = (
        '[[ignore]]\ncode = "NUM101"\nreason = "corrected"\nuntil = 2031-05-01\n'
        '[[ignore]]\nslot = "boats"\nfingerprint = "ab12"\n'
        'reason = " twice "\nuntil = "2031-05-02"\n'
    )
    assert read_manifest(write(tmp_path, toml)).ignores == (
        Ignore(
            code="NUM101",
            reason="corrected",
            until=date(2031, 5, 1),
            where="dossier.toml, ignore 1",
        ),
        Ignore(
            slot="boats",
            fingerprint="ab12",
            reason="twice",
            until=date(2031, 5, 2),
            where="dossier.toml, ignore 2",
        ),
    )


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ('[[ignore]]\nuntil = "soon"', "ignore 1: until = 'soon' is not a day"),
        ("[[ignore]]\ncode = 3", "ignore 1: code must be text"),
        ('[[ignore]]\ncodes = "NUM"', "did you mean “code”?"),
        ("ignore = 3", "[[ignore]]"),
        ('two-editors = "yes"', "two-editors must be true or false"),
        ("language = 3", "language must be text"),
    ],
)
def test_a_mistake_is_told_with_its_place(tmp_path: Path, toml: str, said: str) -> None:
    with pytest.raises(InputError) as caught:
        read_manifest(write(tmp_path, toml))
    assert said in str(caught.value)


def test_a_folder_without_one_says_nothing(tmp_path: Path) -> None:
    found = read_manifest(tmp_path)
    assert (found.entries, found.ignores, found.two_editors) == ({}, (), False)
    assert read_manifest(write(tmp_path, "two-editors = true")).two_editors
