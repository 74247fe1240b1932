"""Figures such as "1,600", "5.9" and "½" to a Number."""

from __future__ import annotations

import re

from checker.canonical.number import MOST, Number, clean

_GROUPED = re.compile(
    r"\d{1,3}(?:[, \u00a0\u2009\u202f]\d{2,3})*[, \u00a0\u2009\u202f]\d{3}(?:\.\d+)?"
)
_FRACTIONS = {
    "½": 0.5, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 0.25, "¾": 0.75, "⅕": 0.2, "⅖": 0.4,
    "⅗": 0.6, "⅘": 0.8, "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 0.125, "⅜": 0.375, "⅝": 0.625, "⅞": 0.875,
}  # fmt: skip


def read_digits(text: str) -> Number | None:
    """Digits such as "1,600", "5.9", "2,5", "1 000 000" to a Number; None for "1.2.3"."""
    if text in _FRACTIONS:
        return Number(_FRACTIONS[text], _FRACTIONS[text], 0.1, share=True)
    if _GROUPED.fullmatch(text):
        plain = re.sub(r"[^\d.]", "", text)
    elif text.count(".") > 1:
        whole = re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,(\d+))?", text)
        if not whole:
            return None
        plain = text.replace(".", "").replace(",", ".")
    else:
        plain = text.replace(",", ".") if "." not in text else text
        if not re.fullmatch(r"\d+(?:\.\d+)?", plain) or re.search(r",\d{3}", text):
            return None
    value = float(plain)
    return Number(value, value, _step(plain)) if value <= MOST else None


def _step(plain: str) -> float:
    """Precision of plain digits; trailing zeros count beyond two figures."""
    whole, _, fraction = plain.partition(".")
    if fraction:
        return clean(10.0 ** -len(fraction))
    zeros = len(whole) - len(whole.rstrip("0"))
    return float(10 ** max(min(zeros, len(whole) - 2), 0))
