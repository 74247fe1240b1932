"""Words to letters: what a word may be in a name, told once for each distinct word."""

from __future__ import annotations

import re
from functools import cache

from checker.language.names import NameLists, name_lists
from checker.text.words import Column

# n line break          C capitalised word     U acronym       I initial
# J country adjective   T title noun, capital  H form of address, rank
# S company suffix      D month or weekday     N capitalised, but no name by itself
# F function word with a capital, never part of a name
# t title noun          m title modifier       p particle      w other lower-case word
# o "of"  f "for"  d "the"  a "and"  i place preposition  v verb of speech
# 0 number  ' possessive  , . - & ( ) as written  q quotation mark  x anything else
CAPITALS = frozenset("CUIJTHSN")
_MARKS = {c: c for c in ",.-&()"} | dict.fromkeys("’'\"“”‘", "q")
_DAYS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
    """.split()
)
_SMALL = {"of": "o", "the": "d", "and": "a", "for": "f"}
_ROMAN = re.compile(r"X{0,2}(?:I{2,3}|IV|VI{1,3}|IX|X[IVX]+)")
_INITIALS = re.compile(r"(?:[A-Z]\.){2,3}")
_LONGEST_ACRONYM = 6


class WordCodes:
    """Words to their letters.

    Attributes:
        lists: Tables of the language.
        column: The letter of each word, worked out once.
    """

    def __init__(self, lists: NameLists) -> None:
        self.lists = lists
        self.column = Column(self.code)
        words, titles = lists.words, lists.titles
        # The first class that holds a word gives its letter.
        self._lower_classes = (
            (words["preposition"], "i"),
            (words["particle"], "p"),
            (titles["head"], "t"),
            (words["speech"], "v"),
            (titles["modifier"], "m"),
        )
        self._capital_classes = (
            (words["suffix"], "S"),
            (words["honorific"] - titles["head"], "H"),
            (titles["head"], "T"),
            (lists.adjectives.keys() | lists.adjective_ends, "J"),
            (words["never"], "N"),
        )

    def code(self, word: str) -> str:
        """The letter of ``word`` as written."""
        first = word[0]
        if first.isupper():
            return self._capital(word)
        if not first.isalpha():
            return self._mark(word)
        if word.islower():
            return self.lower(word)
        product = word[1:2].isupper() and word.lower() not in self.lists.words["known_organisation"]
        return "N" if product else "C"

    @staticmethod
    def _mark(word: str) -> str:
        first = word[0]
        if first == "\n":
            return "n"
        if first.isdigit():
            return "0"
        if len(word) > 1:
            return "'" if word[1] in "sS" else "x"
        return _MARKS.get(word, "x")

    def lower(self, word: str) -> str:
        """The letter of ``word`` were it written in lower case."""
        w = word.lower()
        if w in _SMALL:
            return _SMALL[w]
        for members, code in self._lower_classes:
            if w in members:
                return code
        return "t" if self._is_plural_title(w) else "w"

    def _is_body(self, word: str) -> bool:
        """Whether a word of letters and dots is the short form of a known organisation."""
        return word.replace(".", "") in self.lists.words["known_organisation"]

    def _is_plural_title(self, word: str) -> bool:
        return word.endswith("s") and word[:-1] in self.lists.titles["head"]

    def _capital(self, word: str) -> str:
        w = word.lower()
        if w in _DAYS:
            return "D"
        short = word.isupper() and 1 < len(word) < 4
        if w in self.lists.words["function"] and not short:
            return "F"
        if len(word) == 1:
            return "N" if w == "i" else "I"
        if word in self.lists.acronyms:
            return "U"
        if _INITIALS.fullmatch(word) and not self._is_body(w):  # "J.K. Rowling", not "U.N."
            return "I"
        for members, code in self._capital_classes:
            if w in members:
                return code
        if self._is_plural_title(w):
            return "T"
        if _ROMAN.fullmatch(word):
            return "C"
        return "U" if word.isupper() and len(word) <= _LONGEST_ACRONYM else "C"


@cache
def word_codes(language: str) -> WordCodes:
    """The shared table of a language."""
    return WordCodes(name_lists(language))
