"""New documents against a dossier: only what they bring, from an index that never lies."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from checker.cli import main
from checker.config import Config
from checker.gate.check import check_new
from checker.gate.packed import decode, encode
from checker.model import Fact, Value

DOSSIER = {
    "gazette.txt": "Ferry runs aground\nThe ferry Selma ran aground off Norra Holm on 3 March "
    "2031. At least 14 passengers were injured, the coast guard said.\n",
    "islander.txt": "Ferry freed\nThe ferry Selma ran aground off Norra Holm on 3 March 2031. "
    "In all 14 passengers were injured, the coast guard said. Captain Ida Lund is 52.\n",
}
NEW = (
    "Ferry accident\nThe ferry Selma ran aground off Norra Holm on 3 March 2031. "
    "Exactly 31 passengers were injured, the coast guard said.\n"
)


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    folder = tmp_path / "a dossier"
    folder.mkdir()
    for name, text in DOSSIER.items():
        (folder / name).write_text(text)
    (folder / "dossier.toml").write_text(
        'title = "Selma"\n'
        + "".join(
            f'[[documents]]\npath = "{n}"\npublisher = "{n[:-4]}"\npublished = 2031-03-04\n'
            for n in DOSSIER
        )
    )
    return folder


@pytest.fixture
def new(tmp_path: Path) -> Path:
    path = tmp_path / "neu – ß.txt"
    path.write_text(NEW)
    return path


def ci(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["ci", *map(str, arguments)])


def findings(dossier: Path, *new: Path) -> list[dict[str, object]]:
    result = ci(*new, "--against", dossier, "--format", "json", "--exit-zero", "-q")
    assert result.exit_code == 0, result.output
    found: list[dict[str, object]] = json.loads(result.stdout)["findings"]
    return found


def numbers(found: list[dict[str, object]]) -> list[dict[str, object]]:
    return [f for f in found if str(f["code"]).startswith("NUM")]


def test_only_what_the_new_document_brings(dossier: Path, new: Path) -> None:
    (dossier / "third.txt").write_text(DOSSIER["islander.txt"].replace("is 52", "is 25"))
    found = numbers(findings(dossier, new))
    assert found, "31 injured against 14 is not found"
    for finding in found:
        assert "31" in str(finding["message"])


def test_a_document_of_the_dossier_can_be_the_new_one(dossier: Path) -> None:
    (dossier / "late.txt").write_text(NEW)
    assert numbers(findings(dossier, dossier / "late.txt"))
    os.chdir(dossier)
    assert numbers(findings(Path(), Path("late.txt")))


def test_exit_codes(dossier: Path, new: Path, tmp_path: Path) -> None:
    same = tmp_path / "same.txt"
    same.write_text(DOSSIER["gazette.txt"])
    assert ci(new, "--against", dossier).exit_code == 1
    assert ci(same, "--against", dossier).exit_code == 0
    assert ci(new, "--against", dossier, "--fail-on", "never").exit_code == 0
    assert ci(new, "--against", dossier, "--exit-zero").exit_code == 0
    assert ci(tmp_path / "none.txt", "--against", dossier).exit_code == 2
    assert ci("--against", dossier).exit_code == 2
    assert ci(new, "--against", tmp_path / "nowhere").exit_code == 2


def test_the_index_gives_what_reading_gives(dossier: Path, new: Path) -> None:
    first = findings(dossier, new)
    assert list((dossier / ".checker-cache").glob("*.sqlite"))
    assert findings(dossier, new) == first
    shutil.rmtree(dossier / ".checker-cache")
    assert findings(dossier, new) == first


def test_changes_are_seen(dossier: Path, new: Path) -> None:
    assert numbers(findings(dossier, new))
    for name, text in DOSSIER.items():
        (dossier / name).write_text(text.replace("14", "31"))
    assert not numbers(findings(dossier, new))
    for name, text in DOSSIER.items():
        (dossier / name).write_text(text)
    (dossier / "gazette.txt").unlink()
    toml = (dossier / "dossier.toml").read_text().replace('"gazette.txt"', '"islander.txt"')
    (dossier / "dossier.toml").write_text("[[documents]]".join(toml.split("[[documents]]")[:2]))
    found = numbers(findings(dossier, new))
    assert found
    assert "gazette:" not in json.dumps(found)


def _truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def _scribble(path: Path) -> None:
    path.write_bytes(b"not a database" * 500)


def _version(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 77")


@pytest.mark.parametrize("damage", [_truncate, _scribble, _version])
def test_a_damaged_cache_is_made_anew_and_said_once(
    dossier: Path, new: Path, damage: Callable[[Path], None]
) -> None:
    first = findings(dossier, new)
    (index,) = (dossier / ".checker-cache").glob("*.sqlite")
    for extra in index.parent.glob("*-wal"):
        extra.unlink()
    damage(index)
    result = ci(new, "--against", dossier, "--format", "json", "--exit-zero")
    assert result.stderr.count("was damaged") == 1
    assert json.loads(result.stdout)["findings"] == first
    assert "was damaged" not in ci(new, "--against", dossier).stderr


def test_no_cache_when_not_wanted(dossier: Path, new: Path) -> None:
    (dossier / "checker.toml").write_text("cache = false\n")
    assert numbers(findings(dossier, new))
    assert not (dossier / ".checker-cache").exists()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_dossier(dossier: Path, new: Path) -> None:
    dossier.chmod(0o500)
    try:
        assert numbers(findings(dossier, new))
    finally:
        dossier.chmod(0o700)


def test_two_runs_share_a_cache(dossier: Path, new: Path) -> None:
    command = [sys.executable, "-m", "checker", "ci", str(new), "--against", str(dossier), "-q"]
    runs = [
        subprocess.Popen([*command, "--format", "json"], stdout=subprocess.PIPE) for _ in range(3)
    ]
    outputs = [run.communicate()[0] for run in runs]
    assert {run.returncode for run in runs} == {1}
    assert outputs[0] == outputs[1] == outputs[2]


@pytest.mark.skipif(os.name != "posix", reason="sends SIGKILL")
def test_a_kill_while_the_cache_is_written_leaves_nothing_wrong(dossier: Path, new: Path) -> None:
    for i in range(40):
        (dossier / f"more{i}.txt").write_text(DOSSIER["gazette.txt"].replace("Selma", f"Ship{i}"))
    command = [sys.executable, "-m", "checker", "ci", str(new), "--against", str(dossier), "-q"]
    cache = dossier / ".checker-cache"
    for wait in (0.0, 0.05, 0.3):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        while process.poll() is None and not list(cache.glob("*.sqlite")):
            time.sleep(0.01)
        time.sleep(wait)
        process.kill()
        process.wait()
    after = findings(dossier, new)
    shutil.rmtree(cache)
    assert findings(dossier, new) == after


def test_an_id_that_the_dossier_has_already(dossier: Path, tmp_path: Path) -> None:
    twin = tmp_path / "gazette.txt"
    twin.write_text(NEW)
    (finding, *_) = numbers(findings(dossier, twin))
    assert "gazette-2" in json.dumps(finding)


def test_changed_since(dossier: Path) -> None:
    def git(*arguments: str) -> None:
        subprocess.run(
            ["git", "-c", "user.name=a", "-c", "user.email=a@b", "-C", str(dossier), *arguments],
            check=True,
            capture_output=True,
        )

    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "start")
    assert ci("--against", dossier, "--changed-since", "HEAD").exit_code == 0
    (dossier / "late – ü.txt").write_text(NEW)
    (dossier / "notes.csv").write_text("not an article")
    assert ci("--against", dossier, "--changed-since", "HEAD").exit_code == 1
    wrong = ci("--against", dossier, "--changed-since", "nonsense")
    assert wrong.exit_code == 2
    assert "fetch-depth" in wrong.stderr
    assert ci("--against", dossier, "--changed-since", "--output=x").exit_code == 2


def test_a_baseline_folds_what_was_accepted(dossier: Path, new: Path) -> None:
    (dossier / "late.txt").write_text(NEW)
    run = CliRunner()
    assert run.invoke(main, ["baseline", str(dossier), "--reason", "at adoption"]).exit_code == 0
    again = run.invoke(main, ["report", str(dossier), "--format", "json"])
    assert again.exit_code == 0
    assert "0 new, 0 changed, 0 gone" in again.stderr
    (dossier / "late.txt").write_text(NEW.replace("31 pass", "29 pass"))
    changed = run.invoke(main, ["report", str(dossier), "--format", "json"])
    assert changed.exit_code == 1
    assert "1 changed" in changed.stderr
    (dossier / "late.txt").write_text("Weather\nRain fell.\n")
    assert "1 taken out" in run.invoke(main, ["baseline", str(dossier), "--prune"]).output
    rows = (dossier / "checker-baseline.ndjson").read_text().splitlines()
    assert not [r for r in rows if "NUM" in r]


def test_facts_survive_packing() -> None:
    fact = Fact(
        "d:count:0-1", "d", "s", "count", "", "", Value("1", 1.0, 1.0), 0, 1, "1", "1 x", 0, 0,
        modifiers=("a",), names=("Ångström", "נחום"),
    )  # fmt: skip
    assert decode(encode([fact])) == [fact]
    damaged = Fact(
        "d:count:0-1", "d", "s", "count", "", "", Value("\ud800"), 0, 1, "\udcff", "x", 0, 0
    )
    assert decode(encode([damaged, fact])) == [damaged, fact]


def test_no_cache_config_needs_no_folder(dossier: Path, new: Path) -> None:
    report = check_new([new], dossier, Config(cache=""), print)
    assert any("31" in f.message for f in report.findings)


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no Unicode are kept on Linux")
def test_names_that_are_no_unicode(dossier: Path, tmp_path: Path) -> None:
    for folder in (dossier, tmp_path):
        (folder / os.fsdecode(b"late\xff.txt")).write_text(NEW)
    for new in (dossier, tmp_path):
        found = numbers(findings(dossier, new / os.fsdecode(b"late\xff.txt")))
        assert found
        assert "late?" in json.dumps(found)
        names = ("sarif", "junit", "github", "gitlab", "console", "html", "csv", "markdown")
        formats = [f"--format={n}:{tmp_path / n}" for n in names]
        result = ci(new / os.fsdecode(b"late\xff.txt"), "--against", dossier, *formats)
        assert result.exit_code == 1, result.output
        assert "late%FF.txt" in (tmp_path / "sarif").read_text()


def test_what_is_not_read(dossier: Path, new: Path, tmp_path: Path) -> None:
    """Links to nowhere, folders with an article's name, empty files and junk."""
    (dossier / "nowhere.txt").symlink_to("gone")
    (dossier / "folder.txt").mkdir()
    assert numbers(findings(dossier, new))
    for name, content in (("empty.txt", b""), ("junk.txt", bytes(range(256)) * 9)):
        for folder in (dossier, tmp_path):
            (folder / name).write_bytes(content)
            alone = ci(folder / name, "--against", dossier)
            assert alone.exit_code == 2
            assert name in alone.stderr
            for _ in range(2):  # from the cache as well
                told = json.dumps(findings(dossier, folder / name, new))
                assert name in told


def test_a_copy_of_a_document_is_called_one(dossier: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    shutil.copy(dossier / "gazette.txt", copy)
    assert "holds the same text as gazette.txt" in json.dumps(findings(dossier, copy))


def test_a_link_in_the_dossier_is_its_document(dossier: Path, new: Path, tmp_path: Path) -> None:
    (dossier / "late.txt").symlink_to(new)
    by_link = findings(dossier, dossier / "late.txt")
    assert "late-2" not in json.dumps(by_link)
    (tmp_path / "other way").symlink_to(dossier)
    assert findings(dossier, tmp_path / "other way" / "late.txt") == by_link
    sarif = ci(dossier / "late.txt", "--against", dossier, "--format", "sarif").stdout
    places = [r["locations"] for r in json.loads(sarif)["runs"][0]["results"]]
    assert "late.txt" in json.dumps(places)


def _middle(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:] = b"x" * (len(content) - 4096)
    path.write_bytes(content)


def _facts(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute("UPDATE article SET facts = x'00'")


@pytest.mark.parametrize("damage", [_middle, _facts])
def test_damage_that_shows_late(dossier: Path, new: Path, damage: Callable[[Path], None]) -> None:
    first = findings(dossier, new)
    (index,) = (dossier / ".checker-cache").glob("*.sqlite")
    with sqlite3.connect(index) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    damage(index)
    result = ci(new, "--against", dossier, "--format", "json", "--exit-zero")
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)["findings"] == first


def test_two_documents_with_one_id_and_one_of_them_changed(dossier: Path, new: Path) -> None:
    """The id that a file gets alone is another one's in the dossier."""
    (dossier / "gazette.md").write_text(DOSSIER["islander.txt"])
    findings(dossier, new)
    (dossier / "gazette.md").write_text(DOSSIER["islander.txt"].replace("In all 14", "In all 15"))
    warm = findings(dossier, new)
    shutil.rmtree(dossier / ".checker-cache")
    assert findings(dossier, new) == warm


def test_a_folder_of_new_documents_with_its_own_toml(dossier: Path, tmp_path: Path) -> None:
    desk = tmp_path / "desk"
    desk.mkdir()
    (desk / "late.txt").write_text(NEW)
    (desk / "dossier.toml").write_text(
        '[[documents]]\npath = "late.txt"\npublisher = "The Crier"\npublished = 2031-03-05\n'
    )
    result = ci(desk, "--against", dossier, "--format", "json", "--exit-zero", "-q")
    (document,) = [d for d in json.loads(result.stdout)["documents"] if d["id"] == "late"]
    assert (document["source"], document["published"]) == ("The Crier", "2031-03-05")


def test_no_repository_is_said_so(dossier: Path) -> None:
    result = ci("--against", dossier, "--changed-since", "HEAD")
    assert result.exit_code == 2
    assert "in no git repository" in result.stderr
