"""Places: one name for each, and whether one lies within another."""

from __future__ import annotations

from checker.canonical.names import name_key
from checker.language.names import Place, name_lists


def usual_place(name: str, language: str = "en") -> str:
    """A place under its usual name, part by part.

    >>> usual_place("Kiev")
    'Kyiv'
    >>> usual_place("Malibu, Calif.")
    'Malibu, California'
    """
    return ", ".join(_usual(p.strip(), language) for p in name.split(",") if p.strip())


def _usual(part: str, language: str) -> str:
    known = _known(part, language)
    return known.name if known else part


def _known(name: str, language: str) -> Place | None:
    places = name_lists(language).places
    lower = name.lower().removeprefix("the ")
    return places.get(lower)


def same_place(left: str, right: str, language: str = "en") -> bool:
    """Whether two names mean one place, whatever the spelling."""
    return _keys(left, language) == _keys(right, language)


def _keys(name: str, language: str) -> list[str]:
    return [name_key(p) for p in usual_place(name, language).split(",")]


def within(inner: str, outer: str, language: str = "en") -> bool:
    """Whether the first place lies inside the second, by its own words or as known.

    >>> within("Palmer, Alaska", "Alaska"), within("Athens", "Greece")
    (True, True)
    """
    small, large = _keys(inner, language), _keys(outer, language)
    if not small or not large or small == large:
        return False
    if large[-1] in small and set(large) < set(small):
        return True
    return _climbs(inner, large, language)


def _climbs(inner: str, large: list[str], language: str) -> bool:
    """Whether the gazetteer leads from a part of ``inner`` up to ``large``."""
    for part in inner.split(","):
        known = _known(part.strip(), language)
        for _ in range(3):
            if known is None or not known.within:
                break
            if [name_key(known.within)] == large:
                return True
            known = _known(known.within, language)
    return False
