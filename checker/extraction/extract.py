"""The first unit of work: document -> facts, a pure function."""

from __future__ import annotations

from collections.abc import Sequence

from checker.analysis.analysis import Analysis
from checker.base.kind import Kind
from checker.extraction.arbitrate import arbitrate
from checker.extraction.dated import dated
from checker.extraction.days import days
from checker.extraction.event_time import EventTimes
from checker.extraction.place import Places
from checker.model import Document, Fact


def extract(document: Document, kinds: Sequence[Kind], *, derived: bool = True) -> list[Fact]:
    """Every fact of one document, in text order, with unique ids.

    Args:
        document: The document.
        kinds: What to look for.
        derived: Whether to add what follows from mentions: the day of "Sunday
            night", the date of an agreement. Without, every fact is a mention.
    """
    analysis = Analysis(document)
    found = [m for kind in kinds for m in kind.extract(analysis)]
    by_name = {kind.name: kind for kind in kinds}
    kept = arbitrate(found, by_name)
    inside = list(days(kept))
    times = EventTimes(analysis, [*kept, *inside])
    places = Places(analysis, times)
    more = (*inside, *dated(kept, times)) if derived else ()
    facts = [places.fact(m) for m in (*kept, *more)]
    facts.sort(key=lambda f: (f.start, f.end, f.kind))
    return list({f.id: f for f in facts}.values())
