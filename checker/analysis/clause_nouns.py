"""The noun of the clause that a number stands in, when none follows the number."""

from __future__ import annotations

from functools import cache
from typing import Final

from checker.analysis.noun_phrase import NounPhrase, counting, phrase_before, read_phrase
from checker.analysis.participants import link_phrases
from checker.analysis.token_text import Text
from checker.language.nouns import verbs

_CHUNKS: Final = 3
_DASHES: Final = ("-", "‑")
_FARTHEST: Final = 40


def linked(text: Text, lead: int, before: int) -> NounPhrase | None:
    """The noun that "rose to", "of", "was" lead on from to the number."""
    link = link_phrases(text.language, "link").before(text.lower, lead)
    weak = link_phrases(text.language, "weak_link").before(text.lower, lead)
    if not (link or weak):
        return None
    end = (link or weak or (True, 0))[1]
    if weak and text.means(end, "at") and text.means(end - 1, "be"):
        end -= 1  # "crude was at $110"
    phrase = phrase_before(text, end)
    said = link or (weak and text.means(weak[1], "be"))
    if said and phrase and is_within(text, phrase):
        phrase = clause_subject(text, lead, 0) or phrase
    if phrase and phrase.head >= before:
        return phrase
    return clause_subject(text, lead, 0) if link or before == lead - 1 else None


def is_within(text: Text, phrase: NounPhrase) -> bool:
    """Whether a preposition stands before: "the toll in the province rose to"."""
    i = phrase.first - 1
    if text.word(i - 1) in _DASHES:  # "the yield on the 10-year bond"
        i -= 3
    last = i
    while text.word(i) in counting(text.language, "determiners") and last - i < _CHUNKS:
        i -= 1
    return text.word(i) in counting(text.language, "blocking")


@cache
def _clause_openers(language: str) -> frozenset[str]:
    return counting(language, "subordinate") | counting(language, "joint")


def clause_subject(text: Text, end: int, start: int) -> NounPhrase | None:
    """The first noun phrase of the clause that token ``end`` stands in.

    A stretch between commas that begins with a verb (", gained", ", retaining")
    is passed over for the stretch before it.
    """
    for _ in range(_CHUNKS):
        first, mark = _stretch(text, end, start)
        if first == end and text.word(mark) == ",":
            end = mark  # ", up 2 percent"
            continue
        phrase = read_phrase(text, first, plural=False)
        alone = phrase is None or phrase.head == first
        word = text.word(first)
        verb = word in verbs(text.language) or (alone and text.ends(first, "participle"))
        if not verb:
            return phrase if phrase and phrase.last <= end else None
        if text.word(mark) != ",":
            return None
        end = mark
    return None


def _stretch(text: Text, end: int, start: int) -> tuple[int, int]:
    """First content word of the stretch that ends at ``end``, and the mark before it."""
    first, start = end, max(start, end - _FARTHEST)
    stop = _clause_openers(text.language)
    while first > start and text.word(first - 1)[0] not in '.;!?\n:,"“”(':
        if text.word(first - 1) in stop:
            break
        first -= 1
    mark = first - 1
    determiners = counting(text.language, "determiners")
    while first < end and (text.word(first) in determiners or not text.word(first)[0].isalpha()):
        first += 1
    return first, mark
