"""What stands around a number and makes it money, a percentage, a measure or a time."""

from __future__ import annotations

from functools import cache
from typing import Final

from msgspec.structs import replace

from checker.analysis.number_hedges import hedge_before
from checker.analysis.number_lists import number_list
from checker.analysis.number_money import behind_dash, currency_signs, currency_words, money
from checker.analysis.number_parts import feet_mark, part_of_unit
from checker.analysis.number_runs import Run
from checker.analysis.quantity import Quantity
from checker.analysis.token_text import Text
from checker.canonical.number import Number
from checker.canonical.units import touching_forms, unit_forms
from checker.grammar.phrases import Phrases
from checker.language.nouns import is_plural, stops

_DASHES: Final = ("-", "‑", "–")
_LETTER_SCALES: Final = ("m", "b", "k", "t", "cr", "mn", "bn")
_TEMPERATURES: Final = ("°C", "°F", "°")
_MINUS: Final = ("-", "−", "–")
_MARKS: Final = "'’′\"”″"
_QUAKE_REACH: Final = 12


@cache
def _phrases(language: str, key: str) -> Phrases[bool]:
    return Phrases((wording, True) for wording in number_list(language, key))


def with_unit(text: Text, run: Run) -> Quantity | None:
    """The run with the unit that stands before or behind it; None when letters are glued to it."""
    bare = Quantity(
        "count",
        run.number,
        "",
        run.first,
        run.last,
        run.first,
        run.last,
        lead=run.first,
        scaled=run.scaled,
    )
    if 0 < run.number.low < 1 and not run.number.share and _is_alcohol(text, run):
        return _percent(text, bare, run.rule) or replace(bare, kind="percent", unit="%")
    if _is_plain(text, run):
        return _magnitude(text, bare) or bare
    return (
        money(text, bare)
        or (part_of_unit(text, bare) if run.rule == "fraction" else None)
        or _percent(text, bare, run.rule)
        or _measure(text, bare)
        or _time(text, bare)
        or _letter_thousand(text, bare)
    )


def _is_alcohol(text: Text, run: Run) -> bool:
    """Whether a bare decimal is the share of alcohol in blood, given in percent: ".08"."""
    around = text.lower[max(run.first - _QUAKE_REACH, 0) : run.first]
    return number_list(text.language, "alcohol") <= set(around)


@cache
def _units_behind(language: str) -> frozenset[str]:
    """First words of whatever may follow a number as its unit."""
    named = currency_words(language) | unit_forms(language).firsts
    named |= _phrases(language, "percent").firsts | _phrases(language, "time_units").firsts
    return named | {*_LETTER_SCALES, "of"}


def _is_plain(text: Text, run: Run) -> bool:
    """Whether nothing around the number can be a unit; spares the closer look."""
    if run.number.share or text.touches(run.first) or text.touches(run.last):
        return False
    before, after = text.word(run.first - 1), text.word(behind_dash(text, run.last))
    if before == "?" or before in currency_signs(text.language):
        return False
    return after not in _units_behind(text.language)


def _percent(text: Text, q: Quantity, rule: str) -> Quantity | None:
    found = _phrases(text.language, "percent").at(text.lower, behind_dash(text, q.last))
    if found and not text.means(found[1], "point"):
        return replace(q, kind="percent", unit="%", last=found[1], number=_plain(q))
    if q.number.share and rule == "fraction":
        return replace(q, kind="percent", unit="%", last=_past_quarters_of(text, q.last))
    return None


def _past_quarters_of(text: Text, last: int) -> int:
    """Behind "of" in "three quarters of the voters", which is no stretch of time."""
    spent = text.means(last - 1, "quarter") and text.means(last, "of")
    return last + 1 if spent and not text.word(last + 1)[:1].isdigit() else last


def _plain(q: Quantity) -> Number:
    return replace(q.number, share=False) if not q.number.share else q.number


def _measure(text: Text, q: Quantity) -> Quantity | None:
    if text.touches(q.last) and (glued := _glued(text, q)):
        return glued
    i = q.last
    if found := unit_forms(text.language).at(text.lower, behind_dash(text, i)):
        if found[0] in _TEMPERATURES:
            return _degrees(text, q, found)
        return replace(q, kind="measure", unit=found[0], last=found[1])
    unit = touching_forms(text.language).get(text.written(i), "")
    if unit in _TEMPERATURES and _below_zero(text, q.first):
        return _minus(q, (unit, i + 1))  # "-5 C"
    if i < len(text.lower) and text.word(i) == "m" and not text.touches(i):
        return replace(q, kind="measure", unit="m", last=i + 1)
    return _magnitude(text, q)


def _glued(text: Text, q: Quantity) -> Quantity | None:
    """A unit right behind the digits: "9mm", "20C", 6'2"."""
    i = q.last
    if text.word(i)[0] in _MARKS and (tall := feet_mark(text, q)):
        return tall
    unit = touching_forms(text.language).get(text.tokens.words[i])
    if unit == "m" and _million(text, i):
        many = replace(q, number=q.number.times(1e6), last=i + 1, core_last=i + 1, scaled=1e6)
        found = unit_forms(text.language).at(text.lower, i + 1)
        return replace(many, kind="measure", unit=found[0], last=found[1]) if found else many
    if unit in _TEMPERATURES and _below_zero(text, q.first):
        return _minus(q, (unit, i + 1))
    return replace(q, kind="measure", unit=unit, last=i + 1) if unit else None


def _degrees(text: Text, q: Quantity, unit: tuple[str, int]) -> Quantity:
    """Degrees above or below zero, or those of an earthquake."""
    if _below_zero(text, q.first):
        return _minus(q, unit)
    if below := _phrases(text.language, "below_zero").at(text.lower, unit[1]):
        return replace(_minus(q, (unit[0], below[1])), first=q.first, lead=q.first)
    if unit[0] == "°" and (shaken := _magnitude(text, q)):
        return replace(shaken, last=unit[1])
    return replace(q, kind="measure", unit=unit[0], last=unit[1])


def _below_zero(text: Text, first: int) -> bool:
    """Whether a minus stands before: "minus 20C", "-5 degrees"."""
    sign = text.word(first - 1) in _MINUS and text.touches(first) and not text.touches(first - 1)
    return sign or text.means(first - 1, "minus")


def _minus(q: Quantity, unit: tuple[str, int]) -> Quantity:
    number = Number(-q.number.high, -q.number.low, q.number.step)
    first = q.first - 1
    return replace(
        q, kind="measure", unit=unit[0], number=number, first=first, lead=first, last=unit[1]
    )


def _million(text: Text, i: int) -> bool:
    """Whether the "m" glued to a number stands for a million, not for metres."""
    after = text.word(i + 1)
    if after in number_list(text.language, "million_nouns"):
        return True
    things = (
        after.isalpha() and is_plural(after, text.language) and after not in stops(text.language)
    )
    return things and after not in number_list(text.language, "metre_nouns")


def _magnitude(text: Text, q: Quantity) -> Quantity | None:
    """A bare number that "magnitude" or an earthquake near by explains."""
    low = q.number.low
    if not 0 < low < 10 or q.number.wording:
        return None
    found = _phrases(text.language, "magnitude_before").before(text.lower, q.first)
    quakes = number_list(text.language, "quakes")
    if found and text.means(found[1], "magnitude"):
        hedged = hedge_before(text, found[1])[0] != "none"
        return replace(q, kind="measure", unit="magnitude", first=found[1] if hedged else q.first)
    if q.number.step == 0.1:
        start = max(q.first - _QUAKE_REACH, 0)
        around = text.lower[start : q.last + _QUAKE_REACH]
        if not quakes.isdisjoint(around):
            return replace(q, kind="measure", unit="magnitude")
    return None


def _time(text: Text, q: Quantity) -> Quantity | None:
    i = behind_dash(text, q.last)
    if found := _phrases(text.language, "time_units").at(text.lower, i):
        return replace(q, kind="time", unit=text.word(i), last=found[1])
    return None


def _letter_thousand(text: Text, q: Quantity) -> Quantity | None:
    """Such as "40k people"."""
    if text.means(q.last, "thousand") and text.touches(q.last):
        last = q.last + 1
        return replace(q, number=q.number.times(1000), last=last, core_last=last, scaled=1000.0)
    after = text.word(q.last)
    glued = text.touches(q.last) and after.isalpha()
    if glued and after in number_list(text.language, "dimension") and text.touches(q.last + 1):
        return q
    return None if glued and text.word(q.first)[0].isdigit() else q
