"""Writing files whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from checker.errors import InputError

# What lies here is no file even where it leads to one, as /dev/stdout does.
_DEVICES = ("/dev/", "/proc/")


def write_atomically(path: Path, text: str | Iterable[str]) -> None:
    """Replace ``path`` with ``text`` in one step; an interrupted run leaves the old file.

    A long text may come in pieces.

    Lone surrogates, as damaged input has them, are written as ``?``. A link stays
    a link, and what is no file, as a pipe or ``/dev/stdout``, is written to, never replaced.

    Raises:
        InputError: The folder cannot be written to.
    """
    pieces = [text] if isinstance(text, str) else text
    data = (piece.encode("utf-8", "replace") for piece in pieces)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if str(path).startswith(_DEVICES) or (path.exists() and not path.is_file()):
            _pour(path, data)
        else:
            _swap(Path(os.path.realpath(path)), data)
    except OSError as problem:
        raise InputError(f"{path}: cannot be written ({problem.strerror})") from problem


def _pour(path: Path, data: Iterable[bytes]) -> None:
    """Write into what stands there, after what it may hold; a folder refuses by itself."""
    with path.open("ab") as stream:
        stream.writelines(data)


def _swap(path: Path, data: Iterable[bytes]) -> None:
    """Write a file beside the old one, then put it in its place."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(path))
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _mode(path: Path) -> int:
    """The mode of the file that is replaced, else what a new file gets."""
    with contextlib.suppress(OSError):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
