"""Writing files whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from checker.errors import InputError


def write_atomically(path: Path, text: str) -> None:
    """Replace ``path`` with ``text`` in one step; an interrupted run leaves the old file.

    Lone surrogates, as damaged input has them, are written as ``?``.

    Raises:
        InputError: The folder cannot be written to.
    """
    data = text.encode("utf-8", "replace")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(name).chmod(_mode(path))
            Path(name).replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as problem:
        raise InputError(f"{path}: cannot be written ({problem.strerror})") from problem


def _mode(path: Path) -> int:
    """The mode of the file that is replaced, else what a new file gets."""
    with contextlib.suppress(OSError):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
