"""checker watch: checks again whenever a document is saved, and prints what changed."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import click

from checker.cli.options import settings, verbosity


@click.command()
@click.argument("dossier", type=click.Path(path_type=Path))
@click.option("--every", default=0.5, show_default=True, help="Seconds between two looks.")
@click.option("--times", default=0, hidden=True, help="Stop after so many checks.")
@verbosity
def watch(dossier: Path, every: float, times: int, **given: Any) -> None:
    """Check DOSSIER on every save and print the findings that came and went."""
    from checker.cli.report import run

    before: dict[str, str] | None = None
    seen: dict[str, tuple[int, int]] = {}
    done = 0
    while not times or done < times:
        now = _state(dossier)
        if now == seen:
            time.sleep(every)
            continue
        seen = now
        done += 1
        report = run(dossier, settings(dossier, **given), quiet=True, verbose=False)
        found = {f.fingerprint: f"{f.code} {f.message}" for f in report.findings}
        _tell(found, before)
        before = found


def _state(dossier: Path) -> dict[str, tuple[int, int]]:
    """Size and time of change of every file in the folder, this program's own left out."""
    state = {}
    for path in dossier.iterdir():
        if path.is_file() and not path.name.startswith((".", "checker-review.sqlite")):
            status = path.stat()
            state[path.name] = (status.st_size, status.st_mtime_ns)
    return state


def _tell(found: dict[str, str], before: dict[str, str] | None) -> None:
    stamp = time.strftime("%H:%M:%S")
    if before is None:
        click.echo(f"{stamp}  {len(found)} findings; watching, Ctrl-C stops")
        return
    came = [m for f, m in found.items() if f not in before]
    went = [m for f, m in before.items() if f not in found]
    click.echo(f"{stamp}  {len(found)} findings, {len(came)} new, {len(went)} gone")
    for message in came:
        click.secho(f"  + {message}", fg="red")
    for message in went:
        click.secho(f"  - {message}", fg="green")
