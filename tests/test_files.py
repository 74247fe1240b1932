"""Files are written whole or not at all."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from checker.errors import InputError
from checker.files import write_atomically


def test_an_interrupted_write_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "report.md"
    write_atomically(path, "old")

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(path, "new")
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_folders_are_made_and_damaged_characters_written(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b.md"
    write_atomically(path, "é \ud800")
    assert path.read_bytes() == "é ?".encode()


@pytest.mark.skipif(sys.platform == "win32", reason="modes as Unix has them")
def test_the_mode_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    write_atomically(path, "x")
    path.chmod(0o640)
    write_atomically(path, "y")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(InputError, match=r"file.*cannot be written"):
        write_atomically(tmp_path / "file" / "report.md", "x")
