"""One match of the temporal grammar, and the drafts of mentions made from it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct

from checker.analysis.temporal.scene import Scene
from checker.analysis.temporal.tense import Tense, tense_at
from checker.canonical.number import Number
from checker.canonical.numbers import read_number, read_ordinal
from checker.canonical.periods import Period
from checker.grammar.grammar import Match
from checker.language.temporal import TemporalWords
from checker.model import Hedge


class Draft(Struct, frozen=True):
    """A mention before its span is turned into code points.

    Attributes:
        kind: "date", "time" or "duration".
        first: First token.
        last: One past the last token.
        text: Canonical value.
        low: Lower bound in the kind's unit.
        high: Upper bound.
        hedge: How exact the wording is.
        scope: "since", "until", "each", "early", ...
        why: What the value was resolved by; "" when the wording says it all.
        step: Precision of the wording.
        period: The days meant, for what follows to lean on.
        explicit: Whether the wording itself tells the year.
        attribute: What lasts.
        head: Its last word.
        part: Part of the day of a time without figures.
    """

    kind: str
    first: int
    last: int
    text: str
    low: float | None = None
    high: float | None = None
    hedge: Hedge = "none"
    scope: str = ""
    why: str = ""
    step: float | None = None
    period: Period | None = None
    explicit: bool = False
    attribute: str = ""
    head: str = ""
    part: str = ""


class Hit(Struct, frozen=True):
    """A match with the words around it.

    Attributes:
        match: What the grammar found.
        words: Lower-case words of the text.
        raw: The words as written.
        table: The language's words.
        scene: What partial dates lean on.
        glued: Whether no blank stands before a token.
    """

    match: Match
    words: Sequence[str]
    raw: Sequence[str]
    table: TemporalWords
    scene: Scene
    glued: Callable[[int], bool]

    @property
    def first(self) -> int:
        """First token."""
        return self.match.first

    @property
    def last(self) -> int:
        """One past the last token."""
        return self.match.last

    def has(self, name: str) -> bool:
        """Whether a named group took part."""
        return name in self.match.groups

    def group(self, name: str) -> tuple[int, int]:
        """Token range of a named group."""
        return self.match.groups[name]

    def said(self, name: str) -> list[str]:
        """Lower-case words of a named group; none when it took no part."""
        if name not in self.match.groups:
            return []
        a, b = self.match.groups[name]
        return list(self.words[a:b])

    def word(self, name: str) -> str:
        """First word of a named group, "" when it took no part."""
        if name not in self.match.groups:
            return ""
        return self.words[self.match.groups[name][0]]

    def before(self, back: int = 1) -> str:
        """The lower-case word before the match, "" at the start of the text."""
        i = self.match.first - back
        return self.words[i] if i >= 0 else ""

    def after(self, on: int = 0) -> str:
        """The lower-case word after the match, "" at the end of the text."""
        i = self.match.last + on
        return self.words[i] if i < len(self.words) else ""

    def among(self, word: str, group: str) -> bool:
        """Whether a word belongs to a group of context words of the language."""
        return word in self.table.context[group]

    def is_glued(self, first: int | None = None, last: int | None = None) -> bool:
        """Whether the tokens from ``first`` to ``last`` stand without blanks."""
        a = self.match.first if first is None else first
        b = self.match.last if last is None else last
        return all(self.glued(i) for i in range(a + 1, b))

    def tense(self) -> Tense:
        """The tense of the clause; "since" looks back, "until" ahead unless what lasted is told."""
        if self.before() == "since":
            return "past"
        tense = tense_at(self.words, self.raw, self.match.first, self.match.last, self.table.tense)
        if self.before() in ("until", "till", "by") and tense != "future":
            if tense == "past" and not self.before(2)[:1].isalnum():
                # "By Friday, the fire had spread."
                return tense
            clause = set(self.words[max(self.match.first - 10, 0) : self.match.first])
            lasted = self.table.context["lasted_verbs"] & clause
            return tense if lasted and not self.table.context["put_off"] & clause else "future"
        if (self.before(2) == "ahead" and self.before() == "of") or self._sets_in():
            return "future"
        return tense

    def is_told(self) -> bool:
        """Whether a verb of the past stands right before the date: "was elected in December"."""
        at = self.match.first - (2 if self.before() in ("in", "on") else 1)
        word = self.words[at] if at >= 0 else ""
        told = self.table.tense.get(word, "past" if word.endswith("ed") else "")
        return told == "past" and self.words[at - 1 : at] != ["be"]

    def _sets_in(self) -> bool:
        """Whether something begins on the date: "starting Friday, fares rise"."""
        return self.among(self.before(), "sets_in") and not self.before(2).endswith("ed")

    def amount(self, name: str) -> Number | None:
        """The number that a group of figures or number words names, bounds where it is vague."""
        words = self.said(name)
        if words in (["a"], ["an"]):
            return Number(1.0, 1.0, 1.0)
        return read_number(words, self.table.language)

    def number(self, name: str) -> float | None:
        """The exact value of a group of figures or number words; None for "several"."""
        amount = self.amount(name)
        if amount is None or amount.wording not in ("", "couple"):
            return None
        return float(amount.low)

    def ordinal(self, name: str) -> int:
        """The value of "3rd", "third" or "twenty-first"; 0 for a group that took no part."""
        words = [w for w in self.said(name) if w != "the"]
        if not words:
            return 0
        if words[0].isdecimal():
            return int(words[0])
        return read_ordinal(words, self.table.language) or 0

    def month(self, name: str = "month") -> int:
        """The number of the month in a group."""
        return self.table.months[self.word(name)]

    def weekday(self, name: str = "wd") -> int:
        """The number of the weekday in a group."""
        return self.table.weekdays[self.word(name)]

    def year(self, name: str = "year") -> int | None:
        """The year in a group, two figures read by the document's day."""
        figures = next((w for w in self.said(name) if w.isdecimal()), None)
        if figures is None:
            return None
        return full_year(int(figures), self.scene) if len(figures) == 2 else int(figures)


def full_year(short: int, scene: Scene) -> int:
    """The year that two figures mean: at most ten years after the document's."""
    limit = (scene.published.year if scene.published else 2030) + 10
    return limit - (limit - short) % 100


# What a row's match amounts to; an empty list leaves the place to the next row.
Builder = Callable[[Hit], list[Draft]]
# Name, pattern and builder.
Row = tuple[str, str, Builder]
