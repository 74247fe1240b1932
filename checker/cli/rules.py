"""checker rules: every finding code."""

from __future__ import annotations

import json

import click


@click.command()
@click.option(
    "--format",
    "format_",
    type=click.Choice(["table", "markdown", "json"]),
    default="table",
    show_default=True,
)
def rules(format_: str) -> None:
    """List every finding code, what it means and how much it weighs."""
    from tabulate import tabulate

    from checker.rules import RULES

    head = ("code", "name", "severity", "finds")
    rows = [(r.code, r.name, r.severity, _summary(r.__doc__)) for r in RULES]
    if format_ == "json":
        listed = [dict(zip(head, row, strict=True)) for row in rows]
        click.echo(json.dumps(listed, ensure_ascii=False, indent=1))
    elif format_ == "markdown":
        click.echo(tabulate(rows, headers=head, tablefmt="github", disable_numparse=True))
    else:
        click.echo(tabulate(rows, headers=head, disable_numparse=True))


def _summary(docstring: str | None) -> str:
    """The first paragraph of a docstring, in one line."""
    return " ".join((docstring or "").strip().split("\n\n")[0].split())
