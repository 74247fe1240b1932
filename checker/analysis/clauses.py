"""Sentences into clauses, by the words that open them; no parser."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from checker.analysis.cues import cues
from checker.grammar.grammar import Grammar, compile_table
from checker.text.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence with at most one finite verb group.

    Attributes:
        start: First code point.
        end: One past the last.
        first: First token.
        last: One past the last token.
        verb: Token that looks like its main verb; -1 when none is found.
        sentence: Index of its sentence.
    """

    start: int
    end: int
    first: int
    last: int
    verb: int
    sentence: int


# Where a clause opens. "before" cuts before the match, "after" behind it.
_OPENINGS: tuple[tuple[str, str], ...] = (
    ("after_stop", "SEMI"),
    ("after_mark", "(COLON | DASH) (?!DIGIT)"),
    # ", which", ", some of whom"
    ("after_relative", "COMMA (?=(N OF)? REL)"),
    ("after_subordinate", "COMMA (?=CONJ? (SUB_STRONG | SUB_WEAK | THAT))"),
    # ", and the wall fell", ", but fled"
    ("after_coordinate", "COMMA (?=CONJ N{0,6} (V | ING))"),
    # ", killing 10"
    ("after_participle", "COMMA (?=ING)"),
    # ", police said", ", said the minister", ", according to"
    ("after_report", "COMMA QUOTE? (?=SAY | ACCORDING | N{1,7} SAY)"),
    ("after_comma", "COMMA (?=N{0,6} V)"),
    # "police said two people died"; not "he said, adding"
    ("after_say", "(?<!DET) SAY (?=N{1,7} (AUX | VERB | ED))"),
    ("before_that", "CONJ? THAT (?=N{0,8} V)"),
    ("before_strong", "CONJ? SUB_STRONG (?=N{0,8} V)"),
    ("before_weak", "(?!AS AS_MEASURE) SUB_WEAK (?=N{0,7} V | ING)"),
    ("before_relative", "PREP? REL (?=N{0,6} V)"),
    # "smashed the window and fled", "killing 10 and injuring 80"
    ("before_verb", "CONJ ADV? (?=AUX | VERB | SAY)"),
    ("before_action", "CONJ ADV? (?=(ED | ING) (DET | DIGIT | NUM | PREP | CAP | PRON))"),
    ("before_counted", "(?<!DIGIT) (?<!NUM) CONJ (?=(DIGIT | NUM) N{0,3} V)"),
    ("before_clause", "CONJ (?=(DET | PRON | CAP) N{0,4} V)"),
)  # fmt: skip


@cache
def _openings(language: str) -> Grammar:
    return compile_table(cues(language), _OPENINGS)


@cache
def _class_pattern(language: str, name: str, known: int) -> re.Pattern[str]:
    """Signatures that hold a class; compiled anew when ``known`` signatures grew."""
    members = [s for classes, s in cues(language).signatures.items() if name in classes]
    return re.compile(f"[{''.join(members)}]" if members else r"(?!)")


def find_class(encoded: str, language: str, name: str, first: int, last: int) -> int:
    """The first token of a class in ``[first, last)``; -1 when there is none."""
    known = len(cues(language).signatures)
    hit = _class_pattern(language, name, known).search(encoded, first, last)
    return hit.start() if hit else -1


def _cuts(tokens: Tokens, encoded: str, language: str) -> list[int]:
    """Tokens before which a clause may open."""
    found = []
    for match in _openings(language).scan(tokens, encoded):
        found.append(match.first if match.rule.startswith("before") else match.last)
    return found


def _merged(
    pieces: Sequence[tuple[int, int]], encoded: str, language: str
) -> Iterator[tuple[int, int, int]]:
    """Pieces with their verb; one without a verb goes to the piece beside it."""
    held: tuple[int, int, int] | None = None
    for first, last in pieces:
        verb = find_class(encoded, language, "V", first, last)
        if verb < 0:
            verb = find_class(encoded, language, "ING", first, last)
        relative = find_class(encoded, language, "REL", first, min(first + 3, last)) >= 0
        if held is None:
            held = (first, last, verb)
        elif verb < 0 or (held[2] < 0 and not relative):
            held = (held[0], last, max(held[2], verb))
        else:
            yield held
            held = (first, last, verb)
    if held is not None:
        yield held


def clauses(
    tokens: Tokens, encoded: str, sentences: Sequence[tuple[int, int]], language: str = "en"
) -> list[Clause]:
    """The clauses of every sentence, in order, covering all their tokens."""
    cuts = _cuts(tokens, encoded, language)
    found = []
    for index, (start, end) in enumerate(sentences):
        span = tokens.between(start, end)
        if not span:
            continue
        inner = cuts[bisect_right(cuts, span.start) : bisect_right(cuts, span.stop - 1)]
        edges = [span.start, *dict.fromkeys(inner), span.stop]
        pieces = list(pairwise(edges))
        for first, last, verb in _merged(pieces, encoded, language):
            a, b = tokens.starts[first], tokens.ends[last - 1]
            found.append(Clause(a, b, first, last, verb, index))
    return found
