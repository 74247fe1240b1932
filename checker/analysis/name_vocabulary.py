"""Word classes put together for the reading of names, once for each language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from checker.language.names import name_lists


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Word classes made of several lists.

    Attributes:
        heads: Nouns that head names of organisations and places.
        before_of: Words that "of" joins to a name behind it.
        bodies: Nouns that stay with a name before a title ("Leeds University professor").
        generic: Words that are no name when they stand alone.
    """

    heads: frozenset[str]
    before_of: frozenset[str]
    bodies: frozenset[str]
    generic: frozenset[str]


@cache
def vocabulary(language: str) -> Vocabulary:
    """The vocabulary of a language."""
    lists = name_lists(language)
    words = lists.words
    heads = words["organisation"] | words["place"]
    names = words["alone"] | words["surname"] | words["known_organisation"] | lists.given
    return Vocabulary(
        heads=heads,
        before_of=words["organisation_of"] | words["place_first"] | words["of_name"],
        bodies=words["organisation_of"] | words["organisation_tail"],
        generic=(heads | lists.titles["modifier"]) - names - lists.places.keys(),
    )
