"""What stands around a number and makes it money, a percentage, a measure or a time."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Final

from checker.analysis.number_codes import number_list
from checker.analysis.number_runs import Run
from checker.analysis.quantity import Quantity
from checker.analysis.token_text import Text
from checker.canonical.currencies import (
    after_number,
    before_number,
    codes,
    touching_after,
    touching_before,
)
from checker.canonical.number import Number
from checker.canonical.numbers import number_words
from checker.canonical.units import touching_forms, unit_forms
from checker.grammar.phrases import Phrases

_DASHES: Final = ("-", "‑", "–")
_LETTER_SCALES: Final = ("m", "b", "k", "t", "cr")
_QUAKE_REACH: Final = 12


@cache
def _phrases(language: str, key: str) -> Phrases[bool]:
    return Phrases((wording, True) for wording in number_list(language, key))


def with_unit(text: Text, run: Run) -> Quantity | None:
    """The run with the unit that stands before or behind it; None when letters are glued to it."""
    bare = Quantity(
        "count", run.number, "", run.first, run.last, run.first, run.last, scaled=run.scaled
    )
    return (
        _money(text, bare)
        or _percent(text, bare, run.rule)
        or _measure(text, bare)
        or _time(text, bare)
        or _letter_thousand(text, bare)
    )


def _behind(text: Text, i: int) -> int:
    """``i``, or one further when a dash stands there that leads on to a word."""
    return i + 1 if text.word(i) in _DASHES and text.touches(i) else i


def _money(text: Text, q: Quantity) -> Quantity | None:
    code, first = _currency_before(text, q)
    last = q.last
    factor = 1.0
    if text.word(last) in _LETTER_SCALES and q.scaled == 1.0:
        further = last + 2 if text.word(last + 1) == "." else last + 1
        named = _currency_after(text, _behind(text, further))
        if (code and text.touches(last)) or named[0]:
            factor = number_words(text.language).short_scales[text.word(last)]
            last = further if named[0] else last + 1
    behind, end = _currency_after(text, _behind(text, last))
    if behind and (not code or behind == code or code in ("USD",)):
        if not code and not _plain_currency(text, q, behind, factor):
            return None
        code, last = (behind if not code or behind.endswith("D") else code), end
    if not code:
        return None
    number = q.number.times(factor) if factor != 1.0 else q.number
    return replace(
        q, kind="money", number=number, unit=code, first=first, last=last,
        core_last=max(q.core_last, min(last, q.core_last + (factor != 1.0))),
        scaled=max(q.scaled, factor),
    )  # fmt: skip


def _currency_before(text: Text, q: Quantity) -> tuple[str, int]:
    i = q.first - 1
    if i < 0:
        return "", q.first
    if found := before_number(text.language).before(text.lower, q.first):
        first = found[1]
        joined = all(text.touches(j) for j in range(first + 1, q.first))
        if q.first - first > 1 and not (joined and text.written(first)[0].isupper()):
            symbol = before_number(text.language).before(text.lower[q.first - 1 : q.first], 1)
            found, first = symbol or found, q.first - 1
        return found[0], _with_code(text, first)
    word = text.tokens.words[i]
    if word == "#" and text.touches(q.first) and q.scaled >= 1e6:
        return "GBP", i
    if word in codes(text.language):
        return codes(text.language)[word], i
    if text.touches(q.first):
        forms = touching_before(text.language)
        if word in forms or (word.lower() in forms and len(word) > 1):
            return forms.get(word) or forms[word.lower()], i
        glued = text.touches(i) and text.word(i - 1)[-1:].isalnum()
        if len(word) == 1 and word.isupper() and word.lower() in forms and not glued:
            return forms[word.lower()], i
    return "", q.first


def _with_code(text: Text, first: int) -> int:
    """The start of "USD" before "$"."""
    before = text.tokens.words[first - 1] if first else ""
    return first - 1 if before in codes(text.language) else first


def _currency_after(text: Text, i: int) -> tuple[str, int]:
    if found := after_number(text.language).at(text.lower, i):
        return found
    if i < len(text.lower):
        word = text.tokens.words[i]
        if word in codes(text.language):
            return codes(text.language)[word], i + 1
        if text.touches(i) and word in touching_after(text.language):
            return touching_after(text.language)[word], i + 1
    return "", i


def _plain_currency(text: Text, q: Quantity, code: str, factor: float) -> bool:
    """Whether a currency word behind a number is meant as such: "pounds", "won"."""
    word = text.word(_behind(text, q.last))
    large = factor > 1 or q.scaled >= 1000 or q.number.low >= 1000
    if word == "won":
        return large
    if word in ("pound", "pounds"):
        around = text.lower[max(q.first - 6, 0) : q.last + 5]
        heavy = not number_list(text.language, "pound_mass").isdisjoint(around)
        paid = not number_list(text.language, "pound_money").isdisjoint(around)
        return not heavy and (large or paid)
    return True


def _percent(text: Text, q: Quantity, rule: str) -> Quantity | None:
    if found := _phrases(text.language, "percent").at(text.lower, _behind(text, q.last)):
        if text.word(found[1]) not in ("point", "points"):
            return replace(q, kind="percent", unit="%", last=found[1], number=_plain(q))
    if q.number.share and rule == "fraction":
        return replace(q, kind="percent", unit="%")
    return None


def _plain(q: Quantity) -> Number:
    return replace(q.number, share=False) if not q.number.share else q.number


def _measure(text: Text, q: Quantity) -> Quantity | None:
    i = q.last
    if text.touches(i):
        unit = touching_forms(text.language).get(text.tokens.words[i])
        if unit == "m" and _million(text, i):
            return replace(q, number=q.number.times(1e6), last=i + 1, core_last=i + 1, scaled=1e6)
        if unit:
            return replace(q, kind="measure", unit=unit, last=i + 1)
    if found := unit_forms(text.language).at(text.lower, _behind(text, i)):
        if found[0] == "°" and (shaken := _magnitude(text, q)):
            return replace(shaken, last=found[1])
        return replace(q, kind="measure", unit=found[0], last=found[1])
    if i < len(text.lower) and text.word(i) == "m" and not text.touches(i):
        return replace(q, kind="measure", unit="m", last=i + 1)
    return _magnitude(text, q)


def _million(text: Text, i: int) -> bool:
    """Whether the "m" glued to a number stands for a million, not for metres."""
    return text.word(i + 1) in number_list(text.language, "million_nouns")


def _magnitude(text: Text, q: Quantity) -> Quantity | None:
    """A bare number that "magnitude" or an earthquake near by explains."""
    low = q.number.low
    if not 0 < low < 10 or q.number.wording:
        return None
    found = _phrases(text.language, "magnitude_before").before(text.lower, q.first)
    quakes = number_list(text.language, "quakes")
    if found and text.word(found[1]) in ("magnitude", "a"):
        return replace(q, kind="measure", unit="magnitude", first=q.first)
    if q.number.step == 0.1:
        start = max(q.first - _QUAKE_REACH, 0)
        around = text.lower[start : q.last + _QUAKE_REACH]
        if not quakes.isdisjoint(around):
            return replace(q, kind="measure", unit="magnitude")
    return None


def _time(text: Text, q: Quantity) -> Quantity | None:
    i = _behind(text, q.last)
    if found := _phrases(text.language, "time_units").at(text.lower, i):
        return replace(q, kind="time", unit=text.word(i), last=found[1])
    return None


def _letter_thousand(text: Text, q: Quantity) -> Quantity | None:
    """Such as "40k people"."""
    if text.word(q.last) == "k" and text.touches(q.last):
        last = q.last + 1
        return replace(q, number=q.number.times(1000), last=last, core_last=last, scaled=1000.0)
    after = text.word(q.last)
    glued = text.touches(q.last) and after.isalpha()
    if glued and after in number_list(text.language, "dimension") and text.touches(q.last + 1):
        return q
    return None if glued and text.word(q.first)[0].isdigit() else q
