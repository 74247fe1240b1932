"""The name tables of a language: word classes, gazetteer, given names, titles."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Place:
    """A place that everybody knows.

    Attributes:
        name: Usual form.
        within: What contains it, "" for countries and wider regions.
        kind: "country", "region" or "city".
    """

    name: str
    within: str
    kind: str


@dataclass(frozen=True, slots=True)
class NameLists:
    """What a language brings to the reading of names.

    Attributes:
        common: Words of the dictionary, lower case.
        given: Given names, lower case.
        nicknames: Given name, lower case, to the forms that may stand for it.
        places: Place in lower case, as usually or otherwise spelled, to the place.
        adjectives: Adjective or inhabitant, lower case, to the country.
        words: Class to its words, see ``name_words.toml``.
        titles: "head", "modifier" and "unique" to their words.
        title_words: Word of a title to its usual form.
        title_phrases: Whole title to its usual form.
    """

    common: frozenset[str]
    given: frozenset[str]
    nicknames: Mapping[str, frozenset[str]]
    places: Mapping[str, Place]
    adjectives: Mapping[str, str]
    words: Mapping[str, frozenset[str]]
    titles: Mapping[str, frozenset[str]]
    title_words: Mapping[str, str]
    title_phrases: Mapping[str, str]


def _lines(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


def _places(folder: Path) -> tuple[dict[str, Place], dict[str, str]]:
    """The gazetteer and the adjectives; a country outranks a region, a region a city."""
    countries: dict[str, Place] = {}
    regions: dict[str, Place] = {}
    cities: dict[str, Place] = {}
    adjectives: dict[str, str] = {}
    for line in _lines(folder / "countries.txt"):
        name, people, aliases, towns = (x.strip() for x in line.split("|"))
        for alias in [name, *_split(aliases, ",")]:
            countries[alias.lower()] = Place(name, "", "country")
        adjectives |= {x.lower(): name for x in _split(people, ",")}
        for town in _split(towns, ","):
            forms = _split(town, "=")
            for form in forms:
                cities.setdefault(form.lower(), Place(forms[0], name, "city"))
    for line in _lines(folder / "regions.txt"):
        container, members = (x.strip() for x in line.split("|"))
        for member in _split(members, ","):
            forms = _split(member, "=")
            for form in forms:
                regions.setdefault(form.lower(), Place(forms[0], container, "region"))
    return cities | regions | countries, adjectives


def _split(text: str, by: str) -> list[str]:
    return [x.strip() for x in text.split(by) if x.strip()]


def _nicknames(path: Path) -> dict[str, frozenset[str]]:
    groups: dict[str, set[str]] = {}
    for line in _lines(path):
        members = {x.lower() for x in line.split()}
        for member in members:
            groups.setdefault(member, set()).update(members)
    return {k: frozenset(v) for k, v in groups.items()}


def _classes(table: Mapping[str, object]) -> dict[str, frozenset[str]]:
    return {k: frozenset(v.split()) for k, v in table.items() if isinstance(v, str)}


@cache
def name_lists(language: str = "en") -> NameLists:
    """The tables of ``language``; those of English where a language has none."""
    folder = _HERE / language.split("-", maxsplit=1)[0]
    if not (folder / "name_words.toml").exists():
        folder = _HERE / "en"
    places, adjectives = _places(folder)
    titles = tomllib.loads((folder / "titles.toml").read_text(encoding="utf-8"))
    words = tomllib.loads((folder / "name_words.toml").read_text(encoding="utf-8"))
    given = " ".join(_lines(folder / "given_names.txt")).lower().split()
    return NameLists(
        common=frozenset(_lines(folder / "common_words.txt")),
        given=frozenset(given),
        nicknames=_nicknames(folder / "nicknames.txt"),
        places=places,
        adjectives=adjectives,
        words=_classes(words),
        titles=_classes(titles),
        title_words=titles["words"],
        title_phrases=titles["phrases"],
    )
