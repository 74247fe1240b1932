"""Where numbers stand in a text: runs of number words that are no names, dates or codes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from checker.analysis.number_grammar import number_grammar
from checker.canonical.currencies import codes, touching_before
from checker.canonical.number import Number
from checker.canonical.numbers import number_words, read_number
from checker.language.nouns import is_plural, named_by_number
from checker.language.tables import lines, table
from checker.text.tokens import Tokens

_YEARS: Final = range(1500, 2100)
_LONGEST: Final = 9
_GLUE: Final = frozenset("/#@_&:=*\\")


@dataclass(frozen=True, slots=True)
class Run:
    """A number as it stands in the text, by token indices."""

    first: int
    last: int
    number: Number
    rule: str
    scaled: float


@cache
def number_list(language: str, key: str) -> frozenset[str]:
    """A list of the table of number words."""
    return frozenset(table(language, "numbers").get("words", {}).get(key, ()))


def number_runs(tokens: Tokens, lower: list[str], language: str) -> Iterator[Run]:
    """Every number of the text, left to right, that is not part of a name or a code."""
    grammar = number_grammar(language)
    for m in grammar.scan(tokens):
        words = tuple(lower[m.first : m.last])
        number = read_number(words, language)
        if number is None or _is_code(tokens, lower, m.first, m.last, language):
            continue
        yield Run(m.first, m.last, number, m.rule, _scale(words, language))


def _scale(words: tuple[str, ...], language: str) -> float:
    known = number_words(language)
    last = words[-1]
    return float(known.scales.get(last) or known.short_scales.get(last) or 1.0)


def _is_code(tokens: Tokens, lower: list[str], first: int, last: int, language: str) -> bool:
    """Whether the number is part of a name, a date, a time of day or a code."""
    word = tokens.words[first]
    if not word[0].isdecimal():
        return _is_idiom(lower, first, last, language)
    before = lower[first - 1] if first else ""
    after = lower[last] if last < len(lower) else ""
    touched = tokens.touches(first)
    if touched and before in _GLUE and not _is_pound(tokens, lower, first, last):
        return True
    if last < len(lower) and tokens.touches(last):
        if after in ":/_@" and last + 1 < len(lower) and tokens.touches(last + 1):
            return True
        if after in number_list(language, "ordinal_suffix") or after in ("s", "'s", "’s"):
            return True
    if touched and before in ("-", "–") and first > 1 and tokens.touches(first - 1):
        if lower[first - 2][0].isdigit() and last < len(lower) and after in ("-", "–"):
            return tokens.touches(last)  # telephone numbers
    if last - first > 1:
        return False
    return _is_bare_code(tokens, lower, first, language)


def _is_pound(tokens: Tokens, lower: list[str], first: int, last: int) -> bool:
    """ "#13 billion": a pound sign that lost its way."""
    return lower[first - 1] == "#" and (
        last - first > 1 or (first > 1 and lower[first - 2] in ("gb", "uk"))
    )


def _is_bare_code(tokens: Tokens, lower: list[str], i: int, language: str) -> bool:
    """Lone digits: a year, a number after a name, too long, or with a leading zero."""
    word = tokens.words[i]
    before = lower[i - 1] if i else ""
    after = lower[i + 1] if i + 1 < len(lower) else ""
    if len(word) > 1 and word[0] == "0" and word[1].isdigit():
        return True
    if word.isdecimal() and len(word) > _LONGEST and before not in ("$", "€", "£"):
        return True
    months = number_list(language, "months")
    if before in months or (after in months and len(word) <= 2 and not is_plural(after)):
        return True
    if before in named_by_number(language) and not (is_plural(after) or after in ("%", "percent")):
        return "," not in word
    if word.isdecimal() and len(word) == 4 and int(word) in _YEARS:
        return _is_year(tokens, lower, i, language)
    return _follows_name(tokens, lower, i)


def _is_year(tokens: Tokens, lower: list[str], i: int, language: str) -> bool:
    """Four digits that a plural does not claim, or that follow "in" or "since"."""
    before = lower[i - 1] if i else ""
    after = lower[i + 1] if i + 1 < len(lower) else ""
    if before in number_list(language, "year_before") or before in ("(", "-", "–", "’", "'"):
        return True
    claimed = after.isalpha() and is_plural(after, language)
    if not claimed and i + 2 < len(lower) and after.isalpha():
        claimed = is_plural(lower[i + 2], language) and tokens.words[i + 1].islower()
    return not claimed


def _follows_name(tokens: Tokens, lower: list[str], i: int) -> bool:
    """A number right behind a capitalised word or glued to letters: "Boeing 737", "G8"."""
    if not i:
        return False
    before = tokens.words[i - 1]
    if tokens.touches(i) and before[-1].isalpha():
        return not (before in codes() or before.lower() in touching_before())
    if not before[0].isupper() or not before.isalpha() or i < 2 or before in codes():
        return False
    after = lower[i + 1] if i + 1 < len(lower) else ""
    if before.lower() in lines("en", "common_words"):
        return False
    return not (
        is_plural(after) or after in ("%", "percent", "per", "-", "years") or "," in tokens.words[i]
    )


def _is_idiom(lower: list[str], first: int, last: int, language: str) -> bool:
    """Number words that count nothing: "one another", "the one", "second half"."""
    before = lower[first - 1] if first else ""
    after = lower[last] if last < len(lower) else ""
    idioms = table(language, "numbers").get("idioms", {})
    if last - first == 1 and lower[first] == "one":
        return before in idioms["before_one"] or after in idioms["after_one"]
    if lower[last - 1] == "half":
        return before in idioms["before_half"] or after in idioms["after_half"]
    return False
