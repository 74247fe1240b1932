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
        acronyms: Forms of places that are written in capitals ("UK", "U.S.").
        adjectives: Adjective or inhabitant, lower case, to the country.
        adjective_ends: Last words of adjectives of two words ("Korean").
        words: Class to its words, see ``name_words.toml``.
        titles: "head", "modifier" and "unique" to their words.
        title_words: Word of a title to its usual form.
        title_phrases: Whole title to its usual form.
    """

    common: frozenset[str]
    given: frozenset[str]
    nicknames: Mapping[str, frozenset[str]]
    places: Mapping[str, Place]
    acronyms: frozenset[str]
    adjectives: Mapping[str, str]
    adjective_ends: frozenset[str]
    words: Mapping[str, frozenset[str]]
    titles: Mapping[str, frozenset[str]]
    title_words: Mapping[str, str]
    title_phrases: Mapping[str, str]


def _lines(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


def _places(folder: Path) -> tuple[dict[str, Place], frozenset[str], dict[str, str]]:
    """Gazetteer, acronyms, adjectives; a country outranks a region, a region a city."""
    acronyms: set[str] = set()
    countries: dict[str, Place] = {}
    regions: dict[str, Place] = {}
    cities: dict[str, Place] = {}
    adjectives: dict[str, str] = {}
    for line in _lines(folder / "countries.txt"):
        name, people, aliases, towns = (x.strip() for x in line.split("|"))
        for alias in [name, *_split(aliases, ",")]:
            countries[alias.lower()] = Place(name, "", "country")
            acronyms |= {alias} if alias.isupper() else set()
        adjectives |= {x.lower(): name for x in _split(people, ",")}
        for town in _split(towns, ","):
            forms = _split(town, "=")
            for form in forms:
                cities.setdefault(form.lower(), Place(forms[0], name, "city"))
                acronyms |= {form} if form.isupper() else set()
    for line in _lines(folder / "regions.txt"):
        container, members = (x.strip() for x in line.split("|"))
        for member in _split(members, ","):
            forms = _split(member, "=")
            for form in forms:
                regions.setdefault(form.lower(), Place(forms[0], container, "region"))
                acronyms |= {form} if form.isupper() else set()
    return cities | regions | countries, frozenset(acronyms), adjectives


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
    """Word lists; "_" stands for a blank inside a phrase."""
    return {
        k: frozenset(w.replace("_", " ") for w in v.split())
        for k, v in table.items()
        if isinstance(v, str)
    }


@cache
def name_lists(language: str = "en") -> NameLists:
    """The tables of ``language``; those of English where a language has none."""
    folder = _HERE / language.split("-", maxsplit=1)[0]
    if not (folder / "name_words.toml").exists():
        folder = _HERE / "en"
    places, acronyms, adjectives = _places(folder)
    titles = tomllib.loads((folder / "titles.toml").read_text(encoding="utf-8"))
    words = tomllib.loads((folder / "name_words.toml").read_text(encoding="utf-8"))
    given = " ".join(x for path in folder.glob("given_names*.txt") for x in _lines(path))
    return NameLists(
        common=frozenset(_lines(folder / "common_words.txt")),
        given=frozenset(given.lower().split()),
        nicknames=_nicknames(folder / "nicknames.txt"),
        places=places,
        acronyms=acronyms,
        adjectives=adjectives,
        adjective_ends=frozenset(a.split()[-1] for a in adjectives if " " in a),
        words=_classes(words),
        titles=_classes(titles),
        title_words=titles["words"],
        title_phrases=titles["phrases"],
    )
