"""The set-up script finds a fit Python, or says in one line what to install."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TOOLS = ("sh", "cat", "cksum", "dirname", "id", "rm", "touch", "env")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a shell script")


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """A clone on a machine that has the basic tools only."""
    (tmp_path / ".ci").mkdir()
    shutil.copy(ROOT / ".ci/setup", tmp_path / ".ci/setup")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    tools = tmp_path / "bin"
    tools.mkdir()
    for name in TOOLS:
        found = shutil.which(name)
        assert found
        (tools / name).symlink_to(found)
    return tmp_path


def program(bare: Path, name: str, script: str) -> None:
    path = bare / "bin" / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


def setup(bare: Path) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": str(bare / "bin"), "HOME": os.environ.get("HOME", "/")}
    command = [str(bare / "bin/sh"), ".ci/setup"]
    return subprocess.run(
        command, cwd=bare, env=environment, capture_output=True, text=True, check=False
    )


OLD = 'case "$2" in *version_info*) exit 1;; esac'
WITHOUT_VENV = (
    'case "$2" in *ensurepip*) [ -e installed ] || exit 1;; '
    f'*print*) exec {sys.executable} "$@";; esac'
)


def test_no_python_or_an_old_one(bare: Path) -> None:
    assert "needs Python 3.11" in setup(bare).stderr
    program(bare, "python3", OLD)
    done = setup(bare)
    assert done.returncode == 2
    assert "needs Python 3.11" in done.stderr


def test_a_newer_python_beside_an_old_one_is_taken(bare: Path) -> None:
    program(bare, "python3", OLD)
    program(bare, "python3.12", 'echo "3.12 $*" >>calls')
    setup(bare)
    assert "3.12 -m venv .venv" in (bare / "calls").read_text(encoding="utf-8")


def test_debian_without_the_venv_package_and_without_rights(bare: Path) -> None:
    program(bare, "python3", WITHOUT_VENV)
    done = setup(bare)
    assert done.returncode == 2
    package = f"python3.{sys.version_info.minor}-venv"
    assert f"install {package}" in done.stderr


def test_debian_installs_the_venv_package_where_it_may(bare: Path) -> None:
    program(bare, "python3", WITHOUT_VENV + '\n[ "$1" = -m ] && echo "venv $3" >>calls; exit 0')
    program(bare, "sudo", 'exec "$@"')
    program(bare, "apt-get", 'echo "apt $*" >>calls; [ "$1" = update ] || touch installed')
    setup(bare)
    calls = (bare / "calls").read_text(encoding="utf-8").splitlines()
    assert f"apt install -y -qq python3.{sys.version_info.minor}-venv" in calls
    assert calls[-1] == "venv .venv"


def test_nothing_is_done_when_all_is_up_to_date(bare: Path) -> None:
    program(bare, "python3", 'echo "$*" >>calls')
    venv = bare / ".venv/bin"
    venv.mkdir(parents=True)
    for name in ("checker", "python"):
        (venv / name).write_text(
            f'#!/bin/sh\necho "{name} $*" >>"{bare}/calls"\n', encoding="utf-8"
        )
        (venv / name).chmod(0o755)
    first = setup(bare)
    assert first.returncode == 0, first.stderr
    installed = (bare / "calls").read_text(encoding="utf-8")
    assert "-m pip install" in installed
    (bare / "calls").unlink()
    again = setup(bare)
    assert again.returncode == 0
    assert "pip" not in (bare / "calls").read_text(encoding="utf-8")
    assert again.stderr == ""
    (bare / "pyproject.toml").write_text("# changed\n", encoding="utf-8")
    setup(bare)
    assert "-m pip install" in (bare / "calls").read_text(encoding="utf-8")
