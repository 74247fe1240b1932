"""checker extract: every mention that was recognised, and how it was read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli.options import from_stdin, settings, verbosity

if TYPE_CHECKING:
    from checker.model import Dossier, Fact

_COLUMNS = ("document", "kind", "start", "end", "surface", "value", "unit", "hedge", "reading")


@click.command()
@click.argument(
    "paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH..."
)
@click.option(
    "--published",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Day of publication of the files, for “yesterday” and the like.",
)
@click.option(
    "--format", "format_", type=click.Choice(["jsonl", "table"]), help="table on a terminal."
)
@click.option("--jobs", metavar="N", help="Processes to use; as many as pay by default.")
@verbosity
def extract(
    paths: tuple[Path, ...],
    published: datetime | None,
    format_: str | None,
    jobs: str | None,
    quiet: bool,
    verbose: bool,
) -> None:
    """Print every mention recognised in dossiers or files.

    PATH may be - for a text on standard input.
    One JSON object a line: document, kind, start and end in the raw text,
    surface, value, unit, hedge, and how the value was reached.
    """
    import sys
    from functools import partial

    from checker.cli.progress import watched
    from checker.engine.choose import engine_for
    from checker.extraction.extract import extract_all
    from checker.kinds import KINDS
    from checker.report.clean import one_line

    reading = partial(extract_all, kinds=KINDS, derived=False)
    config = settings(Path() if paths[0] == Path("-") else paths[0], jobs=jobs)
    named = click.get_current_context().with_resource(from_stdin(paths))
    day = published.date() if published else None
    rows: list[dict[str, Any]] = []
    as_table = format_ == "table" or (format_ is None and sys.stdout.isatty())
    for dossier in _dossiers(named, day, config.max_size):
        for problem in dossier.problems if not quiet else ():
            if verbose or problem.code != "DOC902":
                told = f"{problem.path}: {problem.message} ({problem.code})"
                click.echo(one_line(told), err=True)
        number = len(dossier.documents)
        engine = watched(engine_for(number, config.jobs), "reading", number, quiet=quiet)
        for facts in engine.map_batches(reading, dossier.documents):
            for fact in facts:
                if as_table:
                    rows.append(_row(fact))
                else:
                    click.echo(json.dumps(_row(fact), ensure_ascii=False))
    if as_table:
        click.echo(_table(rows))


def _dossiers(paths: Iterable[Path], day: date | None, max_size: int) -> Iterator[Dossier]:
    """Each folder as a dossier, all single files as one."""
    from dataclasses import replace

    from checker.text.dossier import read_dossier, read_files

    files = [path for path in paths if not path.is_dir()]
    for folder in paths:
        if folder.is_dir():
            dossier = read_dossier(folder, max_size=max_size)
            if day is not None:
                documents = tuple(
                    replace(d, published=day, published_from="dossier") for d in dossier.documents
                )
                dossier = replace(dossier, documents=documents)
            yield dossier
    if files:
        yield read_files(files, published=day, max_size=max_size)


def _row(fact: Fact) -> dict[str, Any]:
    return {
        "document": fact.document,
        "kind": fact.kind,
        "start": fact.start,
        "end": fact.end,
        "surface": fact.surface,
        "value": fact.value.text,
        "unit": fact.value.unit_of_text,
        "hedge": fact.hedge,
        "attribute": fact.attribute,
        "head": fact.head,
        "scope": fact.scope,
        "role": fact.role,
        "subject": fact.subject,
        "modality": fact.modality,
        "attributed_to": fact.attributed_to,
        "event_time": fact.event_time,
        "zone": fact.zone,
        "reading": fact.reading,
    }


def _table(rows: list[dict[str, Any]]) -> str:
    from tabulate import tabulate

    cells = [[" ".join(str(row[c]).split())[:60] for c in _COLUMNS] for row in rows]
    return tabulate(cells, headers=_COLUMNS, disable_numparse=True)
