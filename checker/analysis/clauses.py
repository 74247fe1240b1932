"""Sentences into clauses, by the words that open them; no parser."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from msgspec import Struct

from checker.analysis.cues import CueView, cues
from checker.grammar.grammar import Grammar, compile_table


class Clause(Struct, frozen=True):
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


def _cuts(view: CueView) -> list[int]:
    """Tokens before which a clause may open."""
    matches = _openings(view.language).scan(view.tokens, view.encoded)
    return [m.first if m.rule.startswith("before") else m.last for m in matches]


class _Verbs:
    """Where the verbs of a text stand, finite ones first."""

    def __init__(self, view: CueView) -> None:
        self._finite = view.all_of("V")
        self._other = view.all_of("ING")

    def first_in(self, first: int, last: int) -> int:
        """The first verb in ``[first, last)``; -1 when there is none."""
        for places in (self._finite, self._other):
            at = bisect_left(places, first)
            if at < len(places) and places[at] < last:
                return places[at]
        return -1


def _merged(
    pieces: Iterable[tuple[int, int]], view: CueView, verbs: _Verbs
) -> Iterator[tuple[int, int, int]]:
    """Pieces with their verb; one without a verb goes to the piece beside it."""
    held: tuple[int, int, int] | None = None
    for first, last in pieces:
        verb = verbs.first_in(first, last)
        if held is None:
            held = (first, last, verb)
        elif verb < 0 or (held[2] < 0 and not _is_relative(view, first)):
            held = (held[0], last, max(held[2], verb))
        else:
            yield held
            held = (first, last, verb)
    if held is not None:
        yield held


def _is_relative(view: CueView, first: int) -> bool:
    """Whether a piece opens with "who", "of which" or "some of whom"."""
    return any(view.has(first + n, "REL") for n in range(3))


def clauses(view: CueView, sentences: Sequence[tuple[int, int]]) -> list[Clause]:
    """The clauses of every sentence, in order, covering all their tokens."""
    tokens = view.tokens
    cuts, verbs = _cuts(view), _Verbs(view)
    found = []
    for index, (start, end) in enumerate(sentences):
        span = tokens.between(start, end)
        if not span:
            continue
        inner = cuts[bisect_right(cuts, span.start) : bisect_right(cuts, span.stop - 1)]
        pieces = pairwise((span.start, *dict.fromkeys(inner), span.stop))
        for first, last, verb in _merged(pieces, view, verbs):
            a, b = tokens.starts[first], tokens.ends[last - 1]
            found.append(Clause(a, b, first, last, verb, index))
    return found
