"""Parts of a unit: "half a mile", "three-quarters of an inch", "a mile and a half", 6'2"."""

from __future__ import annotations

from functools import cache
from typing import Final

from msgspec.structs import replace

from checker.analysis.number_lists import number_list
from checker.analysis.number_money import behind_dash
from checker.analysis.quantity import Quantity
from checker.analysis.token_text import Text
from checker.canonical.number import Number, clean
from checker.canonical.numbers import number_words
from checker.canonical.units import unit_forms
from checker.grammar.phrases import Phrases

_HALF: Final = 0.5
_INCHES: Final = 12
# Feet that a person, a door or a wall may be high, told as 6'2".
_TALL: Final = range(2, 12)


@cache
def _percents(language: str) -> Phrases[bool]:
    return Phrases((wording, True) for wording in number_list(language, "percent"))


def part_of_unit(text: Text, q: Quantity) -> Quantity | None:
    """A fraction of one unit; None where the fraction is one of something else."""
    if whole := _and_a_half(text, q):
        return whole
    i = q.last + text.means(q.last, "of")
    articles = number_words(text.language).article
    single = text.word(i) in articles or text.means(i, "one")
    if i > q.last and not single:
        return None
    i = behind_dash(text, i + single)
    plain = replace(q.number, share=False)
    percent = _percents(text.language).at(text.lower, i)
    if percent and single and not text.means(percent[1], "point"):
        return replace(q, kind="percent", unit="%", number=plain, last=percent[1])
    if found := unit_forms(text.language).at(text.lower, i):
        return replace(q, kind="measure", unit=found[0], number=plain, last=found[1])
    if single and text.word(i) in number_list(text.language, "time_units"):
        return replace(q, kind="time", unit=text.word(i), number=plain, last=i + 1)
    return None


def _and_a_half(text: Text, q: Quantity) -> Quantity | None:
    """Such as "a mile and a half"; the unit stands before."""
    if q.number.low != _HALF or not text.means(q.first - 1, "and"):
        return None
    found = unit_forms(text.language).before(text.lower, q.first - 1)
    if not found:
        return None
    first = found[1] - 1
    if text.word(first) not in number_words(text.language).article:
        return None
    number = Number(1 + _HALF, 1 + _HALF, _HALF)
    return replace(q, kind="measure", unit=found[0], number=number, first=first, lead=first)


def feet_mark(text: Text, q: Quantity) -> Quantity | None:
    """Such as 6'2": feet and inches told by marks."""
    i = q.last
    if text.word(i) in number_list(text.language, "inch_marks"):
        screen = text.word(i + 1) in number_list(text.language, "screens")
        return replace(q, kind="measure", unit="in", last=i + 1) if screen else None
    if not text.touches(i + 1):
        return None
    inches = text.word(i + 1)
    if not inches.isdecimal() or int(inches) >= _INCHES or q.number.low not in _TALL:
        return None
    closed = text.word(i + 2) in number_list(text.language, "inch_marks")
    both = clean(q.number.low + int(inches) / _INCHES)
    number = Number(both, both, clean(1 / _INCHES))
    last = i + 2 + (closed and text.touches(i + 2))
    return replace(q, kind="measure", unit="ft", number=number, last=last)
