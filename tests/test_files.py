"""Files are written whole or not at all."""

from __future__ import annotations

import os
import sys
import threading
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


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names as Unix has them")
def test_what_is_no_file_is_written_to_and_never_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[str] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_text(encoding="utf-8")))
    reader.daemon = True
    reader.start()
    write_atomically(pipe, "through the pipe")
    assert pipe.is_fifo()
    reader.join(10)
    assert got == ["through the pipe"]
    assert list(tmp_path.iterdir()) == [pipe]


@pytest.mark.skipif(sys.platform == "win32", reason="links as Unix has them")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    kept = tmp_path / "kept" / "report.md"
    write_atomically(kept, "old")
    link = tmp_path / "latest.md"
    link.symlink_to(kept)
    write_atomically(link, "new")
    assert link.is_symlink()
    assert kept.read_text(encoding="utf-8") == "new"
    assert list(kept.parent.iterdir()) == [kept]


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="open files with names as Linux has them")
def test_an_open_file_is_written_to_by_its_number(tmp_path: Path) -> None:
    with (tmp_path / "out.txt").open("w+b") as out:
        out.write(b"before, ")
        out.flush()
        write_atomically(Path(f"/dev/fd/{out.fileno()}"), "after")
        out.seek(0)
        assert out.read() == b"before, after"
