"""checker watch: checks again whenever a document is saved, and prints what changed."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli.options import settings, verbosity
from checker.errors import CheckerError

if TYPE_CHECKING:
    from checker.model import Finding

# Looks at a folder that keeps changing before it is checked all the same.
_PATIENCE = 10


@click.command(short_help="Check on every save; print what came and went.")
@click.argument("dossier", type=click.Path(path_type=Path))
@click.option("--every", default=0.5, show_default=True, help="Seconds between two looks.")
@click.option("--times", default=0, hidden=True, help="Stop after so many checks.")
@verbosity
def watch(dossier: Path, every: float, times: int, **given: Any) -> None:
    """Check DOSSIER on every save; print what is there, then what came, changed and went.

    A file or a dossier.toml that cannot be read for a moment is told, and the
    next save is waited for. Ctrl-C stops.
    """
    before: dict[str, Finding] | None = None
    seen: dict[str, tuple[int, int]] | None = None
    done = 0
    while not times or done < times:
        now = _state(dossier)
        if now == seen:
            time.sleep(every)
            continue
        seen = _settled(dossier, now, every)
        done += 1
        try:
            found = _findings(dossier, given)
        except CheckerError as reason:
            if before is None:
                raise
            _coloured(f"{_clock()}  {reason}; waiting for the next save", "yellow")
            continue
        _tell(found, before)
        before = found


def _findings(dossier: Path, given: Mapping[str, Any]) -> dict[str, Finding]:
    from checker.cli.report import run

    report = run(dossier, settings(dossier, **given), quiet=True, verbose=False)
    return {f.fingerprint: f for f in report.findings}


def _state(dossier: Path) -> dict[str, tuple[int, int]]:
    """Size and time of change of every document and setting, this program's own files left out."""
    from checker.text.manifest import read_manifest

    names: set[str] = set()
    with suppress(OSError):
        names.update(path.name for path in dossier.iterdir())
    with suppress(CheckerError):
        names.update(read_manifest(dossier).entries)
    state = {}
    for name in names:
        if name.startswith((".", "checker-review.sqlite")):
            continue
        with suppress(OSError):  # it may go between the two looks
            status = (dossier / name).stat()
            state[name] = (status.st_size, status.st_mtime_ns)
    return state


def _settled(
    dossier: Path, now: dict[str, tuple[int, int]], every: float
) -> dict[str, tuple[int, int]]:
    """The folder's state once nobody is writing, so that no half of a file is checked."""
    for _ in range(_PATIENCE):
        time.sleep(min(every, 0.2))
        later = _state(dossier)
        if later == now:
            break
        now = later
    return now


def _tell(found: Mapping[str, Finding], before: Mapping[str, Finding] | None) -> None:
    from checker.report.words import plural

    if before is None:
        click.echo(f"{_clock()}  {plural(len(found), 'finding')}; watching, Ctrl-C stops")
        for f in found.values():
            if f.severity != "info":
                click.echo(f"  = {f.code} {f.message}")
        return
    came = [f for i, f in found.items() if i not in before]
    went = {f.place: f for i, f in before.items() if i not in found}
    changed = [f for f in came if went.pop(f.place, None)]
    new = [f for f in came if f not in changed]
    click.echo(
        f"{_clock()}  {plural(len(found), 'finding')}: {len(new)} new, {len(changed)} changed, "
        f"{len(went)} gone"
    )
    signs = (("+", "red", new), ("~", "yellow", changed), ("-", "green", went.values()))
    for sign, colour, findings in signs:
        for f in findings:
            about = f"{f.document}: " if f.code.startswith("DOC") else ""
            _coloured(f"  {sign} {f.code} {about}{f.message}", colour)


def _coloured(line: str, colour: str) -> None:
    """Print in colour, on a terminal and unless the user wants none (no-color.org)."""
    click.secho(line, fg=colour, color=False if os.environ.get("NO_COLOR") else None)


def _clock() -> str:
    return time.strftime("%H:%M:%S")
