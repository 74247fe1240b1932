"""What a measure is about: a distance, a magnitude, a depth, the measured thing."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from checker.analysis.amounts import about_phrase, attributive, shared
from checker.analysis.clause_nouns import linked
from checker.analysis.counted import Counted, Place, counted, scope_after
from checker.analysis.noun_phrase import counting, past_opening, read_phrase
from checker.analysis.number_scores import sort_of
from checker.analysis.participants import link_phrases
from checker.analysis.quantity import Quantity
from checker.analysis.token_text import Text
from checker.canonical.units import units
from checker.grammar.phrases import Phrases, phrases
from checker.language.tables import table

_DASHES: Final = ("-", "‑")
_REACH: Final = 10
_NEAR: Final = 4


@cache
def _section(language: str, name: str, section: str) -> dict[str, Any]:
    return dict(table(language, name).get(section, {}))


@cache
def _dimensions(language: str) -> Phrases[str]:
    return phrases(_section(language, "counting", "dimension"))


def measured(text: Text, place: Place) -> Counted:
    """What a measure measures: a distance from somewhere, a magnitude, a depth, a thing."""
    q = place.q
    if q.kind == "score":
        what = sort_of(text, q) if q.unit == "score" else "size"
        return Counted(what, what)
    if q.unit == "magnitude":
        return _shaken(text, q)
    unit = units(text.language).get(q.unit)
    if unit and unit.dimension == "length":
        if found := _dimensions(text.language).at(text.lower, place.last):
            return Counted(found[0], found[0])
        if distance := _distance(text, place.last):
            return distance
    if q.unit in ("°C", "°F", "°"):
        return Counted("temperature", "temperature")
    if named := _by_verb(text, q):
        return Counted(named, named)
    if unit and unit.dimension == "percentage point":
        return shared(text, place)
    return _thing(text, place, unit.dimension if unit else "")


def _by_verb(text: Text, q: Quantity) -> str:
    """What a verb right before says is measured: "weighs 215 pounds"; heights as in "6-foot-2"."""
    if q.unit == "ft" and sum(w.isdecimal() for w in text.lower[q.first : q.last]) > 1:
        return "height"
    verbs = _section(text.language, "measuring", "measured_by")
    return str(verbs.get(text.word(q.lead - 1), ""))


def _thing(text: Text, place: Place, dimension: str) -> Counted:
    """The noun that is measured: "200 tonnes of food", "a 30-mile race", "an area of"."""
    q = place.q
    scope = q.scope or scope_after(text, place.last, place.after)
    phrase = None
    if text.means(place.last, "of"):
        phrase = read_phrase(text, past_opening(text, place.last + 1), plural=False)
    phrase = phrase or attributive(text, place.last)
    phrase = phrase or linked(text, place.lead, place.before)
    role = counted(text, place).role if dimension in ("mass", "volume", "area") else ""
    if phrase:
        return about_phrase(text, phrase, scope, role)
    name = str(_section(text.language, "counting", "quantity_nouns").get(dimension, ""))
    return Counted(name, name, scope=scope, role=role)


def _distance(text: Text, last: int) -> Counted | None:
    """Such as "35 miles southwest of Bandar Abbas", "60km from Palmer"."""
    compass = counting(text.language, "compass")
    away = link_phrases(text.language, "distance")
    i = last + 1 if text.word(last) == "," else last
    if text.word(i) in ("to", "the"):
        i += 2 if text.means(i + 1, "the") else 1
    direction = ""
    while text.word(i) in compass or (text.word(i) in _DASHES and text.word(i + 1) in compass):
        direction += text.word(i)
        i += 1
    if direction and text.means(i, "of"):
        i += 1
    elif found := away.at(text.lower, i):
        i = found[1]
    elif not direction:
        return None
    place = _place(text, past_opening(text, i))
    narrowed = tuple(w for w in (direction, place.lower()) if w)
    attribute = text.tokens.surface(last, max(i, last + 1))
    return Counted(f"{attribute} {place}".strip(" )"), "distance", narrowed, subject=place)


def _place(text: Text, i: int) -> str:
    """The capitalised words that start at token ``i`` or behind "port of", "city of"."""
    if text.means(i + 1, "of") and not text.written(i)[:1].isupper():
        i += 2
    last = i
    while text.written(last)[:1].isupper() and last - i < 4:
        last += 1
    return text.tokens.surface(i, last) if last > i else ""


def _shaken(text: Text, q: Quantity) -> Counted:
    """A magnitude, with what shook: the earthquake or an aftershock."""
    known = _section(text.language, "measuring", "magnitude")
    near = [
        (abs(i - q.core), known[text.word(i)])
        for i in range(max(q.lead - _REACH, 0), min(q.last + _NEAR, len(text.lower)))
        if text.word(i) in known
    ]
    what = min(near)[1] if near else ""
    return Counted("magnitude", "magnitude", (what,) if what else ())
