"""Singular and plural of nouns, and what else a reader of counted things must know."""

from __future__ import annotations

from functools import lru_cache

from checker.language.tables import table

_MIN_PLURAL = 4
# "Airbus", "Taurus"; the few plurals in -us stand in the table.
_SINGULAR_ENDS = ("'s", "’s", "us")


@lru_cache(maxsize=100_000)
def is_plural(word: str, language: str = "en") -> bool:
    """Whether a lower-case word looks like a noun that names several things."""
    if word in table(language, "nouns").get("plurals", {}):
        return True
    if word in invariable(language):
        return True
    return (
        len(word) >= _MIN_PLURAL
        and word[-1] == "s"
        and word[-2] != "s"
        and not word.endswith(_SINGULAR_ENDS)
        and word not in _singular_s(language)
    )


def is_compound(word: str, language: str = "en") -> bool:
    """Whether a word behind a plural goes on with it: "workers" in "women workers"."""
    return is_plural(word, language) and word not in invariable(language)


def invariable(language: str = "en") -> frozenset[str]:
    """Nouns that are the same for one and for many."""
    return _nested(language, "invariable")


def _singular_s(language: str) -> frozenset[str]:
    return _nested(language, "singular_s")


@lru_cache(maxsize=64)
def _nested(language: str, key: str) -> frozenset[str]:
    return frozenset(table(language, "nouns").get(key, {}).get("words", ()))


def persons(language: str = "en") -> frozenset[str]:
    """Nouns for human beings, singular."""
    return _nested(language, "persons")


def actors(language: str = "en") -> frozenset[str]:
    """Those nouns for human beings that name what they do in an event."""
    return _nested(language, "actors")


def plain_persons(language: str = "en") -> frozenset[str]:
    """Those nouns for human beings that say nothing else."""
    return _nested(language, "plain")


def stops(language: str = "en") -> frozenset[str]:
    """Words that end a noun phrase."""
    return _nested(language, "stops")


def verbs(language: str = "en") -> frozenset[str]:
    """Verbs that often stand right behind a number or its noun."""
    return _nested(language, "verbs")


def named_by_number(language: str = "en") -> frozenset[str]:
    """Words after which a number is part of a name."""
    return _nested(language, "named_by_number")


@lru_cache(maxsize=100_000)
def singular(word: str, language: str = "en") -> str:
    """The singular of a lower-case noun; the word itself when it is one."""
    irregular = table(language, "nouns").get("plurals", {})
    if word in irregular:
        return str(irregular[word])
    if not is_plural(word, language) or word in invariable(language):
        return word
    if word.endswith("ies") and len(word) > _MIN_PLURAL:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return word[:-2]
    if word.endswith("men"):
        return word[:-2] + "an"
    return word[:-1]
