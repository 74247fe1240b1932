"""A document with what all kinds read from it, each layer computed once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property

from checker.analysis.belonging import kinships, nationalities
from checker.analysis.choices import chosen
from checker.analysis.claims import Claim, Claims
from checker.analysis.clauses import Clause, clauses
from checker.analysis.cues import CueView, encode
from checker.analysis.holders import fill_holders
from checker.analysis.leaders import Holding, holdings
from checker.analysis.modality import Modality
from checker.analysis.name_tokens import NameTokens
from checker.analysis.names import find_names
from checker.analysis.numbers import Numbers
from checker.analysis.outcomes import Outcomes
from checker.analysis.owners import Owners
from checker.analysis.speech import Attribution, Speech, find_speech
from checker.analysis.temporal.read import read
from checker.analysis.titles import TitleFinder
from checker.analysis.voices import Voices
from checker.analysis.zones import datelines, zones
from checker.model import Document, Mention
from checker.model.name import Name
from checker.model.title import Title
from checker.text.sentences import split
from checker.text.tokens import Tokens


class Analysis:
    """A document with its tokens, sentences, clauses and zones.

    Kinds take what they share from here and never from each other.

    Args:
        document: The document to read.
    """

    def __init__(self, document: Document) -> None:
        self.document = document

    @property
    def text(self) -> str:
        """The cleaned text that all offsets of mentions refer to."""
        return self.document.text

    @cached_property
    def tokens(self) -> Tokens:
        """The tokens of the whole text."""
        return Tokens(self.document.text)

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Spans of the sentences, in order."""
        return split(self.document.text, self.document.language)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [a for a, _ in self.sentences]

    def sentence_at(self, position: int) -> int:
        """Index of the sentence that holds ``position`` (or the last one before it)."""
        return max(bisect_right(self._sentence_starts, position) - 1, 0)

    @cached_property
    def zones(self) -> list[str]:
        """For each sentence: "headline", "lead", "body" or "furniture"."""
        return zones(self.document.text, self.sentences, self.document.language)

    @cached_property
    def _datelines(self) -> list[tuple[int, int]]:
        return datelines(self.document.text, self.document.language)[:3]

    def zone_at(self, position: int) -> str:
        """The zone of what stands at ``position``; the date of a dateline is furniture."""
        return self.zone_in(self.sentence_at(position), position)

    def zone_in(self, sentence: int, position: int) -> str:
        """The zone of what stands at ``position``, where its sentence is known."""
        for a, b in self._datelines:
            if a <= position < b:
                return "furniture"
        return self.zones[sentence] if self.zones else "body"

    @cached_property
    def owners(self) -> Owners:
        """Finds the person that a sum or a term is about."""
        return Owners(self.numbers.text, self.names, self.sentence_at)

    @cached_property
    def cues(self) -> str:
        """One signature a token, of the classes that show how a sentence is built."""
        return encode(self.tokens, self.document.language, self.sentences, self.names)

    @cached_property
    def clauses(self) -> list[Clause]:
        """The clauses of all sentences, in order."""
        return clauses(self.cue_view, self.sentences)

    @cached_property
    def _clause_starts(self) -> list[int]:
        return [c.start for c in self.clauses]

    def clause_number(self, position: int) -> int:
        """Index of the clause that holds ``position`` (or the last one before it), else -1."""
        return bisect_right(self._clause_starts, position) - 1

    def clause_at(self, position: int) -> Clause | None:
        """The clause that holds ``position`` (or the last one before it)."""
        index = bisect_right(self._clause_starts, position) - 1
        return self.clauses[index] if index >= 0 else None

    @cached_property
    def temporal(self) -> list[Mention]:
        """Every date, time and duration, in text order; read together, as each leans on others."""
        return read(self.document, self.tokens)

    @cached_property
    def name_tokens(self) -> NameTokens:
        """The tokens as the reading of names and titles sees them."""
        return NameTokens(self.tokens, self.sentences, self.document.language)

    @cached_property
    def names(self) -> list[Name]:
        """Every person, place and organisation, in text order, not overlapping."""
        return find_names(self.name_tokens)

    @cached_property
    def _name_starts(self) -> list[int]:
        return [n.start for n in self.names]

    def names_between(self, start: int, end: int) -> list[Name]:
        """The names that begin inside ``[start, end)``."""
        starts = self._name_starts
        return self.names[bisect_left(starts, start) : bisect_left(starts, end)]

    @cached_property
    def numbers(self) -> Numbers:
        """The quantities of the text, each among its neighbours."""
        return Numbers(self.tokens, self.document.language)

    @cached_property
    def titles(self) -> list[Title]:
        """Every title, office or occupation, with its holder where the text tells."""
        found = TitleFinder(self.name_tokens, self.names).find()
        return fill_holders(found, self.names, self.name_tokens)

    @cached_property
    def holdings(self) -> list[Holding]:
        """Who leads, heads or owns what, as verbs tell it."""
        return list(holdings(self.name_tokens, self.names, self.titles))

    @cached_property
    def cue_view(self) -> CueView:
        """The tokens with a quick look at the classes that build sentences."""
        return CueView(self.tokens, self.cues, self.document.language)

    @cached_property
    def speech(self) -> Speech:
        """Reporting clauses and quotations, with their speakers."""
        return find_speech(self.cue_view, self.names, self.sentences)

    @cached_property
    def attribution(self) -> Attribution:
        """Whose words stand where."""
        return Attribution(self.speech)

    @cached_property
    def modality(self) -> Modality:
        """How surely each clause is meant."""
        return Modality(self.cue_view, self.clauses)

    @cached_property
    def claims(self) -> list[Claim]:
        """The plain yes-or-no statements."""
        voices = Voices(self.cue_view, self.names)
        claims = Claims(self.cue_view, self.modality, voices).find(self.sentences)
        again = Voices(self.cue_view, self.names)  # it hears a document once, left to right
        told = Outcomes(self.cue_view, self.modality, again).find(self.sentences)
        third = Voices(self.cue_view, self.names)
        picked = chosen(self.cue_view, self.modality, third, self.sentences)
        belongs = (
            *nationalities(self.names, self.name_tokens),
            *kinships(self.names, self.name_tokens),
        )
        return sorted((*claims, *told, *picked, *belongs), key=lambda c: (c.first, c.last))
