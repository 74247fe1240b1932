"""checker config: the settings in force, and where each comes from."""

from __future__ import annotations

from pathlib import Path

import click

from checker.cli.options import choosing, settings


@click.command(short_help="Print the settings in force, and where each comes from.")
@click.argument("dossier", type=click.Path(path_type=Path), default=".")
@choosing
def config(dossier: Path, exit_zero: bool, **given: object) -> None:
    """Print the settings in force for DOSSIER, and where each comes from."""
    from tabulate import tabulate

    from checker.config.read import in_force
    from checker.errors import InputError

    if not dossier.exists():
        raise InputError(f"{dossier}: no such folder")

    rows = in_force(settings(dossier, **given))
    click.echo(tabulate(rows, headers=("setting", "value", "from"), disable_numparse=True))
