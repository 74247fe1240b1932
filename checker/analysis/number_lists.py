"""The lists of the table of number words."""

from __future__ import annotations

from functools import cache

from checker.language.tables import table


@cache
def number_list(language: str, key: str) -> frozenset[str]:
    """A list of the table of number words."""
    return frozenset(table(language, "numbers").get("words", {}).get(key, ()))
