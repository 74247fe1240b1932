"""What a user did wrong, in words that can be acted on."""

from __future__ import annotations


class CheckerError(Exception):
    """A mistake in the input or the call; ends the run with exit code 2.

    The message names the file or option and what to do about it.
    """


class InputError(CheckerError):
    """A dossier or document that cannot be used as it is."""


class ConfigError(CheckerError):
    """A setting that is unknown, misplaced or of the wrong type."""
