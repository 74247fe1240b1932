"""The commands, and the exit code that each run ends with."""

from __future__ import annotations

import json
import os
import pty
import select
import signal
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from checker.cli import main, progress
from checker.cli.group import COMMANDS
from checker.cli.outcome import fails
from checker.cli.progress import bar
from checker.config import Config
from checker.engine.base import InProcess
from checker.model import Finding
from checker.rules import RULES

ONE = "Bridge closed after storm\n4 March 2014\nNine boats sank near the bridge on Monday.\n"
OTHER = "Storm shuts bridge\n5 March 2014\nTwelve boats sank near the bridge on Monday.\n"


@pytest.fixture
def dossier(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "bridge"
    folder.mkdir()
    (folder / "one.txt").write_text(ONE, encoding="utf-8")
    (folder / "other.txt").write_text(OTHER, encoding="utf-8")
    (tmp_path / "checker.toml").write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


def test_report_writes_the_usual_files_and_says_where(dossier: Path) -> None:
    result = run("report", dossier, "--exit-zero")
    assert result.exit_code == 0, result.output
    for name in ("bridge.html", "bridge.md"):
        assert (Path("reports") / name).is_file()
        assert f"reports/{name}" in result.stdout
    assert not [p for p in Path("reports").iterdir() if p.suffix not in (".html", ".md")]


def test_report_to_files_by_format_and_by_ending(dossier: Path) -> None:
    assert run("report", dossier, "--output", "out.json", "--exit-zero").exit_code == 0
    data = json.loads(Path("out.json").read_text(encoding="utf-8"))
    assert {d["id"] for d in data["documents"]} == {"one", "other"}
    both = ("--format", "csv:facts.csv", "--format", "json", "--output", "again.json")
    assert run("report", dossier, *both, "--exit-zero").exit_code == 0
    assert json.loads(Path("again.json").read_text(encoding="utf-8")) == data
    assert Path("facts.csv").stat().st_size > 0
    result = run("report", dossier, "--format", "json", "--exit-zero")
    assert json.loads(result.stdout) == data


def finding(code: str, severity: str) -> Finding:
    return Finding(code, "x", severity, 1.0, "f", "p", "s", (), "m")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fail_on", "code", "severity", "expected"),
    [
        ("conflict", "NUM101", "low", True),
        ("conflict", "NUM201", "high", False),
        ("conflict", "DOC902", "info", False),
        ("medium", "NUM201", "high", True),
        ("medium", "NUM101", "low", False),
        ("info", "DOC902", "info", True),
        ("NUM", "NUM301", "info", True),
        ("NUM101", "NUM102", "high", False),
        ("never", "NUM101", "high", False),
    ],
)
def test_what_makes_a_run_fail(fail_on: str, code: str, severity: str, expected: bool) -> None:
    assert fails([finding(code, severity)], fail_on) is expected


def test_findings_decide_on_the_exit_code(dossier: Path) -> None:
    (dossier / "third.txt").write_text("Ten boats sank.", encoding="utf-8")  # DOC902, info
    asked = ("report", dossier, "--format", "json", "--select", "DOC902")
    assert run(*asked).exit_code == 0
    assert run(*asked, "--fail-on", "info").exit_code == 1
    assert run(*asked, "--fail-on", "DOC").exit_code == 1
    assert run(*asked, "--fail-on", "info", "--exit-zero").exit_code == 0
    hidden = run(*asked, "--fail-on", "info", "--min-severity", "low")
    assert hidden.exit_code == 0
    assert json.loads(hidden.stdout)["findings"] == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("report", "nowhere"), "nowhere: no such folder"),
        (("report", "bridge/one.txt"), "is a file; a dossier is a folder"),
        (("report", "bridge", "--format", "htlm"), "did you mean “html”?"),
        (("report", "bridge", "--select", "NUN101"), "did you mean “NUM101”?"),
        (("report", "bridge", "--ignore", "numbers"), "is not a code"),
        (("report", "bridge", "--fail-on", "hihg"), "did you mean “high”?"),
        (("report", "bridge", "--min-severity", "huge"), "--min-severity"),
        (("report", "bridge", "--jobs", "many"), "--jobs"),
        (("report", "bridge", "--format", "json", "--format", "csv", "--output", "x"), "--output"),
        (("report",), "Missing argument"),
        (("extract", "gone.txt"), "gone.txt: no such file"),
        (("extract", "bridge", "--published", "soon"), "--published"),
        (("explain", "NUM10"), "did you mean"),
        (("config", "--jobs", "0"), "--jobs"),
        (("reprot", "bridge"), "did you mean “report”?"),
        (("report", "bridge", "--wrong"), "--wrong"),
    ],
)
def test_a_mistake_ends_with_two_and_a_remedy(
    dossier: Path, arguments: tuple[str, ...], said: str
) -> None:
    result = run(*arguments)
    assert result.exit_code == 2, result.output
    assert said in result.stderr
    assert "Traceback" not in result.output


def test_broken_settings_end_with_two(dossier: Path) -> None:
    Path("checker.toml").write_text("slect = []", encoding="utf-8")
    result = run("report", dossier)
    assert result.exit_code == 2
    assert "did you mean “select”?" in result.stderr


def test_our_own_fault_ends_with_three(dossier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fault(*_: object, **__: object) -> None:
        raise RuntimeError("the sky fell")

    monkeypatch.setattr("checker.text.dossier.read_dossier", fault)
    result = run("report", dossier)
    assert result.exit_code == 3
    assert "the sky fell" in result.stderr
    assert "Traceback" not in result.stderr
    loud = run("report", dossier, "--verbose")
    assert loud.exit_code == 3
    assert "Traceback" in loud.stderr


def test_a_folder_that_cannot_be_written_leaves_nothing(dossier: Path) -> None:
    Path("reports").write_text("a file, not a folder", encoding="utf-8")
    result = run("report", dossier, "--exit-zero")
    assert result.exit_code == 2
    assert Path("reports").read_text(encoding="utf-8") == "a file, not a folder"


def test_extract_gives_a_line_for_each_mention(dossier: Path) -> None:
    result = run("extract", dossier / "one.txt", "--format", "jsonl")
    assert result.exit_code == 0, result.output
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    for row in rows:
        assert row["document"] == "one"
        assert row["surface"] == ONE[row["start"] : row["end"]]
    assert run("extract", dossier, "--format", "table").exit_code == 0


def test_extract_takes_the_day_of_publication(dossier: Path) -> None:
    path = dossier / "undated.txt"
    path.write_text("Nine boats sank yesterday.", encoding="utf-8")
    result = run("extract", path, "--published", "2014-03-04", "--format", "jsonl")
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    dated = [row["value"] for row in rows if row["kind"] == "date"]
    assert dated == ["2014-03-03"]


def test_rules_and_explain_know_every_code() -> None:
    listed = json.loads(run("rules", "--format", "json").stdout)
    assert [row["code"] for row in listed] == [rule.code for rule in RULES]
    for rule in RULES:
        result = run("explain", rule.code.lower())
        assert result.exit_code == 0
        for part in (rule.code, rule.name, "Example:", "What to do:"):
            assert part in result.stdout


def test_init_marks_guesses_and_keeps_what_is_there(dossier: Path) -> None:
    assert run("init", dossier).exit_code == 0
    path = dossier / "dossier.toml"
    text = path.read_text(encoding="utf-8")
    data = tomllib.loads(text)
    assert [d["path"] for d in data["documents"]] == ["one.txt", "other.txt"]
    assert "published = 2014-03-04  # guess: from the text" in text
    path.write_text("title = 'mine'", encoding="utf-8")
    assert run("init", dossier).exit_code == 2
    assert path.read_text(encoding="utf-8") == "title = 'mine'"
    assert run("init", dossier, "--force").exit_code == 0
    assert path.read_text(encoding="utf-8") == text


def test_init_writes_valid_toml_for_odd_names(dossier: Path) -> None:
    (dossier / 'say "x" \\ é.txt').write_text(ONE + "More.", encoding="utf-8")
    assert run("init", dossier).exit_code == 0
    data = tomllib.loads((dossier / "dossier.toml").read_text(encoding="utf-8"))
    assert 'say "x" \\ é.txt' in [d["path"] for d in data["documents"]]
    assert run("report", dossier, "--exit-zero", "--format", "json").exit_code == 0


def test_config_says_where_values_come_from(dossier: Path) -> None:
    Path("checker.toml").write_text('fail-on = "high"\n', encoding="utf-8")
    result = run("config", dossier, "--select", "NUM")
    assert result.exit_code == 0
    rows = {line.split()[0]: line for line in result.stdout.splitlines() if line}
    assert "checker.toml" in rows["fail-on"]
    assert "command line" in rows["select"]
    assert "default" in rows["jobs"]


def test_a_pool_reports_what_one_process_does(dossier: Path) -> None:
    alone = run("report", dossier, "--format", "json", "--exit-zero", "--jobs", "1")
    pooled = run("report", dossier, "--format", "json", "--exit-zero", "--jobs", "2")
    assert alone.exit_code == pooled.exit_code == 0
    assert alone.stdout == pooled.stdout


def test_every_command_has_help() -> None:
    for name in COMMANDS:
        result = run(name, "--help")
        assert result.exit_code == 0
        assert "Usage: checker" in result.stdout


def test_starting_loads_nothing_heavy() -> None:
    code = (
        "import sys; from checker.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "print(sorted({'pandas', 'numpy', 'trafilatura', 'rapidfuzz', 'jinja2', 'babel'} "
        "& set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def checker(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", "from checker.cli import main; main()", *map(str, arguments)]
    return subprocess.run(
        command, capture_output=True, check=False, env={**os.environ, **environment}
    )


def test_a_reader_that_closes_early_is_no_fault(dossier: Path) -> None:
    command = f"{sys.executable} -c 'from checker.cli import main; main()' rules | true"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], capture_output=True, check=False
    )
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="signals as Unix has them")
def test_an_interrupt_ends_the_run_as_shells_expect(dossier: Path) -> None:
    code = (
        "import os, signal, checker.text.dossier as d\n"
        "d.read_dossier = lambda *a, **k: os.kill(os.getpid(), signal.SIGINT)\n"
        "from checker.cli import main; main(['report', 'bridge'])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == -signal.SIGINT
    assert b"interrupted" in done.stderr
    assert b"Traceback" not in done.stderr
    assert not Path("reports").exists()


def test_damaged_characters_and_a_poor_locale_do_not_stop_the_output(dossier: Path) -> None:
    text = "Mayor \ud83d said 12 boats sank in Türkiye.\n4 March 2014\n"
    (dossier / "odd.txt").write_bytes(text.encode("utf-8", "surrogatepass"))
    for format_ in ("console", "json", "markdown", "html", "csv"):
        done = checker(
            "report",
            dossier,
            "--format",
            format_,
            "--exit-zero",
            LC_ALL="C",
            PYTHONUTF8="0",
            PYTHONIOENCODING="ascii",
        )
        assert done.returncode == 0, done.stderr
        done.stdout.decode("utf-8")


def test_pipes_are_quiet_and_terminals_are_not_coloured(dossier: Path) -> None:
    done = checker("report", dossier, "--format", "console", "--exit-zero")
    assert b"\x1b" not in done.stdout
    assert done.stderr == b""


def test_progress_is_one_line() -> None:
    assert bar("reading", 5, 10) == "reading [###############...............] 5/10"
    assert bar("reading", 0, 0).endswith("0/0")


def test_progress_is_shown_on_a_terminal_only_after_a_second(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = iter([0.0, 0.5, 1.5, 1.55, 2.0, 9.0])
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(clock))
    leader, follower = pty.openpty()
    with os.fdopen(follower, "w") as terminal:
        monkeypatch.setattr(sys, "stderr", terminal)
        watched = progress.watched(InProcess(), "reading", 4, quiet=False)
        assert list(watched.map(str, range(4))) == ["0", "1", "2", "3"]
        quiet = progress.watched(InProcess(), "reading", 4, quiet=True)
        assert isinstance(quiet, InProcess)
        written = ""
        while not written.endswith("\x1b[K") and select.select([leader], [], [], 5)[0]:
            written += os.read(leader, 10_000).decode()  # a terminal hands on in pieces
    os.close(leader)
    assert "1/4" not in written
    assert "2/4" in written
    assert "3/4" not in written  # too soon after the last
    assert written.endswith("\r\x1b[K")


def test_settings_reach_the_check(dossier: Path) -> None:
    Path("checker.toml").write_text('max-size = "1 kB"\n', encoding="utf-8")
    (dossier / "long.txt").write_text(ONE * 100, encoding="utf-8")
    result = run("report", dossier, "--format", "json", "--exit-zero")
    data = json.loads(result.stdout)
    assert "long" not in {d["id"] for d in data["documents"]}
    assert "DOC905" in {f["code"] for f in data["findings"]}
    assert Config().max_size > 1000
