"""Options that several commands share, and how they change the settings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from checker.config import Config, load_config
from checker.config.fields import SEVERITIES, codes, fail_on, jobs
from checker.errors import ConfigError

Command = Callable[..., Any]


def verbosity(command: Command) -> Command:
    """Add --quiet and --verbose."""
    command = click.option("-v", "--verbose", is_flag=True, help="Say what is done.")(command)
    return click.option("-q", "--quiet", is_flag=True, help="Print findings only.")(command)


def choosing(command: Command) -> Command:
    """Add the options that choose findings and decide on the exit code."""
    for option in reversed(
        (
            click.option(
                "--select",
                metavar="CODES",
                multiple=True,
                help="Report these codes only; a start, as NUM, stands for all that begin so.",
            ),
            click.option("--ignore", metavar="CODES", multiple=True, help="Leave out these codes."),
            click.option(
                "--min-severity", type=click.Choice(SEVERITIES), help="Leave out lesser findings."
            ),
            click.option(
                "--fail-on",
                metavar="WHAT",
                help="What makes the exit code 1: conflict (default), a severity, a code, never.",
            ),
            click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found."),
            click.option(
                "--jobs", metavar="N", help="Processes to use; as many as pay by default."
            ),
        )
    ):
        command = option(command)
    return command


@contextmanager
def from_stdin(paths: Iterable[Path]) -> Iterator[list[Path]]:
    """The paths, a text from standard input standing as a file where ``-`` is named."""
    import sys
    from tempfile import TemporaryDirectory

    given = list(paths)
    if Path("-") not in given:
        yield given
        return
    with TemporaryDirectory() as folder:
        file = Path(folder) / "stdin.txt"
        file.write_bytes(sys.stdin.buffer.read())
        yield [file if path == Path("-") else path for path in given]


def settings(place: Path, **given: Any) -> Config:
    """The settings in force for a dossier, with the options of the call put over them.

    Args:
        place: The dossier or file.
        **given: Options as the command got them; None and () are not given.

    Raises:
        ConfigError: A setting cannot be read.
        click.BadParameter: An option cannot be read.
    """
    config = load_config(place)
    over: dict[str, Any] = {}
    readers: dict[str, Callable[[Any], Any]] = {
        "select": _split,
        "ignore": _split,
        "min_severity": str,
        "fail_on": fail_on,
        "jobs": lambda value: jobs(int(value) if value.isdigit() else value),
    }
    for name, read in readers.items():
        value = given.get(name)
        if value in (None, ()):
            continue
        option = "--" + name.replace("_", "-")
        try:
            over[name] = read(value)
        except ValueError as reason:
            raise click.BadParameter(str(reason), param_hint=option) from None
    origins = {**config.origins, **{n.replace("_", "-"): "the command line" for n in over}}
    config = replace(config, **over, origins=origins)
    _check_codes(config)
    return config


def _split(values: tuple[str, ...]) -> tuple[str, ...]:
    parts = [part.strip() for value in values for part in value.split(",")]
    return codes([part for part in parts if part])


def _check_codes(config: Config) -> None:
    """Every code must begin one that exists."""
    asked = {*config.select, *config.ignore, *config.severities}
    if not asked:
        return
    from checker.rules import RULES
    from checker.suggest import suggestion

    known = [rule.code for rule in RULES]
    for code in sorted(asked):
        if not any(k.startswith(code) for k in known):
            families = {k.rstrip("0123456789") for k in known}
            hint = suggestion(code, known if any(c.isdigit() for c in code) else families)
            raise ConfigError(f"no rule has the code “{code}”; {hint}")
