"""A progress bar on a terminal, for work that takes longer than a second."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from checker.engine.base import Engine

T = TypeVar("T")
R = TypeVar("R")

_WIDTH = 30
_PATIENCE = 1.0
_STEP = 0.1


class Watched:
    """An engine whose work is shown on standard error while it goes on.

    Args:
        engine: What does the work.
        label: What is being done.
        total: How many results there will be.
    """

    def __init__(self, engine: Engine, label: str, total: int) -> None:
        self._engine = engine
        self._label = label
        self._total = total

    def map(self, function: Callable[[T], R], inputs: Iterable[T]) -> Iterator[R]:
        """Results in the order of the inputs."""
        return self._shown(self._engine.map(function, inputs))

    def map_batches(
        self, function: Callable[[Sequence[T]], Sequence[R]], inputs: Iterable[T]
    ) -> Iterator[R]:
        """Results in the order of the inputs."""
        return self._shown(self._engine.map_batches(function, inputs))

    def _shown(self, results: Iterator[R]) -> Iterator[R]:
        """The results, with a bar that grows as they come."""
        started = shown = time.monotonic()
        drawn = False
        try:
            for done, result in enumerate(results, 1):
                now = time.monotonic()
                if now - started > _PATIENCE and now - shown > _STEP:
                    sys.stderr.write(f"\r{bar(self._label, done, self._total)}")
                    sys.stderr.flush()
                    shown, drawn = now, True
                yield result
        finally:
            if drawn:
                sys.stderr.write("\r\x1b[K")
                sys.stderr.flush()

    def later(self, function: Callable[[T], R], given: T) -> Callable[[], R]:
        """Begin one piece of work, unwatched."""
        return self._engine.later(function, given)


def files_in(folder: Path) -> int:
    """About how many files a folder gives to read."""
    return sum(1 for _ in folder.iterdir()) if folder.is_dir() else 0


def bar(label: str, done: int, total: int) -> str:
    """One line that shows how far the work is."""
    filled = _WIDTH * done // max(total, 1)
    return f"{label} [{'#' * filled}{'.' * (_WIDTH - filled)}] {done}/{total}"


def watched(engine: Engine, label: str, total: int, *, quiet: bool) -> Engine:
    """The engine, watched when somebody sits at a terminal and wants to see."""
    if quiet or not sys.stderr.isatty():
        return engine
    return Watched(engine, label, total)
