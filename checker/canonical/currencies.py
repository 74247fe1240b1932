"""Currencies: how they are written around a number, to ISO 4217 codes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from checker.grammar.phrases import Phrases
from checker.language.tables import table

# Coins keep their own name as unit, since the currency is often unsaid.
COINS: Final[Mapping[str, float]] = {"cent": 0.01, "penny": 0.01}
_ALIASES: Final[Mapping[str, str]] = {"RMB": "CNY"}
_NO_CURRENCY: Final = ("codes", "undisclosed")


def _rows(language: str) -> list[tuple[str, Mapping[str, list[str]]]]:
    return [(c, row) for c, row in table(language, "currencies").items() if c not in _NO_CURRENCY]


@cache
def codes(language: str = "en") -> Mapping[str, str]:
    """ISO codes as written, in capitals, to ISO codes."""
    found = {code: code for code, _ in _rows(language) if code not in COINS}
    also = table(language, "currencies").get("codes", {}).get("also", ())
    return found | {code: _ALIASES.get(code, code) for code in also}


@cache
def before_number(language: str = "en") -> Phrases[str]:
    """Wordings that stand before the number: "$", "us $", "rs ."."""
    return Phrases((form, code) for code, row in _rows(language) for form in row.get("before", ()))


@cache
def after_number(language: str = "en") -> Phrases[str]:
    """Wordings that stand behind the number: "euros", "us dollars"."""
    return Phrases((form, code) for code, row in _rows(language) for form in row.get("after", ()))


@cache
def touching_before(language: str = "en") -> Mapping[str, str]:
    """Forms that count only right before the digits: "R" in "R26"."""
    return {f: code for code, row in _rows(language) for f in row.get("touching", ())}


@cache
def touching_after(language: str = "en") -> Mapping[str, str]:
    """Forms that count only right behind the digits: "p" in "50p"."""
    return {f: code for code, row in _rows(language) for f in row.get("touching_after", ())}
