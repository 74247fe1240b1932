"""What a machine, a folder or a terminal refuses, and what the user is told then."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker.cli import main
from checker.report.console import ConsoleFormatter
from tests.report.synthetic import synthetic

ONE = "Bridge closed after storm\n4 March 2014\nNine boats sank near the bridge on Monday.\n"
COMMAND = f"{sys.executable} -m checker"


@pytest.fixture
def dossier(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "the bridge"
    folder.mkdir()
    (folder / "one.txt").write_text(ONE, encoding="utf-8")
    (folder / "other.txt").write_text(ONE.replace("Nine", "Twelve"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


def shell(command: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
    return subprocess.run(
        command, shell=True, capture_output=True, text=True, check=False, env=environment
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("command", ["rules", "report 'the bridge' -q --format json"])
def test_a_full_disk_is_no_fault_of_the_checker(dossier: Path, command: str) -> None:
    done = shell(f"{COMMAND} {command} > /dev/full")
    assert done.returncode == 2
    assert done.stderr.splitlines() == ["checker: the output: No space left on device"]


@pytest.mark.skipif(os.name != "posix", reason="closes the output as Unix shells do")
def test_output_that_is_closed_changes_no_exit_code(dossier: Path) -> None:
    done = shell(f"{COMMAND} rules >&-")
    assert (done.returncode, done.stderr) == (0, "")
    assert shell(f"{COMMAND} report 'the bridge' -q --format console >&-").returncode == 1


def test_what_was_refused_is_named(dossier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", "the bridge/one.txt")

    monkeypatch.setattr("checker.text.dossier.read_dossier", refuse)
    result = CliRunner().invoke(main, ["report", "the bridge"])
    assert result.exit_code == 2
    assert result.stderr == "checker: the bridge/one.txt: Permission denied\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("config", "nowhere"), "nowhere: no such folder"),
        (("report", "the bridge", "--output", "out.docx"), "no format ends in “.docx”"),
        (("review", "the bridge", "--port", "70000"), "--port"),
    ],
)
def test_a_mistake_is_told_before_anything_is_read(
    dossier: Path, arguments: tuple[str, ...], said: str
) -> None:
    result = CliRunner().invoke(main, list(arguments))
    assert result.exit_code == 2
    assert said in result.stderr


def test_init_says_what_to_fill_in_and_what_comes_next(dossier: Path) -> None:
    result = CliRunner().invoke(main, ["init", "the bridge"])
    assert "(2 documents, 2 without a publisher)" in result.stdout
    assert "checker report 'the bridge'" in result.stdout


def test_help_tells_each_command_in_one_whole_line() -> None:
    listed = CliRunner().invoke(main, ["--help"], terminal_width=80).stdout
    assert "..." not in listed.partition("Commands:")[2]


@pytest.mark.parametrize("width", [40, 72, 110, 120])
def test_the_summary_fits_the_terminal(width: int) -> None:
    text = ConsoleFormatter(width).render(synthetic())
    assert max(map(len, text.splitlines())) <= width
    assert text.index("NUM101") < text.index("QUO101")


def test_a_text_on_standard_input_is_a_document(dossier: Path) -> None:
    text = ONE.replace("Nine", "Thirty").replace("4 March", "5 March")
    found = CliRunner().invoke(main, ["extract", "-", "--format", "jsonl"], input=text)
    assert '"surface": "Thirty"' in found.stdout
    asked = ["ci", "-", "--against", "the bridge", "--format", "json", "-q", "--exit-zero"]
    checked = CliRunner().invoke(main, asked, input=text)
    assert checked.exit_code == 0, checked.output
    assert '"id": "stdin"' in checked.stdout
    empty = CliRunner().invoke(main, ["ci", "-", "--against", "the bridge", "-q"], input="")
    assert empty.exit_code == 2
