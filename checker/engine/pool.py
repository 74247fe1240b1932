"""Runs work in a pool of processes."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from itertools import islice
from multiprocessing import get_context
from typing import TypeVar

from checker.engine.base import batches

T = TypeVar("T")
R = TypeVar("R")


def _run(function: Callable[[T], R], inputs: Sequence[T]) -> list[R]:
    return [function(one) for one in inputs]


class ProcessPool:
    """Runs chunks of the inputs in processes of their own; results keep the inputs' order.

    Processes are started afresh, not forked, so that they run the same on every
    system; function, inputs and results travel by pickle. Only a few chunks
    for each process are under way, so that inputs may be many.

    Args:
        jobs: Number of processes.
        chunk: Inputs that a process gets at a time.
    """

    def __init__(self, jobs: int, chunk: int = 16) -> None:
        self.jobs = jobs
        self.chunk = chunk

    def map(self, function: Callable[[T], R], inputs: Iterable[T]) -> Iterator[R]:
        """Results in the order of the inputs."""
        return self.map_batches(partial(_run, function), inputs)

    def map_batches(
        self, function: Callable[[Sequence[T]], Sequence[R]], inputs: Iterable[T]
    ) -> Iterator[R]:
        """Results in the order of the inputs."""
        chunks = batches(inputs, self.chunk)
        with ProcessPoolExecutor(self.jobs, mp_context=get_context("spawn")) as pool:
            under_way: deque[Future[Sequence[R]]] = deque(
                pool.submit(function, chunk) for chunk in islice(chunks, self.jobs * 3)
            )
            try:
                while under_way:
                    done = under_way.popleft().result()
                    for chunk in islice(chunks, 1):
                        under_way.append(pool.submit(function, chunk))
                    yield from done
            finally:
                for future in under_way:
                    future.cancel()

    def later(self, function: Callable[[T], R], given: T) -> Callable[[], R]:
        """Begins one piece of work in a process of its own; gives what waits for its result."""
        pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"))
        future = pool.submit(function, given)
        pool.shutdown(wait=False)
        return future.result
