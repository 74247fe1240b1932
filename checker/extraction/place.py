"""A mention becomes a fact: placed in its sentence, with what qualifies it."""

from __future__ import annotations

from checker.analysis.analysis import Analysis
from checker.extraction.event_time import EventTimes
from checker.model import Fact, Mention


def place(mention: Mention, analysis: Analysis, times: EventTimes) -> Fact:
    """The fact that ``mention`` states in its sentence."""
    document = analysis.document
    index = analysis.sentence_at(mention.start)
    start, end = analysis.sentences[index] if analysis.sentences else (0, 0)
    clause = analysis.clause_at(mention.start)
    raw_start, raw_end = document.offsets.span_to_raw(mention.start, mention.end)
    return Fact(
        id=f"{document.id}:{mention.kind}:{raw_start}-{raw_end}",
        document=document.id,
        source=document.source,
        kind=mention.kind,
        subject=mention.subject,
        attribute=mention.attribute,
        value=mention.value,
        start=raw_start,
        end=raw_end,
        surface=mention.surface,
        sentence=analysis.text[start:end],
        offset=mention.start - start,
        sentence_index=index,
        head=mention.head,
        modifiers=mention.modifiers,
        scope=mention.scope,
        role=mention.role,
        hedge=mention.hedge,
        modality=mention.modality or analysis.modality.at(mention.start),
        attributed_to=mention.attributed_to or analysis.attribution.voice_at(mention.start),
        event_time=times.of(mention),
        as_of=document.published,
        zone=analysis.zone_at(mention.start),
        names=_names(analysis, start, end),
        clause=analysis.text[clause.start : clause.end] if clause else "",
        reading=mention.reading,
    )


def _names(analysis: Analysis, start: int, end: int) -> tuple[str, ...]:
    """Canonical names inside ``[start, end)``, each once, in order."""
    found = analysis.names_between(start, end)
    return tuple(dict.fromkeys(n.canonical for n in found))
