"""The command line: one file for each command, loaded when it is needed."""

from checker.cli.group import main

__all__ = ["main"]
