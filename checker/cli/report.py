"""checker report: the discrepancy report of a dossier."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli.options import choosing, settings, verbosity

if TYPE_CHECKING:
    from checker.base.report import Report

DEFAULT_FOLDER = Path("reports")


@click.command(short_help="Report where the documents of a dossier disagree.")
@click.argument("dossier", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "formats",
    multiple=True,
    metavar="NAME[:PATH]",
    help="html, markdown, json, csv, console, sarif, junit, github or gitlab; "
    "to standard output or PATH. May be repeated.",
)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    help="File to write, or folder for the usual .html and .md.",
)
@click.option("--baseline", type=click.Path(path_type=Path), help="Findings accepted before.")
@click.option("--no-baseline", is_flag=True, help="Report what was accepted as well.")
@choosing
@verbosity
def report(
    dossier: Path,
    formats: tuple[str, ...],
    output: Path | None,
    baseline: Path | None,
    no_baseline: bool,
    **given: Any,
) -> int:
    """Compare the documents of DOSSIER and report where they disagree.

    Without --format, prints a summary and writes reports/DOSSIER.html and .md.
    """
    from checker.cli.outcome import fails
    from checker.cli.targets import deliver, targets

    wanted = targets(formats, output)
    config = settings(dossier, **given)
    found = run(dossier, config, quiet=given["quiet"], verbose=given["verbose"])
    if not no_baseline:
        from checker.review.accepted import fold_accepted

        found, difference = fold_accepted(found, dossier, baseline)
        if difference is not None and not given["quiet"]:
            click.echo(f"checker: {difference.summary} since the baseline", err=True)
    deliver(found, wanted, output or DEFAULT_FOLDER, quiet=given["quiet"])
    failed = fails(found.findings, config.fail_on)
    return int(failed and not given["exit_zero"])


def run(dossier: Path, config: Any, *, quiet: bool, verbose: bool, settled: bool = True) -> Report:
    """Check the dossier, showing progress; findings below the least severity left out.

    Args:
        dossier: The folder.
        config: Settings in force.
        quiet: No progress bar.
        verbose: Say what was done.
        settled: Whether to fold away what editors settled.
    """
    import time

    from checker.cli.outcome import weight
    from checker.cli.progress import files_in, watched
    from checker.engine.choose import engine_for
    from checker.pipeline import check
    from checker.review.run import decisions_of, settle
    from checker.text.dossier import read_dossier

    started = time.perf_counter()
    number = files_in(dossier)
    engine = watched(engine_for(number, config.jobs), "opening", number, quiet=quiet)
    read = read_dossier(dossier, max_size=config.max_size, run=engine.map)
    number = len(read.documents)
    engine = watched(engine_for(number, config.jobs), "reading", number, quiet=quiet)
    decisions = decisions_of(dossier)
    found = check(read, config, engine, revise=decisions.revise)
    if settled:
        found = settle(found, decisions, date.today())  # noqa: DTZ011  (the reader's own day)
    least = weight(config.min_severity)
    shown = tuple(f for f in found.findings if weight(f.severity) >= least)
    if verbose:
        seconds = time.perf_counter() - started
        click.echo(
            f"{number} documents, {len(found.by_id)} facts, {len(found.slots)} slots, "
            f"{len(found.findings)} findings in {seconds:.2f} s",
            err=True,
        )
    return replace(found, findings=shown)
