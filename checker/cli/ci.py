"""checker ci: does a new document contradict what the dossier has?"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli.options import choosing, from_stdin, settings, verbosity

if TYPE_CHECKING:
    from checker.base.report import Report


_SETTINGS = frozenset({"dossier.toml", "checker.toml", "pyproject.toml"})


@click.command(short_help="Check new documents against a dossier.")
@click.argument("new", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--against",
    required=True,
    type=click.Path(path_type=Path),
    metavar="DOSSIER",
    help="The folder to compare with.",
)
@click.option(
    "--changed-since", metavar="REV", help="Check the dossier's files that differ from REV."
)
@click.option(
    "--format",
    "formats",
    multiple=True,
    metavar="NAME[:PATH]",
    help="console (default), markdown, json, sarif, junit, github, gitlab, html or csv; to "
    "standard output or PATH. May be repeated.",
)
@click.option("--baseline", type=click.Path(path_type=Path), help="Findings accepted before.")
@click.option("--no-baseline", is_flag=True, help="Report what was accepted as well.")
@choosing
@verbosity
def ci(
    new: tuple[Path, ...],
    against: Path,
    changed_since: str | None,
    formats: tuple[str, ...],
    baseline: Path | None,
    no_baseline: bool,
    **given: Any,
) -> int:
    """Check NEW documents against a dossier and report only what they bring.

    NEW are files or folders, in the dossier or outside it; - is a text on
    standard input. A conflict among the
    old documents is not reported. Exit code 1 when a finding is as --fail-on says.
    """
    from checker.cli.outcome import fails, weight
    from checker.cli.targets import Target, deliver, targets
    from checker.gate.changed import changed_since as differing
    from checker.gate.check import check_new, nothing_new

    if not new and not changed_since:
        raise click.UsageError("name the new documents, or use --changed-since")
    named = click.get_current_context().with_resource(from_stdin(new))
    config = settings(against, **given)
    wanted = targets(formats, None) or [Target("console")]
    quiet = given["quiet"]
    paths = [path for path in named if not _own(path, against)]
    why = f"Only settings of {against} were named; no document is new."
    if changed_since:
        paths += _articles(differing(against, changed_since), against)
        why = f"No document of {against} differs from {changed_since}."
    if not paths:
        click.echo(why, err=True)
        files = [target for target in wanted if target.format != "console"]
        if files:
            deliver(nothing_new(against), files, Path(), quiet=quiet)
        return 0

    def tell(line: str) -> None:
        if not quiet:
            click.echo(f"checker: {line}", err=True)

    report = check_new(paths, against, config, tell)
    if not no_baseline:
        report = _without_accepted(report, against, baseline, tell)
    least = weight(config.min_severity)
    report = replace(
        report, findings=tuple(f for f in report.findings if weight(f.severity) >= least)
    )
    deliver(report, wanted, Path(), quiet=quiet)
    return int(fails(report.findings, config.fail_on) and not given["exit_zero"])


def _without_accepted(report: Report, against: Path, path: Path | None, tell: Any) -> Report:
    """The report with what the baseline accepts folded away."""
    from checker.review.accepted import fold_accepted

    folded, difference = fold_accepted(report, against, path)
    if difference is not None:
        known = len(difference.known)
        tell(
            f"{len(difference.new)} new, {len(difference.changed)} changed; {known} in the baseline"
        )
    return folded


def _own(path: Path, against: Path) -> bool:
    """Whether the file is the dossier's settings or the checker's, as hooks hand them over too."""
    known = path.name in _SETTINGS or path.name.startswith(("checker-baseline", "checker-review"))
    return known and path.is_file() and path.resolve().parent == against.resolve()


def _articles(paths: list[Path], against: Path) -> list[Path]:
    """Those of the paths that are documents of the dossier."""
    from checker.text.dossier import listing
    from checker.text.manifest import read_manifest

    names, _ = listing(against, read_manifest(against))
    known = {(against / name).resolve() for name in names}
    return [p for p in paths if p.resolve() in known]
