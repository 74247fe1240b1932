"""Ordinals and superlatives with the noun they rank."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from checker.analysis.noun_phrase import NounPhrase, is_word, read_phrase
from checker.analysis.streaks import noun_in_row, tells_streaks
from checker.analysis.token_text import Text
from checker.canonical.numbers import number_words, read_ordinal
from checker.grammar.phrases import Phrases
from checker.language.nouns import is_plural, singular, verbs
from checker.language.tables import table
from checker.model import Value

_DASHES: Final = ("-", "‑")
_SUFFIXES: Final = ("st", "nd", "rd", "th")
# "one of the largest" may be this far down the list.
_AMONG: Final = 10.0


@dataclass(frozen=True, slots=True)
class Rank:
    """An ordinal or superlative where it stands; see ``Mention`` for the fields.

    ``in_row`` is the noun of what stands in a row, -1 for none: "fifth straight win".
    """

    first: int
    last: int
    value: Value
    phrase: NounPhrase | None
    scale: str = ""
    owner: str = ""
    in_row: int = -1


@cache
def _section(language: str, section: str) -> dict[str, Any]:
    return dict(table(language, "ranks").get(section, {}))


@cache
def _words(language: str, section: str) -> frozenset[str]:
    return frozenset(_section(language, section).get("words", ()))


@cache
def _among(language: str) -> Phrases[bool]:
    return Phrases((w, True) for w in _words(language, "among"))


@cache
def _triggers(language: str) -> frozenset[str]:
    known = number_words(language)
    return (
        frozenset(known.ordinals)
        | frozenset(_section(language, "superlatives"))
        | {"most", *_SUFFIXES}
    )


def find_ranks(text: Text) -> Iterator[Rank]:
    """Every ordinal and superlative that ranks a noun, left to right."""
    triggers = _triggers(text.language)
    last = 0
    for i in text.tokens.where(triggers):
        if i < last:
            continue
        found = _ordinal(text, i) or _superlative(text, i, i, 1)
        if found:
            last = found.last
            yield found


def _number(text: Text, i: int) -> tuple[int, int] | None:
    """First token and rank of the ordinal that ends at token ``i``."""
    first = i
    if text.word(i) in _SUFFIXES:
        if not (text.touches(i) and text.word(i - 1)[0].isdigit()):
            return None
        first = i - 1
    elif text.word(i) not in number_words(text.language).ordinals:
        return None
    elif text.word(i - 1) in _DASHES and text.word(i - 2) in number_words(text.language).cardinals:
        first = i - 2
    rank = read_ordinal(text.lower[first : i + 1], text.language)
    if rank is None or text.word(first - 1) in _words(text.language, "skip_before"):
        return None
    return first, rank


def _ordinal(text: Text, i: int) -> Rank | None:
    """Such as "third round", "21st head coach", "second-largest city", "13th and 14th"."""
    found = _number(text, i)
    if found is None:
        return None
    first, rank = found
    after = i + 1
    if text.word(after) in _DASHES:
        after += 1
    if superlative := _superlative(text, after, first, rank):
        return superlative
    value = Value(str(rank), float(rank), float(rank), "", 1.0)
    if (noun := noun_in_row(text, after)) >= 0 and tells_streaks(text):
        return Rank(first, i + 1, value, None, in_row=noun)
    if text.written(after)[:1].isupper() and text.word(after) in _words(text.language, "streets"):
        return None  # "Fifth Avenue"
    if text.word(i + 1) in _DASHES or text.word(after) in _words(text.language, "skip_after"):
        return None
    phrase = _ranked(text, after, text.word(first - 1))
    adverb = text.word(first - 1) not in _words(text.language, "owner") | {"a", "an", "this"}
    if adverb and text.ends(after, "past"):
        return None  # "they first hurled stones"
    if phrase is None and text.means(after, "joins_ordinals"):
        phrase = _after_other(text, after + 1)
    return Rank(first, i + 1, value, phrase, "", _owner(text, first)) if phrase else None


def _ranked(text: Text, i: int, before: str = "") -> NounPhrase | None:
    """The noun phrase behind an ordinal; None when a verb stands there.

    Behind "a" or "their" no verb can stand: "their fourth win".
    """
    if text.means(i, "ever"):
        i += 1
    if text.word(i) in _section(text.language, "superlatives"):
        return None
    if not is_word(text, i):
        return None
    if text.word(i) in verbs(text.language):
        if before not in _words(text.language, "nominal") or text.ends(i, "past"):
            return None
        lemma = singular(text.word(i), text.language)
        return NounPhrase(i, i + 1, i, lemma, ())
    return read_phrase(text, i, plural=False)


def _after_other(text: Text, i: int) -> NounPhrase | None:
    """Such as "13th and 14th month": the noun behind the other ordinal."""
    if text.word(i)[:1].isdigit() and text.word(i + 1) in _SUFFIXES:
        return _ranked(text, i + 2)
    if text.word(i) in number_words(text.language).ordinals:
        return _ranked(text, i + 1)
    return None


def _superlative(text: Text, i: int, first: int, rank: int) -> Rank | None:
    """Such as "the largest island", "one of the world's biggest", "the most powerful quake"."""
    language = text.language
    word = text.word(i)
    last = i + 1
    if text.means(i, "most") and text.word(last) in _words(language, "most"):
        scale = text.word(last)
        last += 1
    elif word in _section(language, "superlatives"):
        scale = _section(language, "superlatives")[word]
    else:
        return None
    before = text.word(first - 1)
    if not (before in _words(language, "owner") or first < i) or not scale:
        return None
    owner = _owner(text, first)
    start = _owner_start(text, first) if owner else first - 1 if before == "the" else first
    among = _among(language).before(text.lower, start if owner else first)
    if among:
        first = among[1]
        value = Value("top", 1.0, _AMONG, "", 1.0)
    else:
        value = Value(str(rank), float(rank), float(rank), "", 1.0)
    phrase = _ranked(text, last)
    several = phrase is not None and is_plural(text.word(phrase.head), language)
    if (
        (phrase is None and rank == 1)
        or text.word(last) in _DASHES
        or (several and not (among or owner or rank > 1))
    ):
        return None  # "worst-hit areas", "the largest firms" rank nothing
    return Rank(first, last, value, phrase, scale, owner)


def _owner(text: Text, first: int) -> str:
    """The noun of a possessive right before: "Greece" in "Greece's second city"."""
    before = text.word(first - 1)
    if before in ("'s", "’s") and first > 1 and text.word(first - 2).isalpha():
        return text.tokens.words[first - 2]
    return ""


def _owner_start(text: Text, first: int) -> int:
    start = first - 2
    while start > max(first - 6, 0) and text.tokens.words[start - 1][0].isupper():
        start -= 1
    return start - 1 if text.means(start - 1, "the") else start
