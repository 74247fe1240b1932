"""Where a name begins when its first capital may come from the sentence alone."""

from __future__ import annotations

import re

from checker.analysis.name_codes import CAPITALS
from checker.analysis.name_tokens import NameTokens

# The capital first: a search for one character is quicker than one for a lookbehind.
_INSIDE = re.compile(r"[CU](?<=[wtmvfpoida,'0CJ][CU])")


class Openings:
    """Tells names from common words at the beginning of sentences.

    Args:
        view: Tokens and letters of the document.
        heads: Nouns of organisations and places.
    """

    def __init__(self, view: NameTokens, heads: frozenset[str]) -> None:
        self.view = view
        self.heads = heads
        self.lists = view.lists
        self.place_first = view.lists.words["place_first"]
        self.organisation_of = view.lists.words["organisation_of"]
        self.known = view.lists.words["known_organisation"]
        titled = view.in_title
        self.inside = {
            view.lower[m.start()] for m in _INSIDE.finditer(view.codes) if m.start() not in titled
        }

    def skip(self, first: int, last: int) -> int:
        """The first token of ``[first, last)`` that belongs to a name, or ``last``."""
        word, code = self.view.lower[first], self.view.codes[first]
        common = word in self.lists.common or word in self.lists.words["organisation_lower"]
        if code in "THJ" or not common or not self.view.opens(first):
            return first
        if word in self.known or word in self.lists.places:
            return first
        if last - first == 1:
            return first if word in self.inside else last
        if word in self.lists.given or code == "U" or self._holds(first):
            return first
        i = first + 1
        while i < last and self.view.codes[i] not in CAPITALS:
            i += 1
        return i

    def _holds(self, first: int) -> bool:
        """Whether a common word and the next one make the beginning of a name."""
        lower, code, places = self.view.lower, self.view.codes[first + 1], self.lists.places
        word, second = lower[first], lower[first + 1]
        if code in "op" or word in self.place_first or f"{word} {second}" in self.known:
            return True
        if second in self.place_first:
            return False
        if second in self.heads:
            return True
        if f"{word} {second}" in places or (word in self.organisation_of and second in places):
            return True
        plain = second in self.lists.common and second not in self.lists.given and code == "C"
        return plain or (word in self.inside and second in self.inside)
