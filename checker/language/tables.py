"""Reads the word lists and tables of one language, each file once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).parent
_NEEDED = ("dateline", "temporal")


def primary(language: str) -> str:
    """The folder of a BCP 47 tag: "en" for "en-GB"."""
    return language.split("-", maxsplit=1)[0].lower()


@cache
def available() -> frozenset[str]:
    """The languages that have the tables without which nothing can be read."""
    return frozenset(
        path.name
        for path in _ROOT.iterdir()
        if all((path / f"{name}.toml").exists() for name in _NEEDED)
    )


@cache
def table(language: str, name: str) -> Mapping[str, Any]:
    """The TOML table ``name`` of a language; empty where the language has none."""
    path = _ROOT / primary(language) / f"{name}.toml"
    if not path.exists():
        return {}
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def words(language: str, name: str, key: str) -> frozenset[str]:
    """One list of a table, as a set; empty where the language has none."""
    return frozenset(table(language, name).get(key, ()))


@cache
def lines(language: str, name: str) -> frozenset[str]:
    """The entries of a plain word list: one a line, ``#`` starts a comment."""
    path = _ROOT / primary(language) / f"{name}.txt"
    if not path.exists():
        return frozenset()
    rows = (row.split("#")[0].strip() for row in path.read_text(encoding="utf-8").splitlines())
    return frozenset(row for row in rows if row)
