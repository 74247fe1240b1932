"""The temporal grammar of a language, and the stretches of a text worth running it over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from checker.analysis.temporal.hit import Builder
from checker.analysis.temporal.parts import expand, parts, phrase
from checker.analysis.temporal.tables import TABLE
from checker.analysis.temporal.words import CORE, temporal_lexicon
from checker.grammar.grammar import Grammar, Match, compile_table
from checker.language.temporal import TemporalWords, temporal_words
from checker.text.words import Book

# One of each form of figures, so that the grammar is compiled once and not for each new form.
_FIGURES = (
    *(str(n) for n in range(101)),
    *(f"{n:02}" for n in range(10)),
    *(f"{n}" for n in (1000, 1030, 1060, 1099, 1900, 1959, 1960, 2000, 2160, 2199, 2200, 2260)),
    "19980213",
    *("0010", "0060", "0999", "2400", "2459", "2500", "2560", "123", "12345", "1,600", "5.9"),
    *(
        "7.30",
        "7.75",
        "30.15",
        "24.7.2013",
        "1.5.25",
        "1.2.3.4",
        "1,600.50",
        "123456789",
        "9",
        "11",
    ),
)


# What matches stretches of so many tokens is kept, for so many of them.
_SHORT, _KEPT = 8, 50_000


class Scanner:
    """Finds what the temporal grammar matches.

    Args:
        words: The language's words.
    """

    def __init__(self, words: TemporalWords) -> None:
        self.words = words
        known = parts(words)
        self._grammar: Grammar = compile_table(
            temporal_lexicon(words, _last_words(words)),
            [(name, expand(pattern, known)) for name, pattern, _ in TABLE],
        )
        self.builders: Mapping[str, Builder] = {name: builder for name, _, builder in TABLE}
        self._seen = -1
        self._kept: dict[str, tuple[Match, ...]] = {}
        self._run = re.compile("(?!)")
        self._warm()

    def _warm(self) -> None:
        """Meet every signature that words can have, so that one compilation serves all texts."""
        lexicon = self._grammar.lexicon
        named = (*self.words.months, *self.words.weekdays)
        for word in (*sorted(lexicon.known()), *named, "~"):
            for form in (word, word.capitalize(), word.upper()):
                lexicon.signature(form)
        for figure in _FIGURES:
            lexicon.signature(figure)

    def grammar_words(self) -> set[str]:
        """Every word that the grammar knows, lower case."""
        return self._grammar.lexicon.known()

    def encode(self, book: Book, numbers: list[int]) -> str:
        """The signatures of words by their numbers in a book."""
        return self._grammar.lexicon.encode_numbered(book, numbers)

    def next_start(self, encoded: str, first: int, last: int) -> int:
        """The next token at which something may be found, -1 when there is none."""
        return self._grammar.next_start(encoded, first, last)

    def matches_at(self, encoded: str, at: int, last: int) -> Iterator[Match]:
        """What matches at a token, the best row first.

        Rows look no further than ``last``, and the same few classes stand before
        it again and again, so that what matched them once is kept.
        """
        if last - at > _SHORT:
            yield from self._grammar.matches_at(encoded, at, last)
            return
        rest = encoded[at:last]
        found = self._kept.get(rest)
        if found is None:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            found = self._kept[rest] = tuple(self._grammar.matches_at(rest, 0, len(rest)))
        for m in found:
            groups = {name: (a + at, b + at) for name, (a, b) in m.groups.items()}
            yield Match(m.rule, at, at + m.last, groups)

    def runs(self, encoded: str) -> Iterator[tuple[int, int]]:
        """The runs of known words in a text that hold one that tells of time."""
        self._learn()
        for run in self._run.finditer(encoded):
            yield run.span()

    def where(self, encoded: str, pattern: str) -> list[int]:
        """The tokens at which a pattern of the grammar's classes begins.

        For figures about a text as a whole; no order of rules is kept.
        """
        return [m.start() for m in self._grammar.expression(pattern).finditer(encoded)]

    def _learn(self) -> None:
        """The signatures of words in the grammar, and of those that tell of time."""
        signatures = self._grammar.lexicon.signatures
        if self._seen == len(signatures):
            return
        self._seen = len(signatures)
        plain = "".join(s for c, s in signatures.items() if c and CORE not in c)
        core = "".join(s for c, s in signatures.items() if CORE in c)
        # Nothing is given back, and a run begins once, so that the search stays linear.
        self._run = re.compile(f"(?<![{plain}])[{plain}]*+[{core}][{plain}{core}]*+")


def _last_words(words: TemporalWords) -> set[str]:
    """The word of each vague wording and holiday that must be there."""
    told = set()
    for text in (*words.vague, *words.holidays):
        literals = [p.strip("'") for p in phrase(text).split() if p.startswith("'")]
        told.add(literals[-1])
    told.update(
        ("today", "yesterday", "tomorrow", "tonight", "tonite", "overnight", "ago", "fiscal")
    )
    told.update(("s", "daily", "weekly", "monthly", "quarterly", "yearly", "annual", "annually"))
    told.update(
        (
            "midyear",
            "midweek",
            "midmonth",
            "hourly",
            "nightly",
            "nineteen",
            "eighteen",
            "every",
            "each",
            "half",
            "small",
            "wee",
            "hours",
            "q",
            *("bc", "bce", "b.c.", "b.c", "b.c.e.", "b.c.e", "a.d.", "a.d", "c.e.", "c.e"),
        )
    )
    told.update(f"{unit}long" for unit in ("hour", "day", "night", "week", "month", "year"))
    told |= {"ad", "ce", "fy", "period", "p"}
    return told | set(words.zones) | {z for z in words.seasonal_zones if len(z) == 2}


@lru_cache(maxsize=8)
def scanner(language: str) -> Scanner:
    """The scanner of a language, made once."""
    return Scanner(temporal_words(language))
