"""Where work runs; an engine knows only pure functions and their inputs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Protocol, TypeVar

T = TypeVar("T")
R = TypeVar("R")


class Engine(Protocol):
    """Maps a pure function over inputs; order is kept."""

    def map(self, function: Callable[[T], R], inputs: Iterable[T]) -> Iterator[R]:
        """Results in the order of the inputs."""
        ...

    def later(self, function: Callable[[T], R], given: T) -> Callable[[], R]:
        """Begin one piece of work beside what follows; gives what asks for its result."""
        ...


class InProcess:
    """Runs everything in this process."""

    def map(self, function: Callable[[T], R], inputs: Iterable[T]) -> Iterator[R]:
        """Results in the order of the inputs."""
        return map(function, inputs)

    def later(self, function: Callable[[T], R], given: T) -> Callable[[], R]:
        """Gives what does the work when the result is asked for."""
        return partial(function, given)
