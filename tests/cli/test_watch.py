"""The watch on a folder: what it tells, and what it lives through."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import pytest

from checker.cli.watch import _coloured

ISLANDER = (
    "Ferry freed\nThe ferry Selma ran aground off Norra Holm on 3 March 2031. "
    "14 passengers were injured, the coast guard said.\n"
)
GAZETTE = ISLANDER.replace("Ferry freed", "Ferry accident").replace("14 pass", "31 pass")


class Watching:
    """The command at work, and the lines that it prints."""

    def __init__(self, folder: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-um", "checker", "watch", str(folder), "--every", "0.05"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self._lines: Queue[str] = Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line)

    def until(self, *words: str) -> str:
        """Lines up to the first that holds one of the words."""
        seen = ""
        while not any(word in seen for word in words):
            seen += self._lines.get(timeout=30)
        return seen


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "islander.txt").write_text(ISLANDER)
    return tmp_path


@pytest.fixture
def watching(folder: Path) -> Iterator[Watching]:
    running = Watching(folder)
    running.until("Ctrl-C stops")
    yield running
    running.process.kill()
    running.process.wait()


def test_what_came_changed_and_went(watching: Watching, folder: Path) -> None:
    (folder / "gazette.txt").write_text(GAZETTE)
    assert "31" in watching.until("+ NUM101")
    (folder / "gazette.txt").write_text(GAZETTE.replace("31 pass", "33 pass"))
    assert "33" in watching.until("~ NUM101")
    (folder / "gazette.txt").unlink()
    watching.until("- NUM101")


def test_it_lives_through_what_cannot_be_read(watching: Watching, folder: Path) -> None:
    (folder / "dossier.toml").write_text("title = [")
    assert "waiting for the next save" in watching.until("not valid TOML")
    (folder / "dossier.toml").unlink()
    watching.until("0 new")
    (folder / "islander.txt").unlink()
    watching.until("no articles")
    (folder / "nowhere.txt").symlink_to("gone")
    (folder / "islander.txt").write_text(ISLANDER)
    watching.until("new")
    (folder / "gazette.txt").write_text(GAZETTE)
    watching.until("+ NUM101")


@pytest.mark.skipif(os.name != "posix", reason="sends SIGINT")
def test_ctrl_c_ends_it_without_a_trace(watching: Watching) -> None:
    watching.process.send_signal(signal.SIGINT)
    assert watching.process.wait(timeout=30) == -signal.SIGINT
    assert watching.process.stderr is not None
    said = watching.process.stderr.read()
    assert "Traceback" not in said
    assert "interrupted" in said


def test_what_is_there_is_told_at_first(folder: Path) -> None:
    (folder / "gazette.txt").write_text(GAZETTE)
    running = Watching(folder)
    try:
        assert "31" in running.until("= NUM101")
    finally:
        running.process.kill()
        running.process.wait()


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "checker", "watch", str(tmp_path / "no")]
    run = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    assert run.returncode == 2
    assert "no such folder" in run.stderr


@pytest.mark.parametrize("wish", ["", "1"])
def test_colour_is_for_terminals_and_for_those_who_want_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], wish: str
) -> None:
    monkeypatch.setenv("NO_COLOR", wish)
    monkeypatch.setattr("click._compat.isatty", lambda _: True)
    _coloured("came", "red")
    assert ("\x1b" in capsys.readouterr().out) is not bool(wish)
