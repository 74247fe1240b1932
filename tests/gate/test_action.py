"""The action's own script, and the hook's entry, run as GitHub and pre-commit would run them."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "data" / "istanbul-talks"
NEW = "marmara-evening-post.txt"

if shutil.which("git") is None or shutil.which("bash") is None:
    pytest.skip("git and bash are needed", allow_module_level=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository whose last commit lacks one article of the sample, which lies there new."""
    story = tmp_path / "repo" / "my story"
    shutil.copytree(SAMPLE, story)
    new = (story / NEW).read_bytes()
    (story / NEW).unlink()
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@b", "-C", str(story.parent)]
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "start"]):
        subprocess.run([*git, *command], check=True, capture_output=True)
    (story / NEW).write_bytes(new)
    return story.parent


def environment(tmp_path: Path, **more: str) -> dict[str, str]:
    """With a ``checker`` on the path that runs this package."""
    folder = tmp_path / "bin"
    folder.mkdir(exist_ok=True)
    program = folder / "checker"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m checker "$@"\n')
    program.chmod(0o755)
    path = f"{folder}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), **more}


def act(repository: Path, tmp_path: Path, since: str) -> subprocess.CompletedProcess[str]:
    """Run the action's check as a runner does."""
    action = (ROOT / "action.yml").read_text()
    script = re.search(r"- name: Check\n(?:.*\n)*?\s+run: \|\n((?: {8}.*\n)+)", action)
    assert script is not None
    given = {"DOSSIER": "my story", "SINCE": since, "FAIL_ON": "conflict"}
    runner = {"RUNNER_TEMP": str(tmp_path), "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md")}
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script[1]],
        cwd=repository,
        env=environment(tmp_path, **given, **runner),
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("since", ["", "0" * 40])
def test_without_a_revision_all_is_new(repository: Path, tmp_path: Path, since: str) -> None:
    run = act(repository, tmp_path, since)
    assert run.returncode == 1, run.stderr
    assert "::warning" in run.stdout


def test_a_revision_that_is_not_there_fails_the_step(repository: Path, tmp_path: Path) -> None:
    run = act(repository, tmp_path, "nowhere")
    assert run.returncode == 2
    assert "fetch-depth: 0" in run.stderr
    assert not (tmp_path / "summary.md").exists()


def test_the_action_finds_what_the_new_article_brings(repository: Path, tmp_path: Path) -> None:
    run = act(repository, tmp_path, "HEAD")
    assert run.returncode == 1, run.stderr
    assert (tmp_path / "summary.md").read_text().startswith("# Istanbul talks")
    assert re.search(rf"^::\w+ file=my story/{re.escape(NEW)},line=\d+", run.stdout, re.M)
    log = json.loads((repository / "checker.sarif").read_text())
    uris = {
        r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for r in log["runs"][0]["results"]
        if "suppressions" not in r
    }
    assert f"my%20story/{NEW}" in uris


def test_the_hook_takes_file_names(repository: Path, tmp_path: Path) -> None:
    hook = (ROOT / ".pre-commit-hooks.yaml").read_text()
    entry = re.search(r"entry: (.+)", hook)
    assert entry is not None
    command = [*entry[1].split(), "my story", f"my story/{NEW}"]
    run = subprocess.run(
        command, cwd=repository, env=environment(tmp_path), capture_output=True, check=False
    )
    assert run.returncode == 1, run.stderr
    clean = [*entry[1].split(), "my story", "my story/dossier.toml"]
    run = subprocess.run(
        clean, cwd=repository, env=environment(tmp_path), capture_output=True, check=False
    )
    assert run.returncode == 0, run.stderr
    assert b"Only settings of my story were named" in run.stderr


def test_who_waits_for_a_file_gets_one_when_nothing_is_new(
    repository: Path, tmp_path: Path
) -> None:
    (repository / "my story" / NEW).unlink()
    run = act(repository, tmp_path, "HEAD")
    assert run.returncode == 0, run.stderr
    log = json.loads((repository / "checker.sarif").read_text())
    assert log["runs"][0]["results"] == []
    assert "No document was checked" in (tmp_path / "summary.md").read_text()
