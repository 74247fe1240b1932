"""A small reader of noun phrases: what follows or precedes a number."""

from __future__ import annotations

from functools import cache
from typing import Final

from msgspec import Struct

from checker.analysis.token_text import Text
from checker.canonical.numbers import number_words
from checker.language.nouns import invariable, is_compound, is_plural, singular, stops, verbs
from checker.language.tables import table

_LONGEST: Final = 7
_SHORT: Final = 4
_MODEL: Final = 3
_DASHES: Final = ("-", "‑")
_POSSESSIVE: Final = ("'s", "’s")


class NounPhrase(Struct, frozen=True):
    """A noun phrase by token indices.

    Attributes:
        first: First token.
        last: One past the last token, with an "of" phrase behind the head.
        head: The head noun.
        head_lemma: Its singular, in lower case.
        modifiers: Words that narrow the head, in the singular.
    """

    first: int
    last: int
    head: int
    head_lemma: str
    modifiers: tuple[str, ...]


@cache
def counting(language: str, section: str) -> frozenset[str]:
    """The word list of a section of the table of counting words."""
    return frozenset(table(language, "counting").get(section, {}).get("words", ()))


def is_word(text: Text, i: int) -> bool:
    """Whether token ``i`` is a word that may stand in a noun phrase."""
    word = text.word(i)
    if not word or not word[0].isalpha():
        return False
    return word not in stops(text.language) or (text.means(i, "acronym") and _acronym(text, i))


def _acronym(text: Text, i: int) -> bool:
    """Whether "IT" or "US" stands among words in small letters."""
    around = (text.written(i - 1), text.written(i + 1))
    return text.written(i).isupper() and any(w.islower() and w.isalpha() for w in around)


def _goes_on(text: Text, i: int, plural: bool) -> bool:
    """Whether the phrase goes on behind a plural: "women workers", "United States troops"."""
    if not is_word(text, i + 1):
        return False
    if is_compound(text.word(i + 1), text.language):
        return True
    if text.written(i)[0].isupper() and plural:
        return text.written(i + 1).islower() and _leads_to_plural(text, i)
    single = not plural and not is_compound(text.word(i), text.language)
    return single and text.word(i + 1) not in verbs(text.language)


def _names(text: Text, i: int) -> bool:
    """Whether a name of two words begins behind a noun: "car maker General Motors"."""
    capitals = text.written(i)[0].isupper() and text.written(i + 1)[:1].isupper()
    return capitals and text.written(i - 1).islower()


def past_opening(text: Text, i: int, numbers: bool = False) -> int:
    """``i`` moved past determiners, and past numbers where asked."""
    determiners = counting(text.language, "determiners")
    known = number_words(text.language)
    start = i
    for _ in range(_LONGEST):
        word = text.word(i)
        number = numbers and (word[:1].isdigit() or word in known.cardinals or word in known.scales)
        if not (word in determiners or number or (i > start and text.means(i, "whole"))):
            break
        i += 1
    return i


def _participle(text: Text, i: int) -> bool:
    return len(text.word(i)) > _SHORT and text.ends(i, "participle")


def _leads_to_plural(text: Text, i: int) -> bool:
    """Whether a plural follows within two words, so that a participle here narrows it."""
    for j in range(i + 1, i + 4):
        if text.means(j, "joins_adjectives"):
            continue
        if not is_word(text, j):
            return False
        if is_plural(text.word(j), text.language):
            return text.word(j) not in verbs(text.language)
    return False


def read_phrase(text: Text, first: int, plural: bool, deep: bool = True) -> NounPhrase | None:
    """The noun phrase that starts at token ``first``.

    Args:
        text: The text.
        first: Where its first word is expected; determiners stand before.
        plural: Whether the head must be a plural, as behind a number above one.
        deep: Whether a following "of" phrase is read as well.
    """
    words, head = _collect(text, first, plural)
    if head < 0:
        return None
    modifiers = [singular(text.word(j), text.language) for j in words if j < head]
    last = head + 1
    if deep and text.means(last, "of"):
        inner_first = past_opening(text, last + 1)
        inner = read_phrase(text, inner_first, plural=False, deep=False)
        if inner:
            modifiers += [*inner.modifiers, inner.head_lemma]
            last = inner.last
    lemma = singular(text.word(head), text.language)
    return NounPhrase(first, last, head, lemma, tuple(dict.fromkeys(modifiers)))


def _collect(text: Text, first: int, plural: bool) -> tuple[list[int], int]:
    """The words of the phrase and the index of its head, -1 for none."""
    language = text.language
    words: list[int] = []
    head = -1
    i = first
    while len(words) < _LONGEST and i < first + 2 * _LONGEST:
        word = text.word(i)
        if word in _POSSESSIVE and words:
            words.clear()
            i = past_opening(text, i + 1, numbers=True)
            continue
        if plural and words and _is_model(text, i):
            i += 1
            continue
        if _bridges(text, i, words) or _joins(text, i, words, plural):
            i += 1
            continue
        if not _may_stand(text, i, words, plural):
            break
        words.append(i)
        if is_plural(word, language) and (plural or word not in verbs(language)):
            head = i
            if not _goes_on(text, i, plural):
                break
            if not plural and word in invariable(language):
                head = -1  # "aircraft manufacturer"
        i += 1
    if head < 0 and words and not plural:
        head = words[-1]
    return words, head


def _is_model(text: Text, i: int) -> bool:
    """Whether digits name a model before the plural: "five new 737 aircraft"."""
    word = text.word(i)
    return len(word) == _MODEL and word.isdecimal() and is_plural(text.word(i + 1), text.language)


def _bridges(text: Text, i: int, words: list[int]) -> bool:
    """Whether a dash leads on to the next word of the phrase."""
    return bool(words) and text.word(i) in _DASHES and text.touches(i) and is_word(text, i + 1)


def _may_stand(text: Text, i: int, words: list[int], plural: bool) -> bool:
    """Whether token ``i`` may be the next word of the phrase, no verb or name of its own."""
    word, language = text.word(i), text.language
    if not is_word(text, i) or word in number_words(language).cardinals:
        return False
    if words and not plural and _names(text, i):
        return False
    if is_plural(word, language) and (plural or word not in verbs(language)):
        return True
    participle = _participle(text, i)
    if not (word in verbs(language) or (participle and words)):
        return True
    if not words and text.word(i - 1) in counting(language, "articles") and not participle:
        return True  # "of the vote"
    if text.word(i - 1) in _DASHES and is_word(text, i + 1):
        return True  # "solar-powered car"
    narrows = not words or word not in verbs(language)
    opens = narrows and not plural and participle and is_word(text, i + 1)
    return opens or _leads_to_plural(text, i)


def member(text: Text, first: int) -> NounPhrase | None:
    """The noun that a dash binds to the number: "seat" in "300-seat parliament"."""
    first += text.means(first, "strong")
    phrase = read_phrase(text, first, plural=False, deep=False)
    if phrase is None:
        return None
    rest = (*phrase.modifiers[1:], phrase.head_lemma) if phrase.head > first else ()
    return NounPhrase(first, phrase.last, first, singular(text.word(first), text.language), rest)


def _joins(text: Text, i: int, words: list[int], plural: bool) -> bool:
    """A comma or "and" between adjectives: "large, heavy trucks", "red and blue cars"."""
    if not (plural and words) or not text.means(i, "joins_adjectives"):
        return False
    for j in range(i + 1, i + 6):
        word = text.word(j)
        if word in _DASHES:
            continue
        if not is_word(text, j) or word in number_words(text.language).cardinals:
            return False
        if is_plural(word, text.language):
            return j > i + 1
    return False


def _is_number(text: Text, i: int) -> bool:
    return text.word(i)[:1].isdigit() or text.word(i) in number_words(text.language).cardinals


def phrase_before(text: Text, end: int) -> NounPhrase | None:
    """The noun phrase that ends right before token ``end``."""
    head = end - 1
    if text.ends(head, "past") and text.written(head).islower():
        if text.means(head - 1, "be") or text.means(head - 1, "been"):
            return None  # "has been reduced to"
        if is_word(text, head - 1):
            head, end = head - 1, end - 1  # "gold traded at"
    word, before = text.word(head), text.word(head - 1)
    named = before in counting(text.language, "articles") or before in _POSSESSIVE
    if not is_word(text, head) or (word in verbs(text.language) and not named):
        return None
    opened = text.means(head - 1, "opens_clause") or text.means(head - 1, "be")
    if opened and text.ends(head, "progressive"):
        return None  # ", closing at", "was flying at"
    first = head
    while first > 0 and head - first < 3 and is_word(text, first - 1):
        word = text.word(first - 1)
        if word in verbs(text.language) or word in number_words(text.language).cardinals:
            break
        first -= 1
    if text.word(first - 1) in _DASHES and text.touches(first - 1):
        if _is_number(text, first - 2):
            first += first < head  # "contract" in "three-year contract"
        elif is_word(text, first - 2) and text.touches(first):
            first -= 2  # "pre-tax profit"
    modifiers = tuple(singular(text.word(j), text.language) for j in range(first, head))
    return NounPhrase(first, end, head, singular(text.word(head), text.language), modifiers)
