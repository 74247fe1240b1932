"""Which of several in a row a sentence is about: the second round, the third round."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile
from typing import Final

from checker.canonical.numbers import number_words
from checker.compare.verdicts.comparison import Comparison
from checker.compare.verdicts.ladder import mark
from checker.language.tables import lines
from checker.model import Fact, Outcome

_WORDS: Final = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_NUMERAL: Final = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
# Words that may stand between the ordinal and its noun.
_REACH: Final = 2


def _nouns(after: list[str]) -> list[str]:
    """The words up to the first that is no content word."""
    small = lines("en", "function_words")
    return list(takewhile(lambda w: w not in small, after))


@lru_cache(maxsize=10_000)
def ranks(sentence: str) -> dict[str, tuple[int, str]]:
    """Noun to the ordinal that stands before it, as number and as written.

    A noun that has two ordinals in one sentence is left out.
    """
    known = number_words("en").ordinals
    tokens = [w.lower() for w in _WORDS.findall(sentence)]
    found: dict[str, tuple[int, str]] = {}
    twice = set()
    for i, word in enumerate(tokens):
        numeral = _NUMERAL.fullmatch(word)
        spoken = known.get(word)
        number = int(numeral[1]) if numeral else int(spoken or 0)
        if not number:
            continue
        for noun in _nouns(tokens[i + 1 : i + 2 + _REACH]):
            if noun in found and found[noun][0] != number:
                twice.add(noun)
            found[noun] = (number, f"{word} {noun}")
    return {n: r for n, r in found.items() if n not in twice}


def other_rank(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Sentences about two different ones of a row; of streaks, one is the longer."""
    if left.role == right.role == "streak":
        return None
    a, b = ranks(left.sentence), ranks(right.sentence)
    for noun in a:
        if noun in b and a[noun][0] != b[noun][0]:
            return Outcome(
                "different_scope",
                f"{mark(left)} is about the {a[noun][1]}, {mark(right)} about the {b[noun][1]}.",
            )
    return None
