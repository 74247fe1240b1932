"""Where work runs; an engine knows only pure functions and their inputs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import Protocol, TypeVar

T = TypeVar("T")
R = TypeVar("R")
TOGETHER = 32  # inputs given to a function that takes several


def batches(inputs: Iterable[T], size: int) -> Iterator[tuple[T, ...]]:
    """The inputs, so many at a time, taken as they are needed."""
    remaining = iter(inputs)
    while batch := tuple(islice(remaining, size)):
        yield batch


class Engine(Protocol):
    """Maps a pure function over inputs; order is kept."""

    def map(self, function: Callable[[T], R], inputs: Iterable[T]) -> Iterator[R]:
        """Results in the order of the inputs."""
        ...

    def map_batches(
        self, function: Callable[[Sequence[T]], Sequence[R]], inputs: Iterable[T]
    ) -> Iterator[R]:
        """The same, of a function that takes several inputs and gives a result for each."""
        ...

    def later(self, function: Callable[[T], R], given: T) -> Callable[[], R]:
        """Begin one piece of work beside what follows; gives what asks for its result."""
        ...


class InProcess:
    """Runs everything in this process."""

    def map(self, function: Callable[[T], R], inputs: Iterable[T]) -> Iterator[R]:
        """Results in the order of the inputs."""
        return map(function, inputs)

    def map_batches(
        self, function: Callable[[Sequence[T]], Sequence[R]], inputs: Iterable[T]
    ) -> Iterator[R]:
        """Results in the order of the inputs."""
        for batch in batches(inputs, TOGETHER):
            yield from function(batch)

    def later(self, function: Callable[[T], R], given: T) -> Callable[[], R]:
        """Gives what does the work when the result is asked for."""
        return partial(function, given)
