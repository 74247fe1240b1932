"""Mentions become facts: placed in their sentence, with what qualifies them."""

from __future__ import annotations

from checker.analysis.analysis import Analysis
from checker.analysis.clauses import Clause
from checker.extraction.event_time import EventTimes
from checker.model import Fact, Mention


class Places:
    """Makes the facts of one document; what facts of one sentence share is made once.

    Args:
        analysis: The document.
        times: The time that each place of it speaks of.
    """

    def __init__(self, analysis: Analysis, times: EventTimes) -> None:
        self._analysis = analysis
        self._times = times
        self._modality = analysis.modality
        self._attribution = analysis.attribution
        self._sentences: dict[int, tuple[int, str, tuple[str, ...]]] = {}
        self._clauses: dict[int, str] = {}

    def fact(self, mention: Mention) -> Fact:
        """The fact that ``mention`` states in its sentence."""
        document, at = self._analysis.document, mention.start
        index = self._analysis.sentence_at(at)
        number = self._analysis.clause_number(at)
        clause = self._analysis.clauses[number] if number >= 0 else None
        start, sentence, names = self._sentences.get(index) or self._sentence(index)
        raw_start, raw_end = document.offsets.span_to_raw(at, mention.end)
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
            sentence=sentence,
            offset=at - start,
            sentence_index=index,
            head=mention.head,
            modifiers=mention.modifiers,
            scope=mention.scope,
            role=mention.role,
            hedge=mention.hedge,
            modality=mention.modality or self._modality.inside(number, at),
            attributed_to=mention.attributed_to or self._attribution.voice_at(at),
            event_time=self._times.of(mention, index, clause),
            as_of=document.published,
            zone=self._analysis.zone_in(index, at),
            names=names,
            clause=self._clause(clause),
            reading=mention.reading,
        )

    def _sentence(self, index: int) -> tuple[int, str, tuple[str, ...]]:
        """Where a sentence begins, its words, and its canonical names, each once, in order."""
        analysis = self._analysis
        start, end = analysis.sentences[index] if analysis.sentences else (0, 0)
        names = dict.fromkeys(n.canonical for n in analysis.names_between(start, end))
        made = start, analysis.text[start:end], tuple(names)
        self._sentences[index] = made
        return made

    def _clause(self, clause: Clause | None) -> str:
        """The words of a clause."""
        if clause is None:
            return ""
        if clause.start not in self._clauses:
            self._clauses[clause.start] = self._analysis.text[clause.start : clause.end]
        return self._clauses[clause.start]
