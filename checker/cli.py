"""The command line."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import click


@click.group()
@click.version_option(package_name="cross-source-fact-checker", prog_name="checker")
def main() -> None:
    """Find where several sources on one story disagree, and how."""


@main.command()
@click.argument("dossier", type=click.Path(path_type=Path))
@click.option("--format", "format_", default="json")
def report(dossier: Path, format_: str) -> None:
    """Write the discrepancy report of DOSSIER."""
    from checker.pipeline import check
    from checker.report.json import JsonFormatter

    click.echo(JsonFormatter().render(check(dossier)), nl=False)


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--published", type=click.DateTime(["%Y-%m-%d"]))
@click.option("--format", "format_", default="jsonl")
def extract(paths: tuple[Path, ...], published: datetime | None, format_: str) -> None:
    """Print every mention recognised in a dossier or in files."""
    from checker.extraction.extract import extract as read
    from checker.kinds import KINDS
    from checker.text.dossier import read_dossier

    for path in paths:
        for document in read_dossier(path).documents:
            for fact in read(document, KINDS):
                row = {
                    "document": fact.document,
                    "kind": fact.kind,
                    "start": fact.start,
                    "end": fact.end,
                    "surface": fact.surface,
                    "value": fact.value.text,
                    "unit": fact.value.unit,
                    "hedge": fact.hedge,
                    "attribute": fact.attribute,
                    "head": fact.head,
                    "scope": fact.scope,
                    "role": fact.role,
                    "subject": fact.subject,
                    "reading": fact.reading,
                }
                click.echo(json.dumps(row, ensure_ascii=False))
