"""checker ci on one new article: cold, warm, and against a full report, at several sizes.

Run on demand: python -m tests.benchmarks.bench_gate [SIZE ...]
A full report is made up to 1,000 documents.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.large import articles, varied, write_dossier

LARGEST_FULL = 1000
CHECKER = [sys.executable, "-m", "checker"]


def timed(*arguments: str) -> float:
    """Seconds that a whole command takes."""
    start = time.perf_counter()
    run = subprocess.run([*CHECKER, *arguments], capture_output=True, check=False)
    if run.returncode not in (0, 1):
        sys.exit(run.stderr.decode())
    return time.perf_counter() - start


def main() -> None:
    sizes = [int(a) for a in sys.argv[1:]] or [10, 1000, 10000]
    print("documents  first run  warm (median of 5)  full report")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            dossier = Path(folder) / "dossier"
            write_dossier(dossier, size)
            new = Path(folder) / "new.txt"
            new.write_text(varied(articles()[0][0], size // 120), encoding="utf-8")
            call = ("ci", str(new), "--against", str(dossier), "--exit-zero", "-q")
            first = timed(*call)
            warm = sorted(timed(*call) for _ in range(5))[2]
            print(f"{size:9}  {first:8.2f}s  {warm:17.2f}s", end="", flush=True)
            if size <= LARGEST_FULL:
                whole = ("report", str(dossier), "--format", f"json:{folder}/r.json")
                print(f"  {timed(*whole, '--exit-zero'):10.2f}s", end="")
            print(flush=True)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"largest process: {peak:.0f} MB")


if __name__ == "__main__":
    main()
