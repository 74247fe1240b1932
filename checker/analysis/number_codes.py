"""Digits that count nothing: parts of names, dates, times of day, codes, idioms."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import cache
from typing import Final

from checker.analysis.noun_phrase import counting
from checker.analysis.number_idioms import is_idiom
from checker.analysis.number_lists import number_list
from checker.analysis.number_rows import in_row, is_reference
from checker.analysis.token_text import Text
from checker.canonical.currencies import codes, touching_before
from checker.canonical.numbers import number_words
from checker.language.nouns import is_plural, named_by_number, stops, verbs
from checker.language.tables import lines

_YEARS: Final = range(1500, 2100)
_LONGEST: Final = 9
_LONG: Final = 6
# Digits of one side of a score, and how far from it its telling words stand.
_SIDE: Final = 3
_SCORE_REACH: Final = 8
_DASHES: Final = frozenset("-–‑")
_GLUE: Final = frozenset("/#@_&:=*\\'’.")
_CURRENCY: Final = ("$", "€", "£")


def is_code(text: Text, first: int, last: int) -> bool:
    """Whether the number is part of a name, a date, a time of day or a code."""
    if not text.word(first)[0].isdecimal():
        return is_idiom(text, first, last)
    if _glued_before(text, first, last) or _glued_behind(text, first, last):
        return True
    if last - first > 1:
        return False
    if text.touches(last) and is_reference(text, first):
        return True
    if in_row(text, first) or _is_address(text, first):
        return True
    return _impossible(text, first) or _dated(text, first) or follows_name(text, first)


def _glued_before(text: Text, first: int, last: int) -> bool:
    if not text.touches(first):
        return False
    before = text.word(first - 1)
    if before in _GLUE:
        pound = before == "#" and (last - first > 1 or text.means(first - 2, "pound_land"))
        return not pound
    if before in _DASHES and text.touches(first - 1):
        farther = text.word(first - 2)
        if farther.isalpha():
            return farther not in _dashed(text.language)  # DC-9
        if text.touches(first - 2) and text.word(first - 3).isalpha():
            return True  # A330-200
        return farther[:1].isdigit() and text.word(last) in _DASHES and text.touches(last)
    if before in number_list(text.language, "dimension") and text.touches(first - 1):
        return False
    if before[-1:].isalpha():
        return not (text.written(first - 1) in codes() or before in touching_before())
    return False


@cache
def _dashed(language: str) -> frozenset[str]:
    """Words that may stand before a number with a dash."""
    return counting(language, "dashed") | lines(language, "common_words")


def _glued_behind(text: Text, first: int, last: int) -> bool:
    if not text.touches(last):
        return False
    after = text.word(last)
    if after in number_list(text.language, "ordinal_suffix") or after in ("s", "'s", "’s"):
        return True
    return after in ":/_@" and text.touches(last + 1) and text.word(last + 1)[:1].isalnum()


def _impossible(text: Text, i: int) -> bool:
    """Leading zeros, too many digits."""
    word = text.word(i)
    if len(word) > 1 and word[0] == "0" and word[1].isdigit():
        return True
    return word.isdecimal() and len(word) > _LONGEST and text.word(i - 1) not in _CURRENCY


def _is_address(text: Text, i: int) -> bool:
    """A house number: "54 State Street"."""
    for j in range(i + 1, i + 4):
        if not text.written(j)[:1].isupper():
            return False
        if text.word(j) in number_list(text.language, "streets") and j > i + 1:
            return True
    return False


def _dated(text: Text, i: int) -> bool:
    """A day of a month, or a year."""
    word, before, after = text.word(i), text.word(i - 1), text.word(i + 1)
    months = number_list(text.language, "months")
    if before == "." and text.touches(i - 1):
        before = text.word(i - 2)  # "Nov. 12"
    if before in months and "," not in word:
        return True
    if after in months and len(word) <= 2 and text.written(i + 1)[0].isupper():
        return True
    return word.isdecimal() and len(word) == 4 and int(word) in _YEARS and _is_year(text, i)


def _is_year(text: Text, i: int) -> bool:
    """Four digits that a plural does not claim, or that follow "in" or "since"."""
    before, after = text.word(i - 1), text.word(i + 1)
    if before in number_list(text.language, "year_before") or before in ("(", "-", "–", "’", "'"):
        return True
    claimed = after.isalpha() and is_plural(after, text.language)
    if not claimed and after.isalpha() and after not in stops(text.language):
        claimed = is_plural(text.word(i + 2), text.language) and text.written(i + 1).islower()
    return not claimed


def follows_name(text: Text, i: int) -> bool:
    """Digits right behind a name or a word that is told apart by numbers: "Boeing 737"."""
    before, word, after = text.word(i - 1), text.word(i), text.word(i + 1)
    plural = bool(after) and is_plural(after, text.language) and after.isalpha()
    if before == "." and text.means(i - 2, "numbered"):
        return True
    if "," in word or text.means(i + 1, "percent"):
        return False
    if before in named_by_number(text.language):
        return not (plural or _faces(text, i))
    if before == ":" and text.word(i - 2) in named_by_number(text.language):
        return not plural
    if len(word) > _LONG and word.isdecimal() and not plural and before not in _CURRENCY:
        return True
    if before in ("'s", "’s") and text.written(i - 2)[:1].isupper():
        return not (plural or text.written(i + 1)[:1] == "-")
    if not is_name(text, i - 1):
        return False
    if plural and _in_counted_name(text, i):
        return True
    return not (plural or after == "-" or text.word(i - 2) in counting(text.language, "blocking"))


def _in_counted_name(text: Text, i: int) -> bool:
    """Whether something else counts the plural: "four Trent 900 engines"."""
    known, first = number_words(text.language).cardinals, i - 1
    while i - first < _SCORE_REACH and (
        text.written(first)[:1].isupper() or text.word(first) in "-&"
    ):
        if text.word(first) in known or text.means(first, "the"):
            break
        first -= 1
    return text.word(first) in known or text.word(first)[:1].isdigit() or text.means(first, "the")


def _faces(text: Text, i: int) -> bool:
    """Whether digits are a side of a score: "the bill 62 to 38", "the series 3-2"."""
    dash = text.word(i + 1) in _DASHES and text.touches(i + 1) and text.touches(i + 2)
    if not (dash or text.word(i + 1) in number_list(text.language, "against")):
        return False
    word, other = text.word(i), text.word(i + 2)
    if not (other.isdecimal() and len(word) <= _SIDE and len(other) <= _SIDE):
        return False
    around = text.lower[max(i - _SCORE_REACH, 0) : i]
    return int(word) > int(other) and not number_list(text.language, "score_words").isdisjoint(
        around
    )


def is_name(text: Text, i: int) -> bool:
    """Whether token ``i`` is a capitalised word that is no common word."""
    word = text.written(i)
    return (
        bool(word)
        and word.isalpha()
        and not word.islower()
        and len(word) > 1
        and word not in codes()
        and word.lower() not in lines(text.language, "common_words")
        and word.lower() not in touching_before()
    )


def _cardinals(language: str) -> AbstractSet[str]:
    return number_words(language).cardinals.keys()


def is_model(text: Text, i: int) -> bool:
    """Digits with a determiner or adjective before them and no plural behind: "the new 787"."""
    if "," in text.word(i) or "." in text.word(i) or text.word(i) == "1":
        return False
    after = text.word(i + 1)
    if text.word(i - 1) in number_list(text.language, "of_models") and len(text.word(i)) == _SIDE:
        counts = text.word(i - 2)[:1].isdigit() or text.word(i - 2) in _cardinals(text.language)
        owned = text.word(i - 2) in ("'s", "’s") and text.written(i - 3)[:1].isupper()
        if counts or owned:
            return True  # "five new 737 aircraft", "Boeing's larger 777 planes"
    if text.word(i - 1) not in counting(text.language, "determiners") | {"new", "final", "first"}:
        return False
    if text.written(i + 1)[:1].isupper() or after[:1] in "\"“'’.,;\n":
        return True
    if text.means(i - 1, "new") and after in verbs(text.language):
        return True
    if not after.isalpha() or after in stops(text.language) or after in verbs(text.language):
        return False
    if after.endswith("ed") or after in number_list(text.language, "marks"):
        return False
    return not any(is_plural(text.word(j), text.language) for j in range(i + 1, i + 5))
