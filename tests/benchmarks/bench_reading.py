"""How fast documents are read, by layer and by kind, beside other libraries; run by hand.

usage: python -m tests.benchmarks.bench_reading [FOLDER ...] [--kilobytes N] [--no-peers]

Reads the dossiers given (the sample dossier when none is), over and over until
N kilobytes of text (default 1000) have been read. A layer is what several kinds
share (tokens, names, numbers, dates), timed before the kinds that use it, so
that a kind's own line is its own cost. Peers read a small part, for they are slow.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path

from checker.analysis.analysis import Analysis
from checker.engine.base import InProcess
from checker.extraction.extract import extract, extract_all
from checker.kinds import KINDS
from checker.model import Document
from checker.text.dossier import read_dossier

SAMPLE = Path(__file__).parents[2] / "data" / "istanbul-talks"
LAYERS = (
    *("tokens", "sentences", "zones", "cues", "clauses", "name_tokens", "names"),
    *("temporal", "quantities", "numbers", "quotes"),
)
PEER_KILOBYTES = 20


def documents(folders: list[Path], kilobytes: int) -> list[Document]:
    """The documents of some dossiers, repeated to the size asked for."""
    read = [d for folder in folders for d in read_dossier(folder).documents]
    out: list[Document] = []
    size = 0
    while size < kilobytes * 1000:
        document = read[len(out) % len(read)]
        out.append(document)
        size += len(document.text)
    return out


def line(name: str, characters: int, seconds: float) -> None:
    """One row of the table."""
    rate = characters / 1000 / seconds
    print(f"{name:28} {rate:10,.0f} KB/s {1000 / rate:8.3f} s/MB")


def bench_ours(texts: list[Document]) -> None:
    """Shared layers, then each kind, then everything that makes a fact."""
    characters = sum(len(d.text) for d in texts)
    spent: dict[str, float] = defaultdict(float)
    for warm in texts[:5]:
        extract(warm, KINDS)
    for document in texts:
        analysis = Analysis(document)
        for layer in LAYERS:
            if hasattr(Analysis, layer):
                start = time.perf_counter()
                getattr(analysis, layer)
                spent[f"layer {layer}"] += time.perf_counter() - start
        for kind in KINDS:
            start = time.perf_counter()
            for _ in kind.extract(analysis):
                pass
            spent[f"kind {kind.name}"] += time.perf_counter() - start
    for name, seconds in spent.items():
        line(name, characters, seconds)
    line("all layers and kinds", characters, sum(spent.values()))
    start = time.perf_counter()
    reading = InProcess().map_batches(partial(extract_all, kinds=KINDS), texts)
    facts = sum(len(found) for found in reading)
    line("documents to facts", characters, time.perf_counter() - start)
    print(f"{characters / 1000:,.0f} KB, {facts:,} facts")


def _dateparser() -> Callable[[str], object]:
    find = import_module("dateparser.search").search_dates
    return lambda text: find(text, languages=["en"])


def _quantulum() -> Callable[[str], object]:
    found: Callable[[str], object] = import_module("quantulum3.parser").parse
    return found


def _recognizers() -> Callable[[str], object]:
    dates = import_module("recognizers_date_time").recognize_datetime
    numbers = import_module("recognizers_number").recognize_number
    return lambda text: (dates(text, "en-us"), numbers(text, "en-us"))


PEERS: dict[str, Callable[[], Callable[[str], object]]] = {
    "dateparser.search (dates)": _dateparser,
    "quantulum3 (quantities)": _quantulum,
    "recognizers-text (both)": _recognizers,
}


def bench_peers(texts: list[Document]) -> None:
    """Other libraries on a small part of the same text."""
    for name, load in PEERS.items():
        try:
            read = load()
            read("warm up on 3 March 2020, 5 km")
        except ImportError:
            print(f"{name:28} not installed")
            continue
        characters, start = 0, time.perf_counter()
        for document in texts:
            read(document.text)
            characters += len(document.text)
            if characters > PEER_KILOBYTES * 1000:
                break
        line(name, characters, time.perf_counter() - start)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--kilobytes", type=int, default=1000)
    parser.add_argument("--no-peers", action="store_true")
    asked = parser.parse_args()
    texts = documents(asked.folders or [SAMPLE], asked.kilobytes)
    bench_ours(texts)
    if not asked.no_peers:
        bench_peers(texts)


if __name__ == "__main__":
    main()
