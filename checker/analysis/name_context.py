"""Evidence for what a name is, from the words that stand next to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from checker.analysis.name_chunks import Chunk
from checker.analysis.name_evidence import ORGANISATION, PERSON, PLACE, Vote
from checker.analysis.name_tokens import NameTokens
from checker.language.names import NameLists, name_lists

_Weights = Mapping[str, tuple[int, float]]
_PREPOSITIONS = {"in": 3.0, "near": 3.0, "at": 0.8, "from": 1.2, "to": 0.6}
_LISTED = 12
_OFFICE = re.compile(r"[tT][oif]d?[^,.nvqaF]{1,8}$")


@cache
def _before_weights(language: str) -> _Weights:
    """Word right before a name to what it speaks for."""
    words, weights = name_lists(language).words, dict[str, tuple[int, float]]()
    for members, vote in (
        (words["direction"], (PLACE, 4.0)),
        (words["place_lower"], (PLACE, 3.0)),
        (words["organisation_lower"], (ORGANISATION, 4.0)),
        (words["kin"], (PERSON, 4.0)),
        (words["bought"], (ORGANISATION, 2.5)),
        (("by", "with", "against"), (PERSON, 0.4)),
        (("old",), (PERSON, 2.0)),
        (("named", "identified", "called"), (PERSON, 0.5)),
    ):
        for word in members:
            weights.setdefault(word, vote)
    return weights


@cache
def _after_weights(language: str) -> _Weights:
    """Word right after a name to what it speaks for."""
    words, weights = name_lists(language).words, dict[str, tuple[int, float]]()
    for members, vote in (
        (("building",), (ORGANISATION, 1.5)),
        (("police",), (PLACE, 2.0)),
        (words["place_tail"], (PLACE, 2.5)),
        (words["place_lower"], (PLACE, 2.0)),
        (words["organisation_lower"], (ORGANISATION, 2.5)),
        (("who", "himself", "herself"), (PERSON, 3.0)),
    ):
        for word in members:
            weights.setdefault(word, vote)
    return weights


class Context:
    """Reads the surroundings of the names of one document.

    Args:
        view: Tokens and letters.
    """

    def __init__(self, view: NameTokens) -> None:
        self.view = view
        self.codes = view.codes
        self.lower = view.lower
        self.lists: NameLists = view.lists
        self.words = view.lists.words
        self.leading = _before_weights(view.language)
        self.trailing = _after_weights(view.language)

    def votes(self, chunk: Chunk) -> Iterator[Vote]:
        """Votes from the words around a chunk.

        An acronym is hardly ever a person, and seldom a place that is not known
        as one; a known place beside a noun of an organisation stays a place.
        """
        found = [*self._before(chunk), *self._after(chunk)]
        if chunk.title:
            found = [*self._title(chunk), *found]
        if not found:
            return
        acronym = "U" in self.codes[chunk.first : chunk.last]
        place = chunk.key.lower() in self.lists.places
        for kind, weight, why in found:
            if not (place and kind == ORGANISATION):
                yield kind, weight * 0.3 if acronym and kind != ORGANISATION else weight, why

    def _title(self, chunk: Chunk) -> Iterator[Vote]:
        """Votes of the title that stands before a chunk."""
        alone = chunk.last - chunk.first == 1
        plain = alone and self.codes[chunk.first - 1] == "t"
        firm = alone and self.lower[chunk.first - 1] in ("owner", "operator")
        yield PERSON, 1.0 if firm else 2.5 if plain else 5.0, "a title stands before it"
        if firm:
            yield ORGANISATION, 1.5, "an owner stands before it"

    def _before(self, chunk: Chunk) -> Iterator[Vote]:
        i = chunk.first - 1
        if i > 0 and self.codes[i] == "d":
            yield PERSON, -4.0, ""
            yield ORGANISATION, 0.6, "the article before it"
            i -= 1
        if i < 0:
            return
        code, word = self.codes[i], self.lower[i]
        earlier = self.lower[i - 1] if i else ""
        if code == ",":
            yield from self._behind_comma(chunk, i)
        elif code == "o":
            yield from self._behind_of(i)
        elif code in "if":
            yield from self._behind_preposition(word, earlier)
        elif word in self.leading:
            kind, weight = self.leading[word]
            yield kind, weight, f'"{word}" before it'

    def _behind_comma(self, chunk: Chunk, i: int) -> Iterator[Vote]:
        if i and self.codes[i - 1] in "tT" and chunk.last - chunk.first > 1:
            yield PERSON, 2.5, "a title and a comma before it"
        elif chunk.last - chunk.first > 1 and _OFFICE.search(self.codes, max(i - _LISTED, 0), i):
            yield PERSON, 1.5, "a title and what it is held in before it"
        elif i and self.lower[i - 1] in self.words["kin"]:
            yield PERSON, 2.5, f'"{self.lower[i - 1]}" before it'

    def _behind_of(self, i: int) -> Iterator[Vote]:
        noun = self.lower[i - 1] if i else ""
        why = f'"{noun} of" before it'
        if noun in self.words["place_lower"]:
            yield PLACE, 5.0, why
        elif noun in self.words["part_of"]:
            yield PLACE, 2.0, why
        elif self.codes[max(i - 2, 0) : i] == "0,":
            yield PLACE, 4.0, '", of" behind an age before it'
        elif noun in self.words["from_place"]:
            yield PLACE, 1.5, why
        elif noun in self.words["organisation_lower"] or noun in ("unit", "arm", "division", "ceo"):
            yield ORGANISATION, 2.5, why

    def _behind_preposition(self, word: str, earlier: str) -> Iterator[Vote]:
        why = f'"{earlier} {word}" before it'
        if word in ("for", "at") and earlier in self.words["works_for"]:
            yield ORGANISATION, 3.0, why
        elif word == "for":
            return
        elif earlier in self.words["stake"]:
            yield ORGANISATION, 3.0, why
        elif word == "from" and earlier in self.words["from_place"]:
            yield PLACE, 2.5, why
        elif word == "to" and earlier == "according":
            yield ORGANISATION, 1.5, why
            yield PERSON, 1.0, why
        else:
            yield PLACE, _PREPOSITIONS.get(word, 1.0), f'"{word}" before it'

    def _after(self, chunk: Chunk) -> Iterator[Vote]:
        i = chunk.last
        if i + 1 >= len(self.codes):
            return
        code, word, later = self.codes[i], self.lower[i], self.lower[i + 1]
        why = f'"{word}" after it'
        if code in ",('-f":
            yield from self._joined(i)
        elif word == "police" and self.codes[i + 1] in "vtTH":
            yield PLACE, 6.0, "its police speak"
        elif word in self.trailing:
            kind, weight = self.trailing[word]
            yield kind, weight, why
        elif code == "v" or word in self.words["person_next"]:
            yield PERSON, 1.0 if chunk.last - chunk.first > 1 else 0.6, why
            yield ORGANISATION, 0.5, why
        elif code == "w":
            yield from self._compound(word, later)
        elif code in "tT" and word in self.words["corporate"]:
            yield ORGANISATION, 2.5, f'"{word}" after it'
        elif code in "tm" and word not in self.words["plain_title"]:
            yield ORGANISATION, 1.2, "a title follows"

    def _joined(self, i: int) -> Iterator[Vote]:
        """Votes from behind a comma, a bracket, a possessive, a hyphen or "for"."""
        code, later = self.codes[i], self.lower[i + 1]
        if code == ",":
            yield from self._apposition(i + 1)
        elif code == "(":
            yield from self._bracket(i + 1)
        elif code == "'" and later in self.words["kin"]:
            yield PERSON, 4.0, "followed by kin"
        elif code == "-" and later == "based":
            yield PLACE, 4.0, '"based" after it'
        elif code == "f" and later in self.lists.places:
            yield PERSON, 0.8, '"for" and a place after it'

    def _compound(self, word: str, later: str) -> Iterator[Vote]:
        """Votes from the second word behind: "X refugee camp", "X jewellery store"."""
        if later in ("camp", "camps", "mountains"):
            yield PLACE, 2.5, f'"{later}" after it'
        elif later in self.words["organisation_lower"] and word in self.lists.common:
            noun = not word.endswith(("ed", "ing"))
            yield ORGANISATION, 2.5 * noun, f'"{later}" after it'

    def _bracket(self, i: int) -> Iterator[Vote]:
        if self.lower[i] in self.lists.places:
            yield PERSON, 1.0, "a place in brackets"
        elif self.codes[i : i + 2] == "U)":
            yield ORGANISATION, 3.0, "its short form stands in brackets"

    def _apposition(self, i: int) -> Iterator[Vote]:
        """Votes from what follows a comma: an age, a state, "a town", "the maker of"."""
        code, word = self.codes[i], self.lower[i]
        if code == "0":
            if word.isdigit() and len(word) <= 2 and self.codes[i + 1 : i + 2] in set(",.na"):
                yield PERSON, 5.0, "an age after it"
        elif word in ("who", "whose", "aged"):
            yield PERSON, 3.0, f'"{word}" after it'
        elif code in "CU" and (place := self._place(word)) and place != "city":
            yield PLACE, 2.0, "followed by what contains it"
        elif code in "dtmwv":
            yield from self._noun(i)

    def _place(self, word: str) -> str:
        known = self.lists.places.get(word) or self.lists.places.get(f"{word}.")
        return known.kind if known else ""

    def _noun(self, first: int) -> Iterator[Vote]:
        """A vote from the noun that an apposition begins with."""
        for k in range(first, min(first + 5, len(self.codes))):
            word = self.lower[k]
            why = f'"{word}" after it'
            if self.codes[k] == "t":
                yield PERSON, 3.0, why
                return
            if word in self.words["organisation_lower"]:
                yield ORGANISATION, 2.5, why
                return
            if word in self.words["place_lower"]:
                yield PLACE, 3.0, why
                return
            if self.codes[k] not in "dmwCU'":
                return

    def names_places(self, chunk: Chunk) -> bool:
        """Whether a noun like "villages" stands shortly before the name in its sentence."""
        nouns = self.words["place_lower"]
        for i in range(chunk.first - 1, max(chunk.first - _LISTED, -1), -1):
            if self.lower[i] in nouns:
                return True
            if self.codes[i] in "n." or i in self.view.first_of:
                return False
        return False
