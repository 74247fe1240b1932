"""Of what nation somebody is, and whose kin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.analysis.claims import Claim
from checker.analysis.name_tokens import NameTokens
from checker.language.choices import KINSHIP, NATIONALITY, kin
from checker.language.tables import words
from checker.model.name import Name

# Between an adjective of a country and the name of a person: one noun, "dentist".
_NOUNS = "wtm"
# "Ada Poe, 30, an Australian dentist", "Ada Poe, a 30-year-old Australian dentist".
_APPOSITION = re.compile(r",(?:0,)?(?P<a>.)(?:0-w-w)?(?P<country>J)[wtm]")
_CALLED = frozenset(("identified", "named", "as", "called"))
_OWNER = 2  # tokens of "Dan's"


def nationalities(names: Sequence[Name], view: NameTokens) -> Iterator[Claim]:
    """As in "Australian dentist Ada Poe" and "Ada Poe, 30, an Australian dentist".

    Offices tell of a country that one works for, and are passed over.
    """
    offices = words(view.language, "change", "offices") | words(view.language, "change", "envoys")
    codes, lower = view.codes, view.lower
    ends = {n.last: n for n in names if n.kind == "place"}
    for name in names:
        if name.kind != "person":
            continue
        k = name.first - 1
        while k > 1 and (codes[k] == "," or lower[k] in _CALLED):
            k -= 1  # "a Dutch national, identified as Ada Poe"
        if k > 0 and codes[k] in _NOUNS and lower[k] not in offices:
            country, first = _country(view, ends, k)
            apart = k < name.first - 1 and lower[first - 1 : first] not in (["a"], ["an"], ["the"])
            if country and not apart:
                yield Claim(first, name.last, NATIONALITY, NATIONALITY, country, name.canonical)
                continue
        found = _APPOSITION.match(codes, name.last)
        if found and lower[found.start("a")] in ("a", "an"):
            at = found.start("country")
            country = view.lists.adjectives.get(lower[at], "")
            if country and lower[at + 1] not in offices:
                yield Claim(at, at + 2, NATIONALITY, NATIONALITY, country, name.canonical)


def _country(view: NameTokens, places: dict[int, Name], k: int) -> tuple[str, int]:
    """The country that stands before the noun at token ``k``, and where it begins."""
    if view.codes[k - 1] == "J" and view.codes[k - 2 : k - 1] != "-":
        return view.lists.adjectives.get(view.lower[k - 1], ""), k - 1
    place = places.get(k)
    if place is None:
        return "", k
    known = view.lists.places.get(place.canonical.lower())
    country = known.name if known is not None and known.kind == "country" else ""
    return country, place.first


def kinships(names: Sequence[Name], view: NameTokens) -> Iterator[Claim]:
    """As in "Ada Poe, Dan's sister", "Dan's mother, Ada Poe" and "her brother Dan".

    The head of the claim is whose kin somebody is, "" for a pronoun.
    """
    known = kin(view.language)
    codes, lower = view.codes, view.lower
    ends = {n.last: n for n in names}
    persons = [n for n in names if n.kind == "person"]
    starts = {n.first: n for n in persons}
    for i in view.tokens.where(known.keys()):
        whose = _whose(ends, view, i)
        if whose is None:
            continue
        owner, first = whose
        after = i + 2 if codes[i + 1 : i + 2] == "," else i + 1
        who = starts.get(after)
        if who is None and codes[first - 1 : first] == ",":
            who = next((n for n in persons if n.last == first - 1), None)
        if who is not None and who.canonical != owner:
            last = who.last if who.first > i else i + 1
            yield Claim(first, last, KINSHIP, owner.lower(), known[lower[i]], who.canonical)


def _whose(ends: dict[int, Name], view: NameTokens, i: int) -> tuple[str, int] | None:
    """Whose kin the word at ``i`` is of, and where that begins; None when nobody's."""
    if view.lower[i - 1] in ("his", "her"):
        return "", i - 1
    if view.codes[i - 1] != "'" or i < _OWNER:
        return None
    if owner := ends.get(i - 1):
        return owner.canonical, owner.first
    word = view.tokens.words[i - 2]  # a first name alone
    return (word, i - 2) if view.codes[i - 2] == "C" else None
