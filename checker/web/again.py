"""Comparing the documents again while the desk is open, one run at a time."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock, Thread

from checker.errors import CheckerError


class Again:
    """Runs the comparison in a thread; who asks meanwhile gets one more run after it.

    Args:
        compare: Checks the dossier and renews the queue; None where that cannot be done.

    Attributes:
        runs: How many runs have ended.
        problem: Why the last run came to nothing, "" when it went well.
    """

    def __init__(self, compare: Callable[[], None] | None) -> None:
        self._compare = compare
        self._lock = Lock()
        self._wanted = False
        self._thread: Thread | None = None
        self.runs = 0
        self.problem = ""

    @property
    def possible(self) -> bool:
        """Whether the desk was told how to compare."""
        return self._compare is not None

    @property
    def running(self) -> bool:
        """Whether a run is under way."""
        return self._thread is not None

    def ask(self, patience: float) -> None:
        """Compare again, and wait for the end for at most ``patience`` seconds."""
        if self._compare is None:
            return
        with self._lock:
            self._wanted = True
            if self._thread is None:
                self._thread = Thread(target=self._work, daemon=True)
                self._thread.start()
            thread = self._thread
        thread.join(patience)

    def _work(self) -> None:
        while self._next():
            try:
                assert self._compare is not None
                self._compare()
                self.problem = ""
            except CheckerError as problem:
                self.problem = str(problem)
            except Exception as fault:  # the desk goes on with the queue it has
                self.problem = f"{type(fault).__name__}: {fault}"
            self.runs += 1

    def _next(self) -> bool:
        with self._lock:
            wanted, self._wanted = self._wanted, False
            if not wanted:
                self._thread = None
            return wanted
