"""Whole reports on large dossiers of one story: time, memory, and how large the reports are.

Run by hand: python -m tests.benchmarks.bench_report [SIZE ...]
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.one_story import write_story

FORMATS = ("html", "json", "csv")
CHECKER = [sys.executable, "-m", "checker"]


def made(dossier: Path, name: str, path: Path) -> tuple[float, float, float, float]:
    """Seconds by the clock and of all processors, MB of the largest process and of the report."""
    start = time.perf_counter()
    run = subprocess.Popen(
        [*CHECKER, "report", str(dossier), "--format", f"{name}:{path}", "--exit-zero", "-q"]
    )
    _, status, usage = os.wait4(run.pid, 0)
    took = time.perf_counter() - start
    if status:
        sys.exit(f"the report on {dossier} ended with {os.waitstatus_to_exitcode(status)}")
    spent = usage.ru_utime + usage.ru_stime
    return took, spent, usage.ru_maxrss / 1024, path.stat().st_size / 1e6


def main() -> None:
    sizes = [int(a) for a in sys.argv[1:]] or [100, 500, 1000]
    print("documents  format    clock  processors   memory   report")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            dossier = Path(folder) / "dossier"
            write_story(dossier, size)
            for name in FORMATS:
                took, spent, memory, length = made(dossier, name, Path(folder) / f"r.{name}")
                print(f"{size:9}  {name:6}  {took:6.1f}s  {spent:9.1f}s", end="")
                print(f"  {memory:4.0f} MB  {length:4.1f} MB", flush=True)


if __name__ == "__main__":
    main()
