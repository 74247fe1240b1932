"""The first unit of work: document -> facts, a pure function."""

from __future__ import annotations

from collections.abc import Sequence

from checker.analysis.analysis import Analysis
from checker.base.kind import Kind
from checker.extraction.arbitrate import arbitrate
from checker.extraction.dated import dated
from checker.extraction.event_time import EventTimes
from checker.extraction.place import Places
from checker.model import Document, Fact


def extract(document: Document, kinds: Sequence[Kind]) -> list[Fact]:
    """Every fact of one document, in text order, with unique ids."""
    analysis = Analysis(document)
    found = [m for kind in kinds for m in kind.extract(analysis)]
    by_name = {kind.name: kind for kind in kinds}
    kept = arbitrate(found, by_name)
    times = EventTimes(analysis, kept)
    places = Places(analysis, times)
    facts = [places.fact(m) for m in (*kept, *dated(kept, times))]
    facts.sort(key=lambda f: (f.start, f.end, f.kind))
    return list({f.id: f for f in facts}.values())
