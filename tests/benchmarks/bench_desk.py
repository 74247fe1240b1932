"""The review page with 20,000 findings: page times, then readers and writers at once.

Run on demand: python -m tests.benchmarks.bench_desk [FINDINGS] [SECONDS]
"""

from __future__ import annotations

import asyncio
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

import httpx

from checker.review import log, queue
from checker.review.store import Store
from tests.records import replace
from tests.report.synthetic import synthetic

READERS, WRITERS = 50, 5
SERVER = (
    "import sys; from pathlib import Path; from checker.web.serve import serve\n"
    "from checker.web.settings import DeskSettings\n"
    "serve(DeskSettings(Path(sys.argv[1]), editor='bench'), '127.0.0.1', int(sys.argv[2]), "
    "browser=False, tell=print)"
)


def fill(path: Path, size: int) -> list[str]:
    """A review database with so many findings; their fingerprints."""
    report = synthetic()
    base = [f for f in report.findings if f.facts]
    findings = tuple(
        replace(
            base[i % len(base)],
            fingerprint=f"{i:016x}",
            place=f"p{i}",
            code=f"NUM{100 + i % 7}",
            severity=("high", "medium", "low", "info")[i % 4],
            confidence=0.3 + (i % 60) / 100,
        )
        for i in range(size)
    )
    store = Store(path)
    started = time.perf_counter()
    queue.load(store, replace(report, findings=findings))
    print(f"{size} findings loaded in {time.perf_counter() - started:.1f} s")
    store.close()
    return [f.fingerprint for f in findings]


async def pages(base: str, ids: list[str]) -> None:
    """Median time of single pages, nobody else asking."""
    addresses = {
        "queue": "/",
        "queue, last page": f"/?page={len(ids) // queue.PAGE}",
        "queue, two filters": "/?severity=high&kind=count",
        "queue, search": "/?q=passengers hurt",
        "finding": f"/finding/{ids[len(ids) // 2]}",
        "changes": "/changes?after=0",
    }
    async with httpx.AsyncClient(base_url=base) as client:
        for name, address in addresses.items():
            times = []
            for _ in range(9):
                start = time.perf_counter()
                (await client.get(address)).raise_for_status()
                times.append(time.perf_counter() - start)
            print(f"{name:20} {1000 * sorted(times)[4]:7.1f} ms")


async def crowd(base: str, ids: list[str], seconds: float) -> int:
    """Readers and writers at once; returns how many decisions were acknowledged."""
    times: dict[str, list[float]] = defaultdict(list)
    faults: list[str] = []
    acknowledged = 0
    end = time.perf_counter() + seconds

    async def ask(
        client: httpx.AsyncClient, kind: str, method: str, address: str, **more: object
    ) -> int:
        start = time.perf_counter()
        try:
            answer = await client.request(method, address, **more)  # type: ignore[arg-type]
        except httpx.HTTPError as fault:
            faults.append(repr(fault))
            return 0
        times[kind].append(time.perf_counter() - start)
        if answer.status_code >= 400:
            faults.append(f"{answer.status_code} {address}")
        return answer.status_code

    async def reader(number: int) -> None:
        async with httpx.AsyncClient(base_url=base, timeout=30) as client:
            i = number
            while time.perf_counter() < end:
                await ask(client, "read", "GET", f"/?page={i % 40 + 1}")
                await ask(client, "read", "GET", f"/finding/{ids[i * 37 % len(ids)]}")
                await ask(client, "poll", "GET", "/changes?after=0")
                i += READERS
                await asyncio.sleep(1)

    async def writer(number: int) -> None:
        nonlocal acknowledged
        async with httpx.AsyncClient(base_url=base, timeout=30) as client:
            page = (await client.get("/")).text
            found = re.search(r'name="signature" value="([0-9a-f]+)"', page)
            assert found is not None
            i = number
            while time.perf_counter() < end and i < len(ids):
                fields = {"signature": found[1], "decision": "dismissed", "seen": "0"}
                code = await ask(client, "write", "POST", f"/finding/{ids[i]}/decide", data=fields)
                acknowledged += code == 303
                i += WRITERS
                await asyncio.sleep(0.2)

    await asyncio.gather(*map(reader, range(READERS)), *map(writer, range(WRITERS)))
    for kind, values in times.items():
        values.sort()
        print(
            f"{kind:6} {len(values):6} requests, median {1000 * values[len(values) // 2]:.0f} ms, "
            f"99th percentile {1000 * values[int(len(values) * 0.99)]:.0f} ms"
        )
    print(f"faults: {len(faults)} {faults[:3]}")
    return acknowledged


def main() -> None:
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 20000
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 60
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "review.sqlite"
        ids = fill(path, size)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        server = subprocess.Popen([sys.executable, "-c", SERVER, str(path), str(port)])
        try:
            base = f"http://127.0.0.1:{port}"
            for _ in range(100):
                try:
                    httpx.get(base)
                    break
                except httpx.HTTPError:
                    time.sleep(0.1)
            asyncio.run(pages(base, ids))
            acknowledged = asyncio.run(crowd(base, ids, seconds))
        finally:
            server.terminate()
            server.wait()
        kept = len(log.judgements(Store(path)))
        print(f"decisions acknowledged {acknowledged}, kept {kept}")


if __name__ == "__main__":
    main()
