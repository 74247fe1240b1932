"""Which files of a folder differ from a revision, as git sees it."""

from __future__ import annotations

import subprocess
from pathlib import Path

from checker.errors import InputError


def changed_since(folder: Path, revision: str) -> list[Path]:
    """Files below the folder that were added or changed since the revision.

    Files that git does not track yet, and does not ignore, count as added.

    Raises:
        InputError: The folder is in no repository, or there is no such revision.
    """
    if revision.startswith("-"):
        raise InputError(f"--changed-since: {revision!r} is not a revision")
    if not folder.is_dir():
        raise InputError(f"{folder}: no such folder")
    base = ["git", "-C", str(folder)]
    if _git([*base, "rev-parse", "--git-dir"]) is None:
        raise InputError(f"--changed-since: {folder} is in no git repository")
    known = _git([*base, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}"])
    if known is None:
        raise InputError(
            f"--changed-since {revision}: no such revision in the repository of {folder}; in CI, "
            "fetch enough history (fetch-depth: 0)"
        )
    diff = [*base, "diff", "--name-only", "-z", "--relative", "--diff-filter=d", known.strip()]
    changed = _git([*diff, "--", "."]) or ""
    added = _git([*base, "ls-files", "--others", "--exclude-standard", "-z", "--", "."]) or ""
    names = {name for name in (changed + added).split("\0") if name}
    return [folder / name for name in sorted(names)]


def _git(command: list[str]) -> str | None:
    """What git prints; None where it fails."""
    try:
        run = subprocess.run(command, capture_output=True, check=False)
    except FileNotFoundError as reason:
        raise InputError("--changed-since needs git, which is not installed") from reason
    return run.stdout.decode("utf-8", "surrogateescape") if run.returncode == 0 else None
