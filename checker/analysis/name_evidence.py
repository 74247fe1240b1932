"""Evidence for what a name is, from its own words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from anyascii import anyascii

from checker.language.names import NameLists, name_lists

PERSON: Final = 0
PLACE: Final = 1
ORGANISATION: Final = 2
Vote = tuple[int, float, str]
_KNOWN = {"country": 8.0, "region": 5.0, "city": 4.0}
GIVEN: Final = "begins with a given name"
_LONGEST_PERSON = 5


@lru_cache(maxsize=50_000)
def _folded(word: str) -> str:
    return anyascii(word)


def is_given(word: str, lists: NameLists) -> bool:
    """Whether a lower-case word is a given name, with or without its accents."""
    return word in lists.given or (not word.isascii() and _folded(word) in lists.given)


@lru_cache(maxsize=100_000)
def inside(key: str, codes: str, language: str = "en") -> tuple[Vote, ...]:
    """Votes from the words of a name; words joined by blanks, one letter a word."""
    return tuple(_votes(key, codes, name_lists(language)))


def _votes(key: str, codes: str, lists: NameLists) -> Iterator[Vote]:
    lower = key.lower().split(" ")
    phrase = key.lower().replace(" .", ".").replace(" - ", "-")
    known = lists.places.get(phrase)
    if known and (codes != "U" or key in lists.acronyms):
        yield PLACE, _KNOWN[known.kind], f"a known {known.kind}"
        return
    if (
        codes.rstrip(".")[-1:] == "S"
        and phrase.rstrip(".").split()[-1] not in lists.words["generation"]
    ):
        yield ORGANISATION, 8.0, "company suffix"
        return
    if len(lower) > 1:
        yield from _heads(lower, codes, lists)
    letters = phrase.replace(".", "") if codes == "U" else phrase
    if letters in lists.words["known_organisation"]:
        yield ORGANISATION, 5.0, "a known organisation"
    elif "U" in codes:
        yield ORGANISATION, 1.0, "an acronym"
        yield PERSON, -3.0, ""
    if "&" in codes:
        yield ORGANISATION, 4.0, "joined by &"
    if " " in phrase:
        yield from _team(lower, lists)
        yield from _person(lower, codes, lists)
    elif codes == "C" and is_given(lower[0], lists):
        yield PERSON, 1.5, "a given name"
    elif lower[-1] in lists.words["alone"]:
        yield ORGANISATION, 3.5, "noun of an organisation"


def _heads(lower: list[str], codes: str, lists: NameLists) -> Iterator[Vote]:
    """Votes from nouns that head names of organisations and places."""
    words, of = lists.words, codes.find("o", 1, -1)
    if of > 0:
        head = lower[of - 1]
        if head in words["organisation_of"] or head in words["organisation"]:
            yield ORGANISATION, 6.0, "noun of an organisation"
            return
        if head in words["place"] or head in words["place_first"]:
            yield PLACE, 6.0, "noun of a place"
            return
    first, last = lower[0], lower[-1]
    is_place, is_organisation = last in words["place"], last in words["organisation"]
    if first in words["known_organisation"]:
        yield ORGANISATION, 3.0, "begins with a known organisation"
    elif last in words["known_organisation"]:
        yield ORGANISATION, 3.5, "ends with a known organisation"
    if "hotel" in lower[1:-1]:
        yield PLACE, 5.0, "noun of a place"
    if is_place:
        yield PLACE, 5.0, "noun of a place"
    if is_organisation:
        yield ORGANISATION, 3.0 if is_place else 6.0, "noun of an organisation"
    if first in words["place_first"] and not is_organisation:
        yield PLACE, 5.0, "noun of a place"
    elif first in words["organisation_of"] and not is_place and not is_organisation:
        yield ORGANISATION, 2.0, "noun of an organisation"


def _team(lower: list[str], lists: NameLists) -> Iterator[Vote]:
    """A place and a plural, or a place and a known team: "Springfield Isotopes"."""
    words, last = lists.words, lower[-1]
    plural = last.endswith("s") and last not in words["place"] | words["organisation"]
    for k in range(1, len(lower)):
        if " ".join(lower[:k]) in lists.places:
            named = " ".join(lower[k:]) in words["known_organisation"]
            if named or (plural and not is_given(lower[0], lists)):
                yield ORGANISATION, 7.0, "a team of a place"
            return


def _person(lower: list[str], codes: str, lists: NameLists) -> Iterator[Vote]:
    """Votes for persons: a given name first, initials, words that are in no dictionary."""
    words, last = lists.words, lower[-1]
    given = is_given(lower[0], lists)
    common = sum(w in lists.common for w, c in zip(lower, codes, strict=True) if c == "C")
    if given and len(lower) == 2 and last in words["surname"]:
        yield PERSON, 5.5, GIVEN
    elif given and codes[-1] in "CTD" and last not in words["organisation"]:
        yield PERSON, 2.5 if last in words["place"] else 5.0, GIVEN
    elif (codes[0] == "I" and (len(lower) > 2 or "." in lower[0])) or (
        "I" in codes[1:-1] and codes[-1] == "C"
    ):
        yield PERSON, 4.0, "initials"
    elif _is_foreign(lower, codes, common, lists):
        named = any(is_given(w, lists) for w in lower[1:])
        yield PERSON, 2.2 if named else 1.5, "looks like a person's name"
    elif common == len(lower):
        yield ORGANISATION, 1.0, "made of common words"


def _is_foreign(lower: list[str], codes: str, common: int, lists: NameLists) -> bool:
    """Whether a few words that are in no dictionary stand together, no known place first."""
    if codes.strip("C-Ipq") or len(codes) - codes.count("-") > _LONGEST_PERSON:
        return False
    last = lower[-1] in lists.common and is_given(lower[-1], lists)
    known = lower[0] in lists.places and not is_given(lower[0], lists)
    return common - last == 0 and not known
