"""When the event of a clause took place, from the dates in its own words and just before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from checker.analysis.analysis import Analysis
from checker.analysis.clauses import Clause
from checker.analysis.token_text import senses
from checker.model import Mention

_CARRIED = 2  # sentences over which a time is carried inside a paragraph
_OPENING = 2  # words before a date that opens its sentence
_UNDATED = frozenset(("date",))  # a date does not date itself


class EventTimes:
    """The time that each place of a document speaks of.

    The nearest date of the same clause; else the nearest of the sentence that
    stands in no relative clause; else what the sentence before speaks of, in
    the same paragraph. Only dates with two known ends count, and none from
    the page's furniture, none after "since" or "by", and none that tells
    when something was said.

    Args:
        analysis: The document.
        mentions: All mentions found in it.
    """

    def __init__(self, analysis: Analysis, mentions: Iterable[Mention]) -> None:
        self._analysis = analysis
        self._dates = sorted(
            (m for m in mentions if m.kind == "date" and self._counts(m)), key=lambda m: m.start
        )
        self._starts = [m.start for m in self._dates]
        self._reasons = self._given() if self._dates else frozenset()
        self._past: dict[int, Mention | None] = {}  # what is carried into a sentence

    def _given(self) -> frozenset[int]:
        """The tokens after which a reason is told: "for" in "for shooting a man"."""
        text = self._analysis.numbers.text
        found = text.tokens.where(senses(text.language, "reason"))
        return frozenset(i for i in found if text.ends(i + 1, "progressive"))

    def _counts(self, mention: Mention) -> bool:
        value = mention.value
        if value.low is None or value.high is None or "X" in value.text:
            return False
        if self._analysis.cue_view.has(self._before(mention), "SUB_WEAK", "BY"):
            return False  # "since March", "by Friday": not when it was
        if self._analysis.zone_at(mention.start) == "furniture":
            return False
        return not self._is_of_saying(mention.start)

    def _is_of_saying(self, position: int) -> bool:
        """Whether a date tells when something was said: "police said on Monday that".

        One that opens its sentence is taken for the event's: "In 2009, police said".
        """
        clause = self._analysis.clause_at(position)
        sentence = self._analysis.sentences[self._analysis.sentence_at(position)]
        if len(self._analysis.tokens.between(sentence[0], position)) <= _OPENING:
            return False
        reports = self._analysis.speech.reports
        at = bisect_left(reports, clause.first, key=lambda r: r.verb) if clause else len(reports)
        return (
            clause is not None
            and at < len(reports)
            and reports[at].verb < clause.last
            and not reports[at].start <= position < reports[at].end
        )

    def _before(self, mention: Mention) -> int:
        """The token before a mention."""
        return self._analysis.tokens.between(0, mention.start).stop - 1

    def is_when(self, date: Mention) -> bool:
        """Whether a date says when and no more: "in May", "set for May", not "from May"."""
        has, before = self._analysis.cue_view.has, self._before(date)
        if has(before, "FOR_") and has(before - 1, "SLATED"):
            return True
        return has(before, "WHEN_PREP") or not has(before, "PREP", "TO")

    def of(self, mention: Mention, sentence: int, clause: Clause | None = None) -> str:
        """EDTF of the time that the mention's clause is about, "" when unknown.

        Args:
            mention: What is to be dated.
            sentence: Index of its sentence.
            clause: Its clause, where known.
        """
        if not self._dates or mention.kind in _UNDATED or not self._analysis.sentences:
            return ""
        clause = clause or self._analysis.clause_at(mention.start)
        found = self._date_in(sentence, clause, mention.start)
        return found.value.text if found else ""

    def at(self, position: int) -> str:
        """EDTF of the time that is spoken of at a position, "" when unknown."""
        found = self.date_at(position)
        return found.value.text if found else ""

    def in_one_sentence(self, left: Mention, right: Mention) -> bool:
        """Whether two mentions stand in one sentence."""
        at = self._analysis.sentence_at
        return at(left.start) == at(right.start)

    def date_at(self, position: int) -> Mention | None:
        """The date that tells when, for what stands at a position."""
        if not self._dates:
            return None
        clause = self._analysis.clause_at(position)
        return self._date_in(self._analysis.sentence_at(position), clause, position)

    def _date_in(self, sentence: int, clause: Clause | None, position: int) -> Mention | None:
        found = self._nearest(clause.start, clause.end, position) if clause else None
        if found:
            return found
        found = self._nearest(*self._analysis.sentences[sentence], position, main=True)
        if found:
            return found
        if sentence not in self._past:
            self._past[sentence] = self._carried(sentence)
        return self._past[sentence]

    def _nearest(
        self, start: int, end: int, position: int, *, main: bool = False
    ) -> Mention | None:
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end, first)
        if first == last:
            return None
        dates = self._dates[first:last]
        if self._reasons:
            dates = [m for m in dates if not self._is_reason(position, m.start)]
        if main:
            dates = [m for m in dates if not self._is_aside(m)]
        if len(dates) < 2:
            return dates[0] if dates else None
        return min(dates, key=lambda m: abs(m.start - position))

    def _is_reason(self, position: int, date: int) -> bool:
        """Whether a date behind is that of the reason: "jailed for shooting a man in June"."""
        between = self._analysis.tokens.between(position, date)
        return not self._reasons.isdisjoint(between)

    def _is_aside(self, mention: Mention) -> bool:
        """Whether a date stands in a relative or subordinate clause, about something else."""
        clause = self._analysis.clause_at(mention.start)
        if clause is None:
            return False
        view = self._analysis.cue_view
        opens = clause.start == self._analysis.sentences[clause.sentence][0]
        relative = view.has(clause.first, "REL") or view.has(clause.first + 1, "REL")
        return relative or (view.has(clause.first, "SUB_WEAK") and not opens)

    def _carried(self, sentence: int) -> Mention | None:
        """What the sentences before speak of, inside the paragraph."""
        spans, text = self._analysis.sentences, self._analysis.text
        for n in range(sentence - 1, max(-1, sentence - 1 - _CARRIED), -1):
            start, end = spans[n]
            if "\n" in text[end : spans[n + 1][0]]:
                return None
            found = self._nearest(start, end, end, main=True)
            if found:
                return found
        return None
