"""The first unit of work: documents -> facts, a pure function."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter
from typing import Final

from checker.analysis.analysis import Analysis
from checker.base.kind import Kind
from checker.extraction.arbitrate import arbitrate
from checker.extraction.dated import dated
from checker.extraction.days import days
from checker.extraction.event_time import EventTimes
from checker.extraction.place import Places
from checker.model import Document, Fact, Mention

# What is read of all documents before any kind looks at one, in the order of need.
_LAYERS: Final[tuple[Callable[[Analysis], object], ...]] = tuple(
    attrgetter(layer)
    for layer in (
        *("tokens", "sentences", "zones", "name_tokens", "names"),
        *("cue_view", "clauses", "modality", "temporal", "numbers.quantities"),
        *("titles", "holdings", "speech", "claims"),
    )
)
_MOST: Final = 200_000  # characters of text that are read together


def extract(document: Document, kinds: Sequence[Kind], *, derived: bool = True) -> list[Fact]:
    """Every fact of one document, in text order, with unique ids.

    Args:
        document: The document.
        kinds: What to look for.
        derived: Whether to add what follows from mentions: the day of "Sunday
            night", the date of an agreement. Without, every fact is a mention.
    """
    return extract_all((document,), kinds, derived=derived)[0]


def extract_all(
    documents: Sequence[Document], kinds: Sequence[Kind], *, derived: bool = True
) -> list[list[Fact]]:
    """Every fact of each of some documents; the same as one by one, but sooner.

    One step of the reading is done for many of them before the next, for a step
    finds its code and its tables at hand where it was just done.
    """
    groups = _groups(documents)
    return [f for group in groups for f in _together(group, kinds, derived=derived)]


def _groups(documents: Sequence[Document]) -> Iterator[list[Document]]:
    """The documents, as many together as fit into memory with all that is read from them."""
    group: list[Document] = []
    size = 0
    for document in documents:
        if group and size + len(document.text) > _MOST:
            yield group
            group, size = [], 0
        group.append(document)
        size += len(document.text)
    if group:
        yield group


def _together(
    documents: Sequence[Document], kinds: Sequence[Kind], *, derived: bool
) -> list[list[Fact]]:
    """Every fact of each document, one step for all of them before the next."""
    analyses = [Analysis(document) for document in documents]
    for layer in _LAYERS if len(analyses) > 1 else ():
        for analysis in analyses:
            layer(analysis)
    found: list[list[Mention]] = [[] for _ in analyses]
    for kind in kinds:
        for analysis, mentions in zip(analyses, found, strict=True):
            mentions.extend(kind.extract(analysis))
    by_name = {kind.name: kind for kind in kinds}
    return [
        _placed(analysis, arbitrate(mentions, by_name), derived=derived)
        for analysis, mentions in zip(analyses, found, strict=True)
    ]


def _placed(analysis: Analysis, kept: Sequence[Mention], *, derived: bool) -> list[Fact]:
    """The mentions of a document as facts, and what follows from them."""
    inside = list(days(kept))
    times = EventTimes(analysis, [*kept, *inside])
    places = Places(analysis, times)
    more = (*inside, *dated(kept, times)) if derived else ()
    facts = [places.fact(m) for m in (*kept, *more)]
    facts.sort(key=lambda f: (f.start, f.end, f.kind))
    return list({f.id: f for f in facts}.values())
