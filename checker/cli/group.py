"""The group of commands, and how a run ends: 0 clean, 1 findings, 2 input, 3 our bug."""

from __future__ import annotations

import contextlib
import errno
import gc
import io
import os
import signal
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import Any

import click

from checker.errors import CheckerError

# Command to the place of its function.
COMMANDS = MappingProxyType(
    {
        "init": "checker.cli.init:init",
        "report": "checker.cli.report:report",
        "extract": "checker.cli.extract:extract",
        "ci": "checker.cli.ci:ci",
        "baseline": "checker.cli.baseline:baseline",
        "watch": "checker.cli.watch:watch",
        "review": "checker.cli.review:review",
        "rules": "checker.cli.rules:rules",
        "explain": "checker.cli.explain:explain",
        "config": "checker.cli.config:config",
    }
)

INPUT, BUG = 2, 3
# What a machine or a folder refuses is no fault of the checker.
_REFUSED = frozenset(
    {
        errno.ENOSPC,
        errno.EDQUOT,
        errno.EROFS,
        errno.EACCES,
        errno.EPERM,
        errno.EIO,
        errno.EMFILE,
        errno.ENFILE,
        errno.ENAMETOOLONG,
        errno.ENOENT,
        errno.ENOTDIR,
        errno.EISDIR,
    }
)
# Facts are many, stay to the end and hold no rings; the usual 700 spends 5% of a run on looking.
_COLLECTED = 50_000


class Commands(click.Group):
    """Loads a command's file when it is called, and turns what goes wrong into exit codes."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands, in the order of use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].partition(":")
        found: click.Command = getattr(import_module(module), name)
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, with a suggestion for a name that nothing has."""
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            from checker.suggest import suggestion

            ctx.fail(f"no command “{args[0]}”; {suggestion(args[0], COMMANDS)}")
        return super().resolve_command(ctx, args)

    def main(  # type: ignore[override]
        self, args: Sequence[str] | None = None, prog_name: str | None = None, **extra: Any
    ) -> None:
        """Run, and end with the exit code that says how it went."""
        given = list(sys.argv[1:] if args is None else args)
        gc.set_threshold(_COLLECTED)
        _open_streams()
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):  # damaged characters must not stop a report
                stream.reconfigure(errors="replace")
                if not stream.isatty():
                    stream.reconfigure(encoding="utf-8")
        extra["standalone_mode"] = False
        try:
            code = super().main(given, prog_name or "checker", **extra)
            sys.stdout.flush()
        except click.exceptions.Exit as end:
            code = end.exit_code
        except click.ClickException as wrong:
            wrong.show()
            code = INPUT
        except CheckerError as wrong:
            click.echo(f"checker: {wrong}", err=True)
            code = INPUT
        except (BrokenPipeError, SystemExit):  # the reader has seen enough; click exits then
            _drop_output()
            code = 0
        except (click.Abort, KeyboardInterrupt):
            code = _interrupted()
        except Exception as fault:  # the last line of defence
            if isinstance(fault, OSError) and fault.errno in _REFUSED:
                code = _refused(fault)
            else:
                code = _bug(fault, verbose="--verbose" in given or "-v" in given)
        sys.exit(code if isinstance(code, int) else 0)


def _open_streams() -> None:
    """Give a run whose output was closed beforehand (``>&-``) somewhere to write."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - stays


def _drop_output() -> None:
    """Let what is still waiting to be printed go nowhere."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _refused(fault: OSError) -> int:
    where = fault.filename or "the output"
    if not fault.filename:
        _drop_output()
    click.echo(f"checker: {where}: {fault.strerror}", err=True)
    return INPUT


def _interrupted() -> int:
    """Die of the interrupt, as shells expect."""
    click.echo("\nchecker: interrupted", err=True)
    if sys.platform != "win32":
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGINT)
    return INPUT


def _bug(fault: Exception, *, verbose: bool) -> int:
    if verbose:
        import traceback

        traceback.print_exception(fault)
    where = "" if verbose else "; run again with --verbose to see where"
    click.echo(
        f"checker: this is a fault of the checker, not of your files: "
        f"{type(fault).__name__}: {str(fault)[:300]}{where}. Please report it.",
        err=True,
    )
    return BUG


@click.command("checker", cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="cross-source-fact-checker", prog_name="checker")
def main() -> None:
    """Find where several sources on one story disagree, and how.

    Exit codes: 0 nothing found, 1 findings, 2 a mistake in the call or the
    input, 3 a fault of the checker.
    """
