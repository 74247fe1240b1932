"""Where a thing is said to be: alike sentences about two towns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from checker.compare.verdicts.comparison import Comparison
from checker.compare.verdicts.ladder import mark
from checker.compare.verdicts.spelling import bond
from checker.language.names import name_lists
from checker.language.tables import words
from checker.model import Fact, Outcome

_NAME: Final = re.compile(r"(?:(?:the|The) )?((?:[A-Z][\w'’.-]+)(?: [A-Z][\w'’-]+){0,3})")
_END: Final = re.compile(r"[.;:!?]|,? (?:and|but|while|where|which|who) ")
# Words between the value and "in Ashford".
_REACH: Final = 60
# A town in a district in a region in a country.
_DEPTH: Final = 4


@lru_cache(maxsize=20_000)
def whereabouts(sentence: str, end: int) -> str:
    """The place that the words right after a value name: "40 houses in Ashford"."""
    after = sentence[end : end + _REACH]
    if stop := _END.search(after):
        after = after[: stop.start()]
    for word in sorted(words("en", "change", "place_words")):
        at = after.find(f" {word} ")
        if at >= 0 and (found := _NAME.match(after, at + len(word) + 2)):
            return found[1]
    return ""


def other_town(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Things counted in one town and in another, each named right behind the number."""
    a = whereabouts(left.sentence, left.offset + len(left.surface))
    b = whereabouts(right.sentence, right.offset + len(right.surface))
    lists = name_lists()
    if not a or not b or bond(a, b):
        return None
    known = [lists.places.get(n.lower()) for n in (a, b)]
    levels = {p.kind if p else "" for p in known}
    if len(levels) > 1 or len({p.name if p else n for p, n in zip(known, (a, b), strict=True)}) < 2:
        return None
    return Outcome("different_scope", f"{mark(left)} is said of {a}, {mark(right)} of {b}.")


def other_land(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Sentences that name countries, or towns of countries, and none in common."""
    a, b = _countries(left.names), _countries(right.names)
    if not a or not b or a & b:
        return None
    return Outcome(
        "different_scope", f"{mark(left)} is said with {min(a)}, {mark(right)} with {min(b)}."
    )


def other_city(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """People counted in two cities, however alike the counts: each sentence names one."""
    people = words("en", "change", "people_roles")
    if left.role not in people or right.role not in people:
        return None
    a, b = _cities(left.sentence), _cities(right.sentence)
    if len(a) != 1 or len(b) != 1 or a == b:
        return None
    return Outcome(
        "different_scope", f"{mark(left)} is said of {min(a)}, {mark(right)} of {min(b)}."
    )


def unnamed_city(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """People counted in one of the cities of a text, against a text that names others only."""
    people = words("en", "change", "people_roles")
    a, b = _cities(left.sentence), _cities(right.sentence)
    if len(a) + len(b) != 1 or left.role not in people or right.role not in people:
        return None
    placed, bare, city = (left, right, min(a)) if a else (right, left, min(b))
    named = comparison.cities.get(placed.document, frozenset())
    others = comparison.cities.get(bare.document, frozenset())
    if not others & (named - {city}) or city in others:
        return None
    return Outcome(
        "different_scope",
        f"{mark(placed)} is said of {city}, which the text with {mark(bare)} never names.",
    )


def learn_cities(facts: Iterable[Fact]) -> dict[str, frozenset[str]]:
    """Document to the cities of the gazetteer that it names anywhere."""
    places = name_lists().places
    found: dict[str, set[str]] = {}
    for fact in facts:
        if fact.kind == "place":
            place = places.get(fact.value.text.lower())
            if place is not None and place.kind == "city":
                found.setdefault(fact.document, set()).add(place.name)
    return {document: frozenset(cities) for document, cities in found.items()}


@lru_cache(maxsize=20_000)
def _cities(sentence: str) -> frozenset[str]:
    """The cities of the gazetteer that the sentence names behind "in", "of" and the like."""
    places = name_lists().places
    found = set()
    for word in (*words("en", "change", "place_words"), *words("en", "change", "through_words")):
        for at in re.finditer(rf"\b{word} ", sentence, re.I):
            if name := _NAME.match(sentence, at.end()):
                place = places.get(name[1].lower())
                if place is not None and place.kind == "city":
                    found.add(place.name)
    return frozenset(found)


def other_end(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Distances to one place, from two others."""
    ends = words("en", "change", "distance_words")
    if any(ends.isdisjoint(f.attribute.lower().split()) for f in (left, right)):
        return None
    mine, theirs = set(left.names) - set(right.names), set(right.names) - set(left.names)
    if not mine or not theirs or len(set(left.names) & set(right.names)) > 1:
        return None
    return Outcome(
        "different_scope",
        f"{mark(left)} is measured in a sentence on {min(mine)}, {mark(right)} in one on "
        f"{min(theirs)}.",
    )


def _countries(names: tuple[str, ...]) -> set[str]:
    """The countries that the names are, or lie in, by the gazetteer."""
    return {found for n in names if (found := _country(n))}


@lru_cache(maxsize=20_000)
def _country(name: str) -> str:
    places = name_lists().places
    place = places.get(name.lower())
    for _ in range(_DEPTH):
        if place is None or place.kind == "country":
            break
        place = places.get(place.within.lower())
    return place.name if place else ""
