"""Number words that count nothing: "one another", "the one", "second half", "the Big Three"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from checker.analysis.number_lists import number_list
from checker.analysis.token_text import Text
from checker.canonical.numbers import number_words
from checker.canonical.units import unit_forms
from checker.language.nouns import is_plural, stops, verbs
from checker.language.tables import table

_DASHES: Final = frozenset("-–‑")


@cache
def _idioms(language: str) -> Mapping[str, Sequence[str]]:
    found: Mapping[str, Sequence[str]] = table(language, "numbers").get("idioms", {})
    return found


def is_idiom(text: Text, first: int, last: int) -> bool:
    """Whether number words count nothing where they stand."""
    if text.written(first)[0].isupper() and _is_named(text, first, last):
        return True
    before, after = text.word(first - 1), text.word(last)
    crossed = text.means(first - 2, "by") or text.means(last + 1, "by")
    if crossed and "-" in (before, after):
        return True  # four-by-four
    known = number_words(text.language)
    if after in _DASHES and text.word(last + 1) in known.ordinals:
        return known.cardinals.get(text.word(last - 1), 0) >= 20  # twenty-first
    if last - first == 1 and text.means(first, "one"):
        return _is_pronoun(text, first)
    if text.means(first, "many"):
        return before in _idioms(text.language)["before_many"]
    return text.means(last - 1, "half") and _is_half_of_time(text, first, last)


def _is_named(text: Text, first: int, last: int) -> bool:
    """Whether a number with a capital ends a name: "Group of Seven", "Big Three", "7-Eleven"."""
    before = text.word(first - 1)
    if before in number_words(text.language).of:
        return text.written(first - 2)[:1].isupper()
    if before in _DASHES and text.word(first - 2).isdecimal():
        return text.touches(first) and text.touches(first - 1)
    if not text.written(first - 1)[:1].isupper():
        return False
    if before in number_list(text.language, "big"):
        return True
    inside = text.written(first - 2).islower() and text.written(last - 1)[0].isupper()
    plural = is_plural(text.word(last), text.language)
    return inside and text.written(last).islower() and not plural  # "the Ford Five Hundred"


def _is_pronoun(text: Text, i: int) -> bool:
    """Whether "one" stands for somebody or something: "the one", "one imagines that"."""
    before, after, follows = text.word(i - 1), text.word(i + 1), text.word(i + 2)
    if before in number_list(text.language, "against"):
        faced = text.word(i - 2)
        known = number_words(text.language).cardinals
        if faced in known or faced in number_list(text.language, "scored"):
            return False  # "two games to one"
    if after in _DASHES and text.means(i + 2, "in"):
        return False  # "a one-in-three chance"
    if is_plural(after, text.language) and (not follows or follows in stops(text.language)):
        return after in verbs(text.language) or before in ',.;:"“'
    idioms = _idioms(text.language)
    return before in idioms["before_one"] or after in idioms["after_one"]


def _is_half_of_time(text: Text, first: int, last: int) -> bool:
    """Whether "half" is one of a game or a year, or part of another word: "half-hour"."""
    after, idioms = text.word(last), _idioms(text.language)
    if after in _DASHES and unit_forms(text.language).at(text.lower, last + 1):
        return False  # "a half-mile stretch"
    timed = after in number_words(text.language).article
    if timed and text.word(last + 1) in number_list(text.language, "time_units"):
        return True
    return text.word(first - 1) in idioms["before_half"] or after in idioms["after_half"]
