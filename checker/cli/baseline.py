"""checker baseline: accept today's findings of a dossier."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from checker.cli.options import settings, verbosity


@click.command(short_help="Accept today's findings; later runs report what is new.")
@click.argument("dossier", type=click.Path(path_type=Path))
@click.option("--output", type=click.Path(path_type=Path), help="The baseline file.")
@click.option("--prune", is_flag=True, help="Only take out entries that match nothing any more.")
@click.option("--reason", default="", help="Why the findings are accepted.")
@verbosity
def baseline(dossier: Path, output: Path | None, prune: bool, reason: str, **given: Any) -> None:
    """Accept today's findings of DOSSIER, so that later runs report what is new.

    The file is DOSSIER/checker-baseline.ndjson: one finding a line, with a reason
    to fill in, made for version control. Entries that match no finding stay until --prune.
    """
    from checker.cli.report import run
    from checker.review import baseline as accepted

    path = output or dossier / accepted.FILE_NAME
    before = accepted.read(path)
    report = run(dossier, settings(dossier, **given), quiet=given["quiet"], verbose=False)
    difference = accepted.compare(report.findings, before)
    gone = {entry.fingerprint for entry in difference.gone}
    if prune:
        entries = [entry for entry in before if entry.fingerprint not in gone]
        said = f"{len(gone)} taken out"
    else:
        today = accepted.accept(report.findings, before)
        entries = [replace(e, reason=e.reason or reason) for e in today]
        entries += difference.gone
        said = difference.summary
    accepted.write(path, entries)
    if not given["quiet"]:
        click.echo(f"{said}; {len(entries)} accepted in {path}")
