"""Quantities told without a number: "no one", "most of", "a masked robber", "the only hospital"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Final

from checker.analysis.noun_phrase import is_word, past_opening, read_phrase
from checker.analysis.number_hedges import hedge_before, with_hedge
from checker.analysis.number_lists import number_list
from checker.analysis.participants import role_left, role_nouns, role_right, thing_roles
from checker.analysis.quantity import Quantity
from checker.analysis.token_text import Text
from checker.canonical.number import Number
from checker.canonical.numbers import number_words
from checker.grammar.phrases import Phrases
from checker.language.nouns import actors, is_plural, persons, plain_persons, singular
from checker.language.tables import table

_PERSON_REACH: Final = 4
_ZERO_REACH: Final = 14
Reader = Callable[[Text, int], Quantity | None]


@cache
def _shares(language: str, side: str) -> Phrases[tuple[str, float, float]]:
    rows = table(language, "numbers").get("shares", {}).get(side, {})
    return Phrases((wording, (wording, low, high)) for wording, (low, high) in rows.items())


def with_worded(text: Text, found: Sequence[Quantity]) -> list[Quantity]:
    """The quantities of a text joined by those that are told without a number."""
    taken = {i for q in found for i in range(q.first, q.last)}
    readers = _readers(text.language)
    extra: list[Quantity] = []
    last = 0
    for i in text.tokens.where(readers.keys()):
        if i < last:
            continue
        follower = text.word(i + 1)
        for reader, seconds in readers[text.lower[i]]:
            if seconds and follower not in seconds:
                continue
            q = None if extra and extra[-1].whole and extra[-1].last == i else reader(text, i)
            if q and taken.isdisjoint(range(q.first, q.last)):
                extra.append(q)
                last = q.last
                break
    return sorted([*found, *extra], key=lambda q: q.first) if extra else list(found)


@cache
def _readers(language: str) -> Mapping[str, tuple[tuple[Reader, frozenset[str]], ...]]:
    """First words to the readers that may find something there, with the second words.

    No second words means that any may follow.
    """
    readers: dict[str, tuple[tuple[Reader, frozenset[str]], ...]] = {}

    def add(wordings: Iterable[str], reader: Reader) -> None:
        split = [w.split() for w in wordings]
        for first in sorted({words[0] for words in split}):
            tails = [words[1:2] for words in split if words[0] == first]
            seconds = frozenset(tail[0] for tail in tails if tail) if all(tails) else frozenset()
            readers[first] = (*readers.get(first, ()), (reader, seconds))

    rows = table(language, "numbers").get("shares", {})
    for side, reader in (
        ("of", _share_of),
        ("nearly", _nearly_all),
        ("part", _part),
        ("whole", _extent),
    ):
        add(rows.get(side, ()), reader)
    add(number_list(language, "zero"), _nobody)
    add(number_list(language, "no"), _none)
    add(number_list(language, "lone"), _lone)
    add(number_list(language, "another"), _another)
    add(number_list(language, "pair"), _both)
    add(number_words(language).article, _someone)
    return readers


def _percent(text: Text, i: int, found: tuple[tuple[str, float, float], int]) -> Quantity:
    (wording, low, high), last = found
    vague = wording if low != high else ""
    number = Number(low / 100, high / 100, 0.1, wording=vague, share=True)
    return with_hedge(text, Quantity("percent", number, "%", i, last, i, last))


def _share_of(text: Text, i: int) -> Quantity | None:
    """Such as "most of its employees", "a large section of the store"."""
    found = _shares(text.language, "of").at(text.lower, i)
    if not found or not text.means(found[1], "of") or text.means(i - 1, "not_before_share"):
        return None
    whole = text.word(found[1] + 1)
    if whole[:1].isdigit() or whole in number_words(text.language).cardinals:
        return None  # "a majority of 12"
    phrase = read_phrase(text, past_opening(text, found[1] + 1), plural=False, deep=False)
    if phrase and phrase.head_lemma in number_list(text.language, "time_units"):
        return None
    return _percent(text, i, found)


def _nearly_all(text: Text, i: int) -> Quantity | None:
    """Such as "almost all of the stock", "nearly the entire stock"."""
    found = _shares(text.language, "nearly").at(text.lower, i)
    if not found or hedge_before(text, i)[0] != "nearly":
        return None
    after = text.word(past_opening(text, found[1]))
    if after in number_list(text.language, "time_units") or not after[:1].isalpha():
        return None
    return _percent(text, i, found)


def _part(text: Text, i: int) -> Quantity | None:
    """Such as "part of a hospital collapsed": only where something happened to the part."""
    found = _shares(text.language, "part").at(text.lower, i)
    if not found or not text.means(found[1], "of"):
        return None
    phrase = read_phrase(text, past_opening(text, found[1] + 1), plural=False)
    last = phrase.last if phrase else found[1] + 1
    near = role_left(text, i, i - 4) or role_right(text, last, last + 4)
    return _percent(text, i, found) if near in ("destroyed", "damaged", "stolen") else None


def _extent(text: Text, i: int) -> Quantity | None:
    """Such as "largely intact", "minor damage"."""
    found = _shares(text.language, "whole").at(text.lower, i)
    return _percent(text, i, found) if found else None


def _nobody(text: Text, i: int) -> Quantity | None:
    """Such as "no one was hurt": none, where the clause says what did not happen."""
    for wording in number_list(text.language, "zero"):
        words = wording.split()
        if text.lower[i : i + len(words)] == words:
            last = i + len(words)
            if not role_right(text, last, last + _ZERO_REACH):
                return None
            return Quantity("count", Number(0, 0), "", i, last, i, last, lead=i)
    return None


def _none(text: Text, i: int) -> Quantity | None:
    """Such as "no injuries", "no reports of casualties"."""
    j = i + 1
    while text.word(j) in number_list(text.language, "reports"):
        j += 1
    noun = singular(text.word(j), text.language)
    if noun not in role_nouns(text.language) or not is_plural(text.word(j), text.language):
        return None
    return Quantity("count", Number(0, 0), "", i, j, i, j, lead=i)


def _another(text: Text, i: int) -> Quantity | None:
    """Such as "one person died and another was hurt"."""
    role = role_right(text, i + 1, i + 1 + _PERSON_REACH)
    if not role or role in thing_roles(text.language):
        return None
    one = Number(1, 1)
    return Quantity("count", one, "", i, i + 1, i, i + 1, lead=i, scope="additional")


def _both(text: Text, i: int) -> Quantity | None:
    """Such as "both pilots were killed": two of whom something happened to all."""
    phrase = read_phrase(text, past_opening(text, i + 1), plural=True, deep=False)
    if phrase is None or phrase.head_lemma not in persons(text.language):
        return None
    role = role_left(text, i, i - 4) or role_right(text, phrase.last, phrase.last + 4)
    if not role or role in thing_roles(text.language):
        return None
    return Quantity("count", Number(2, 2), "", i, i + 1, i, i + 1, lead=i, scope="total")


def _lone(text: Text, i: int) -> Quantity | None:
    """Such as "the only hospital", "a lone robber", "a single shot"."""
    if text.word(i - 1) not in number_list(text.language, "lone_before") or not is_word(
        text, i + 1
    ):
        return None
    phrase = read_phrase(text, i + 1, plural=False, deep=False)
    if phrase is None or is_plural(text.word(phrase.head), text.language):
        return None
    one = Number(1, 1)
    return Quantity("count", one, "", i, i + 1, i, i + 1, lead=i, scope="only", whole=True)


def _someone(text: Text, i: int) -> Quantity | None:
    """Such as "a masked robber", "a man and two women": one person who plays a part."""
    known = persons(text.language)
    if text.word(i + 1) in number_words(text.language).ordinals:
        return None  # "a third suspect"
    near = text.lower[i + 1 : i + 1 + _PERSON_REACH]
    if known.isdisjoint(near):
        return None
    phrase = read_phrase(text, i + 1, plural=False, deep=False)
    if phrase is None or text.word(phrase.head) not in known:
        return None
    head = text.word(phrase.head)
    cardinals = number_words(text.language).cardinals
    joined = (text.means(phrase.last, "and") and text.word(phrase.last + 1) in cardinals) or (
        text.means(i - 1, "and") and any(w in cardinals for w in text.lower[max(i - 4, 0) : i - 1])
    )
    told = phrase.modifiers and head in plain_persons(text.language)
    if not (head in actors(text.language) or joined or told):
        role = role_left(text, i, i - 3) or role_right(text, phrase.last, phrase.last + 4)
        if not role or role in thing_roles(text.language):
            return None
    return Quantity("count", Number(1, 1), "", i, i + 1, i, i + 1, lead=i, whole=True)
