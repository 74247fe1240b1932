"""Evidence for what a name is: from its own words, and from the words around it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from anyascii import anyascii

from checker.analysis.name_chunks import Chunk
from checker.analysis.name_tokens import NameTokens
from checker.language.names import NameLists

PERSON, PLACE, ORGANISATION = 0, 1, 2
_KNOWN = {"country": 8.0, "region": 5.0, "city": 4.0}
Vote = tuple[int, float, str]


@lru_cache(maxsize=50_000)
def _folded(word: str) -> str:
    return anyascii(word)


def is_given(word: str, lists: NameLists) -> bool:
    """Whether a lower-case word is a given name, with or without its accents."""
    return word in lists.given or (not word.isascii() and _folded(word) in lists.given)


def inside(chunk: Chunk, view: NameTokens) -> Iterator[Vote]:
    """Votes from the words of the name itself."""
    lists, words = view.lists, view.lists.words
    lower = view.lower[chunk.first : chunk.last]
    codes = view.codes[chunk.first : chunk.last]
    phrase = " ".join(lower)
    if not phrase.isalpha():
        phrase = phrase.replace(" .", ".").replace(" - ", "-")
    known = lists.places.get(phrase)
    if known and (codes != "U" or view.tokens.words[chunk.first] in lists.acronyms):
        yield PLACE, _KNOWN[known.kind], f"a known {known.kind}"
        return
    last = lower[-1]
    if codes[-1] == "S" and last not in ("jr", "sr"):
        yield ORGANISATION, 8.0, "company suffix"
        return
    if len(lower) > 1:
        yield from _heads(lower, codes, view)
    if "&" in codes:
        yield ORGANISATION, 4.0, "joined by &"
    if phrase in words["known_organisation"]:
        yield ORGANISATION, 5.0, "a known organisation"
    elif "U" in codes:
        yield ORGANISATION, 1.0, "an acronym"
        yield PERSON, -3.0, ""
    given = is_given(lower[0], lists)
    if " " not in view.tokens.surface(chunk.first, chunk.last):
        if given and codes == "C":
            yield PERSON, 1.5, "a given name"
        elif last in words["organisation"] and last not in words["place"]:
            yield ORGANISATION, 3.5, "noun of an organisation"
        return
    team = last.endswith("s") and last not in words["place"] and last not in words["organisation"]
    for k in range(1, len(lower)):
        if " ".join(lower[:k]) in lists.places:
            team = " ".join(lower[k:]) in words["known_organisation"] or (
                team and not is_given(lower[0], lists)
            )
            break
    else:
        team = False
    if team:
        yield ORGANISATION, 7.0, "a team of a place"
    common = sum(w in lists.common for w, c in zip(lower, codes, strict=True) if c == "C")
    if given and len(lower) == 2 and last in words["surname"]:
        yield PERSON, 5.5, "begins with a given name"
    elif given and codes[-1] in "CTD" and last not in words["organisation"]:
        yield PERSON, 5.0 if last not in words["place"] else 2.5, "begins with a given name"
    elif (codes[0] == "I" and len(lower) > 2) or ("I" in codes[1:-1] and codes[-1] == "C"):
        yield PERSON, 4.0, "initials"
    elif common == 0 and set(codes) <= set("C-Ipq") and len(lower) <= 5:
        yield PERSON, 1.5, "looks like a person's name"
    elif common == len(lower):
        yield ORGANISATION, 1.0, "made of common words"


def _heads(lower: list[str], codes: str, view: NameTokens) -> Iterator[Vote]:
    """Votes from nouns that head names of organisations and places."""
    words = view.lists.words
    last, first = lower[-1], lower[0]
    if "o" in codes[1:-1]:
        head = lower[codes.index("o") - 1]
        if head in words["organisation_of"] or head in words["organisation"]:
            yield ORGANISATION, 6.0, "noun of an organisation"
            return
        if head in words["place"] or head in words["place_first"]:
            yield PLACE, 6.0, "noun of a place"
            return
    if first in words["known_organisation"]:
        yield ORGANISATION, 3.0, "begins with a known organisation"
    is_place, is_organisation = last in words["place"], last in words["organisation"]
    if is_place:
        yield PLACE, 5.0, "noun of a place"
    if is_organisation:
        yield ORGANISATION, 6.0 if not is_place else 3.0, "noun of an organisation"
    if first in words["place_first"] and not is_organisation:
        yield PLACE, 5.0, "noun of a place"
    elif first in words["organisation_of"] and not is_place and not is_organisation:
        yield ORGANISATION, 2.0, "noun of an organisation"


def around(chunk: Chunk, view: NameTokens) -> Iterator[Vote]:
    """Votes from the words that stand next to the name.

    An acronym is hardly ever a person, and seldom a place that is not known as one.
    """
    acronym = "U" in view.codes[chunk.first : chunk.last]
    place = chunk.key.lower() in view.lists.places
    for kind, weight, why in (*_title(chunk, view), *_before(chunk, view), *_after(chunk, view)):
        if place and kind == ORGANISATION:
            continue
        yield kind, weight * 0.3 if acronym and kind != ORGANISATION else weight, why


def _title(chunk: Chunk, view: NameTokens) -> Iterator[Vote]:
    if chunk.title:
        plain = view.codes[chunk.first - 1] == "t" and chunk.last - chunk.first == 1
        yield PERSON, 2.5 if plain else 5.0, "a title stands before it"


def _before(chunk: Chunk, view: NameTokens) -> Iterator[Vote]:
    i = chunk.first - 1
    if i < 0:
        return
    codes, lower, words = view.codes, view.lower, view.lists.words
    code, word = codes[i], lower[i]
    if code == "d":
        yield PERSON, -4.0, ""
        yield ORGANISATION, 0.6, "the article before it"
        i -= 1
        if i < 0:
            return
        code, word = codes[i], lower[i]
    if code == "," and i > 0:
        if codes[i - 1] in "tT" and chunk.last - chunk.first > 1:
            yield PERSON, 2.5, "a title and a comma before it"
        elif lower[i - 1] in words["kin"]:
            yield PERSON, 2.5, f'"{lower[i - 1]}" before it'
    elif code == "o" and i > 0:
        noun = lower[i - 1]
        if noun in words["place_lower"]:
            yield PLACE, 5.0, f'"{noun} of" before it'
        elif noun in ("outskirts", "part", "parts", "coast", "streets", "residents", "capital"):
            yield PLACE, 2.0, f'"{noun} of" before it'
        elif codes[i - 1] == "," and codes[i - 2 : i - 1] == "0":
            yield PLACE, 4.0, '", of" behind an age before it'
        elif noun in words["from_place"]:
            yield PLACE, 1.5, f'"{noun} of" before it'
        elif noun in words["organisation_lower"] or noun in ("unit", "arm", "division", "ceo"):
            yield ORGANISATION, 2.5, f'"{noun} of" before it'
    elif code == "i" and i > 0 and lower[i - 1] in ("stake", "stakes", "interest", "shares"):
        yield ORGANISATION, 3.0, f'"{lower[i - 1]} {word}" before it'
    elif code in "fi" and word in ("for", "at") and lower[i - 1] in words["works_for"]:
        yield ORGANISATION, 3.0, f'"{lower[i - 1]} {word}" before it'
    elif word == "from" and i > 0 and lower[i - 1] in words["from_place"]:
        yield PLACE, 2.5, f'"{lower[i - 1]} from" before it'
    elif word == "to" and i > 0 and lower[i - 1] == "according":
        yield ORGANISATION, 1.5, '"according to" before it'
        yield PERSON, 1.0, '"according to" before it'
    elif code == "i":
        weight = {"in": 3.0, "near": 3.0, "at": 0.8, "from": 1.2, "to": 0.6}.get(word, 1.0)
        yield PLACE, weight, f'"{word}" before it'
    elif word in words["direction"]:
        yield PLACE, 4.0, f'"{word}" before it'
    elif word in words["place_lower"]:
        yield PLACE, 3.0, f'"{word}" before it'
    elif word in words["organisation_lower"]:
        yield ORGANISATION, 4.0, f'"{word}" before it'
    elif word in words["kin"]:
        yield PERSON, 4.0, f'"{word}" before it'
    elif word in (
        "acquire",
        "acquired",
        "acquires",
        "acquiring",
        "buy",
        "buys",
        "bought",
        "buying",
    ):
        yield ORGANISATION, 2.5, f'"{word}" before it'
    elif code == "w" and word in ("by", "with", "against"):
        yield PERSON, 0.4, f'"{word}" before it'
    elif word in ("old", "named", "identified", "called"):
        yield PERSON, 2.0 if word == "old" else 0.5, f'"{word}" before it'


def _after(chunk: Chunk, view: NameTokens) -> Iterator[Vote]:
    codes, lower, words = view.codes, view.lower, view.lists.words
    end = len(codes)
    i = chunk.last
    if i >= end:
        return
    code, word = codes[i], lower[i]
    if code == "'":
        i += 1
        if i < end and lower[i] in words["kin"]:
            yield PERSON, 4.0, "followed by kin"
        return
    if code == "," and i + 2 < end:
        yield from _apposition(i + 1, view)
        return
    if code == "-" and i + 1 < end and lower[i + 1] == "based":
        yield PLACE, 4.0, '"based" after it'
    elif code == "(" and i + 2 < end and codes[i + 1] == "U" and codes[i + 2] == ")":
        known = view.tokens.words[i + 1] in view.lists.acronyms
        yield (
            (PERSON, 1.0, "a place in brackets")
            if known
            else (
                ORGANISATION,
                3.0,
                "its short form stands in brackets",
            )
        )
    elif code == "(" and i + 2 < end and lower[i + 1] in view.lists.places:
        yield PERSON, 1.0, "a place in brackets"
    elif word in words["place_lower"]:
        yield PLACE, 2.5 if word in words["place_tail"] else 2.0, f'"{word}" after it'
    elif word in words["organisation_lower"]:
        yield ORGANISATION, 2.5, f'"{word}" after it'
    elif word == "building":
        yield ORGANISATION, 1.5, f'"{word}" after it'
    elif code == "w" and i + 1 < end and lower[i + 1] in ("camp", "camps", "mountains"):
        yield PLACE, 2.5, f'"{lower[i + 1]}" after it'
    elif code == "w" and i + 1 < end and lower[i + 1] in words["organisation_lower"]:
        if word in view.lists.common and not word.endswith(("ed", "ing")):
            yield ORGANISATION, 2.5, f'"{lower[i + 1]}" after it'
    elif word in ("who", "himself", "herself"):
        yield PERSON, 3.0, f'"{word}" after it'
    elif word in words["speech"] or word in words["person_next"]:
        several = chunk.last - chunk.first > 1
        yield PERSON, 1.0 if several else 0.6, f'"{word}" after it'
        yield ORGANISATION, 0.5, f'"{word}" after it'
    elif code in "tm" and word not in ("police", "fire", "top", "star", "official", "officials"):
        yield ORGANISATION, 0.8, "a title follows"


def _apposition(i: int, view: NameTokens) -> Iterator[Vote]:
    """Votes from what follows a comma: an age, a state, "a town", "the maker of"."""
    codes, lower, words = view.codes, view.lower, view.lists.words
    code, word = codes[i], lower[i]
    if code == "0" and word.isdigit() and len(word) <= 2 and i + 1 < len(codes):
        if codes[i + 1] in ",.na":
            yield PERSON, 5.0, "an age after it"
        return
    if word in ("who", "whose", "aged"):
        yield PERSON, 3.0, f'"{word}" after it'
        return
    places = view.lists.places
    if codes[i] in "CU" and (word in places or f"{word}." in places):
        place = places.get(word) or places[f"{word}."]
        if place.kind != "city":
            yield PLACE, 2.0, "followed by what contains it"
        return
    if code not in "dtmwv":
        return
    for k in range(i, min(i + 5, len(codes))):
        if codes[k] == "t":
            yield PERSON, 3.0, f'"{lower[k]}" after it'
            return
        if lower[k] in words["organisation_lower"]:
            yield ORGANISATION, 2.5, f'"{lower[k]}" after it'
            return
        if lower[k] in words["place_lower"]:
            yield PLACE, 3.0, f'"{lower[k]}" after it'
            return
        if codes[k] not in "dmwCU'":
            return


def names_places(chunk: Chunk, view: NameTokens) -> bool:
    """Whether a noun like "villages" stands shortly before the name in its sentence."""
    lower, codes, nouns = view.lower, view.codes, view.lists.words["place_lower"]
    for i in range(chunk.first - 1, max(chunk.first - 12, -1), -1):
        if codes[i] in "n." or i in view.first_of:
            return lower[i] in nouns
        if lower[i] in nouns:
            return True
    return False
