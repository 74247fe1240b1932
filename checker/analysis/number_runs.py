"""Where numbers stand in a text: runs of number words that are no names, dates or codes."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from checker.analysis.number_codes import follows_name, is_code, is_model, is_name
from checker.analysis.number_grammar import number_grammar
from checker.analysis.token_text import Text
from checker.canonical.number import Number
from checker.canonical.numbers import number_words, read_number

_SHORTEST_MODEL: Final = 3
_OPENERS: Final = ("$", "€", "£", "(", "“", '"')


class Run(Struct, frozen=True):
    """A number as it stands in the text, by token indices."""

    first: int
    last: int
    number: Number
    rule: str
    scaled: float


def number_runs(text: Text) -> tuple[list[Run], set[str]]:
    """Every number that is no part of a name or a code, and the digits that name models."""
    runs = []
    models: set[str] = set()
    for m in number_grammar(text.language).scan(text.tokens):
        words = tuple(text.lower[m.first : m.last])
        if _is_decimal(text, m.first):
            first, words = m.first - 1, (f"0.{words[0]}", *words[1:])
            if number := read_number(words, text.language):
                scaled = _scale(words, text.language)
                runs.append(Run(first, m.last, number, m.rule, scaled))
            continue
        number = read_number(words, text.language)
        if number is None:
            continue
        if is_code(text, m.first, m.last):
            if _names_model(text, m.first, m.last):
                models.add(words[0])
            continue
        runs.append(Run(m.first, m.last, number, m.rule, _scale(words, text.language)))
    return runs, models


def _is_decimal(text: Text, i: int) -> bool:
    """Whether a lone point stands before the digits: ".08", "a .45-caliber pistol"."""
    if text.word(i - 1) != "." or not (text.touches(i) and text.word(i).isdecimal()):
        return False
    return not text.touches(i - 1) or text.word(i - 2) in _OPENERS


def names_model(text: Text, run: Run) -> bool:
    """Whether a number without a unit names a model: "the new 787"."""
    word = text.word(run.first)
    return run.last - run.first == 1 and word.isdecimal() and is_model(text, run.first)


def _names_model(text: Text, first: int, last: int) -> bool:
    """Whether digits name a model, so that they name it elsewhere in the text too."""
    word = text.word(first)
    if last - first > 1 or not word.isdecimal() or len(word) < _SHORTEST_MODEL:
        return False
    if text.word(last) == "s" and text.touches(last):
        return len(word) == _SHORTEST_MODEL  # "three 747s", but not "the 1990s"
    return is_name(text, first - 1) and follows_name(text, first)


def is_known_model(text: Text, run: Run, models: set[str]) -> bool:
    """Whether the number is one that names a model elsewhere in the text."""
    if run.last - run.first > 1:
        return False
    if text.word(run.first - 1) in "-–" and text.word(run.first - 2) in models:
        return True  # 737-800
    return text.word(run.first) in models


def _scale(words: tuple[str, ...], language: str) -> float:
    known = number_words(language)
    last = words[-1]
    return float(known.scales.get(last) or known.short_scales.get(last) or 1.0)
