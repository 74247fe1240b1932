"""Where reports go: a format and a file for each, written whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from checker.base.report import Report

_ENDINGS = {
    ".html": "html",
    ".htm": "html",
    ".md": "markdown",
    ".json": "json",
    ".csv": "csv",
    ".sarif": "sarif",
    ".xml": "junit",
    ".txt": "console",
}


@dataclass(frozen=True, slots=True)
class Target:
    """One report to write.

    Attributes:
        format: Name of the format.
        path: The file; None for standard output.
    """

    format: str
    path: Path | None = None


def targets(formats: Iterable[str], output: Path | None) -> list[Target]:
    """What is asked for; nothing when the usual files are.

    Args:
        formats: Values of --format, "name" or "name:path".
        output: Value of --output.

    Raises:
        click.UsageError: A format that is unknown, or more of them than --output can hold.
    """
    from checker.report import FORMATTERS
    from checker.suggest import suggestion

    found = []
    for value in formats:
        name, _, path = value.partition(":")
        if name not in FORMATTERS:
            raise click.BadParameter(
                f"no format “{name}”; {suggestion(name, FORMATTERS)}", param_hint="--format"
            )
        found.append(Target(name, Path(path) if path else None))
    if output is None:
        return found
    if not found:
        suffix = output.suffix.lower()
        if output.is_dir():
            return []
        if suffix in _ENDINGS:
            return [Target(_ENDINGS[suffix], output)]
        if suffix[1:].isalpha():
            raise click.BadParameter(
                f"no format ends in “{suffix}”; use one of {', '.join(_ENDINGS)}, a folder, "
                "or --format NAME:PATH",
                param_hint="--output",
            )
        return []
    open_ = [t for t in found if t.path is None]
    if len(open_) != 1:
        raise click.UsageError("--output holds one format; write the others as --format NAME:PATH")
    return [Target(t.format, output) if t.path is None else t for t in found]


def deliver(report: Report, wanted: list[Target], folder: Path, *, quiet: bool) -> None:
    """Write the reports; the usual ones and a summary when none is asked for.

    Args:
        report: What was found.
        wanted: The reports to write.
        folder: Where the usual ones go.
        quiet: Whether to keep from saying where they are.
    """
    from checker.files import write_atomically
    from checker.report import formatter

    usual = not wanted
    if usual:
        base = report.dossier.root.resolve().name or "dossier"
        wanted = [
            Target("html", folder / f"{base}.html"),
            Target("markdown", folder / f"{base}.md"),
        ]
    for target in wanted:
        if target.path is not None:
            write_atomically(target.path, formatter(target.format).pieces(report))
        elif target.format == "console":
            click.echo(_summary(report), nl=False)
        else:
            click.echo(formatter(target.format).render(report), nl=False)
    if usual:
        click.echo(_summary(report), nl=False)
    if not quiet:
        for target in wanted:
            if target.path is not None:
                click.echo(f"written: {target.path}", err=not usual)


def _summary(report: Report) -> str:
    """The summary, as wide as the terminal that it is printed on."""
    import shutil
    import sys

    from checker.report.console import WIDTH, ConsoleFormatter

    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else WIDTH
    return ConsoleFormatter(width).render(report)
