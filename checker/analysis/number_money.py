"""Money: numbers with a currency before or behind them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from msgspec.structs import replace

from checker.analysis.conversions import conversion_groups
from checker.analysis.number_lists import number_list
from checker.analysis.quantity import Quantity
from checker.analysis.token_text import Text
from checker.canonical.currencies import (
    after_number,
    before_number,
    codes,
    touching_after,
    touching_before,
)
from checker.canonical.numbers import number_words

_DASHES: Final = ("-", "‑", "–")
_LETTER_SCALES: Final = ("m", "b", "k", "t", "cr")
# The code of ISO 4217 for "no currency": a sign stood here and was damaged.
LOST: Final = "XXX"
_DAMAGED: Final = "\ufffd"


def behind_dash(text: Text, i: int) -> int:
    """``i``, or one further when a dash stands there that leads on to a word."""
    return i + 1 if text.word(i) in _DASHES and text.word(i + 1).isalpha() else i


@cache
def currency_signs(language: str) -> frozenset[str]:
    """Last words of whatever may stand before a number as its currency."""
    known = {code.lower() for code in codes(language)}
    return before_number(language).lasts | known | frozenset(touching_before(language))


@cache
def currency_words(language: str) -> frozenset[str]:
    """First words of whatever may stand behind a number as its currency."""
    known = {code.lower() for code in codes(language)}
    return after_number(language).firsts | known


def money(text: Text, q: Quantity) -> Quantity | None:
    """The number with the currency around it; None without one."""
    code, first = _currency_before(text, q)
    last = q.last
    factor = 1.0
    if text.word(last) in _LETTER_SCALES and q.scaled == 1.0:
        further = last + 2 if text.word(last + 1) == "." else last + 1
        named = _currency_after(text, behind_dash(text, further))
        if (code and text.touches(last)) or named[0]:
            factor = number_words(text.language).short_scales[text.word(last)]
            last = further if named[0] else last + 1
    of = bool(q.number.wording) and text.means(last, "of")
    behind, end = _currency_after(text, behind_dash(text, last) + of)
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
    if _lost_sign(text, q):
        return LOST, q.first if text.word(i) == "?" else i
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
    large = factor > 1 or q.scaled >= 1000 or q.number.low >= 1000
    at = behind_dash(text, q.last)
    if text.means(at, "won"):
        return large
    if text.means(at, "pound"):
        around = text.lower[max(q.first - 6, 0) : q.last + 5]
        heavy = not number_list(text.language, "pound_mass").isdisjoint(around)
        paid = not number_list(text.language, "pound_money").isdisjoint(around)
        return not heavy and (large or paid)
    return True


def _lost_sign(text: Text, q: Quantity) -> bool:
    """Whether a damaged sign stands where a currency would: "agreed a? 110 billion"."""
    i = q.first - 1
    if text.word(i) == _DAMAGED:
        return text.touches(q.first)
    if text.word(i) != "?" or not text.touches(i) or text.written(i - 1).isupper():
        return False
    converted = text.word(q.last) == "(" and bool(
        before_number(text.language).before(text.lower, q.last + 2)
        or text.word(q.last + 1) in touching_before(text.language)
    )
    return q.scaled >= 1e6 or converted


def with_lost_signs(text: Text, found: Sequence[Quantity]) -> list[Quantity]:
    """The quantities, damaged currency signs taken for the euro or the pound.

    Only these two signs are commonly lost, since the dollar's is plain ASCII.
    What the text speaks of more often decides, but for the second amount of a
    printed conversion, which is in another currency than the first.
    """
    lost = [q for q in found if q.unit == LOST]
    if not lost:
        return list(found)
    units = [q.unit for q in found]
    words = list(text.lower)
    votes = {
        code: units.count(code) + sum(words.count(w) for w in number_list(text.language, code))
        for code in ("EUR", "GBP")
    }
    usual = "GBP" if votes["GBP"] > votes["EUR"] else "EUR"
    other = {"EUR": "GBP", "GBP": "EUR"}
    taken: dict[int, str] = {}
    for group in conversion_groups(text, found):
        named = {q.unit for q in group}
        for q in group:
            if q.unit == LOST:
                taken[q.first] = other[usual] if usual in named else usual
    return [replace(q, unit=taken.get(q.first, usual)) if q.unit == LOST else q for q in found]
