"""Which engine pays for how much work."""

from __future__ import annotations

import os

from checker.engine.base import Engine, InProcess

MANY = 500  # documents from which starting processes costs less than it saves


def engine_for(documents: int, jobs: int = 0) -> Engine:
    """The engine for so many documents.

    Args:
        documents: Number of documents to read.
        jobs: Processes to use; 0 for as many as pay.
    """
    if jobs == 0:
        jobs = _processors() if documents >= MANY else 1
    if jobs == 1 or documents < 2:
        return InProcess()
    from checker.engine.pool import ProcessPool  # noqa: PLC0415  (slow to import)

    return ProcessPool(min(jobs, documents), max(1, min(16, documents // jobs)))


def _processors() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
