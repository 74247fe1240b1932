"""The tokens of a document as one letter each: what the reading of names sees."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from checker.language.names import NameLists, name_lists
from checker.text.tokens import Tokens

# n line break          C capitalised word     U acronym       I initial
# J country adjective   T title noun, capital  H form of address, rank
# S company suffix      D month or weekday     N capitalised, but no name by itself
# t title noun          m title modifier       p particle      w other lower-case word
# o "of"  f "for"  d "the"  a "and"  i place preposition  v verb of speech
# F function word with a capital, never part of a name
# 0 number  ' possessive  , . - & ( ) as written  q quotation mark  x anything else
_QUOTES = "’'\"“”‘"
_MARKS = {c: c for c in ",.-&()"} | dict.fromkeys(_QUOTES, "q")
_DAYS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
    """.split()
)
_SMALL = {"of": "o", "the": "d", "and": "a", "for": "f"}
CAPITALS = frozenset("CUIJTHSN")
_CACHE_LIMIT = 200_000


class WordCodes(dict[str, str]):
    """Word to its letter; filled on demand."""

    def __init__(self, lists: NameLists) -> None:
        super().__init__()
        self.lists = lists

    def __missing__(self, word: str) -> str:
        if len(self) > _CACHE_LIMIT:
            self.clear()
        code = self[word] = self._code(word)
        return code

    def _code(self, word: str) -> str:
        first = word[0]
        if not first.isalpha():
            if first == "\n":
                return "n"
            if first.isdigit():
                return "0"
            if len(word) > 1:
                return "'" if word[1] in "sS" else "x"
            return _MARKS.get(word, "x")
        if first.isupper():
            return self._capital(word)
        if not word.islower():
            product = (
                word[1:2].isupper() and word.lower() not in self.lists.words["known_organisation"]
            )
            return "N" if product else "C"
        return self.lower(word)

    def lower(self, word: str) -> str:
        """The letter of ``word`` were it written in lower case."""
        lists, w = self.lists, word.lower()
        if w in _SMALL:
            return _SMALL[w]
        if w in lists.words["preposition"]:
            return "i"
        if w in lists.words["particle"]:
            return "p"
        if w in lists.titles["head"] or (w.endswith("s") and w[:-1] in lists.titles["head"]):
            return "t"
        if w in lists.words["speech"]:
            return "v"
        return "m" if w in lists.titles["modifier"] else "w"

    def _capital(self, word: str) -> str:
        lists, w = self.lists, word.lower()
        if w in _DAYS:
            return "D"
        if w in lists.words["function"] and not (word.isupper() and 1 < len(word) < 4):
            return "F"
        if len(word) == 1:
            return "N" if w == "i" else "I"
        if w in lists.words["suffix"]:
            return "S"
        if word in lists.acronyms:
            return "U"
        if w in lists.words["honorific"] and w not in lists.titles["head"]:
            return "H"
        if w in lists.titles["head"] or (w.endswith("s") and w[:-1] in lists.titles["head"]):
            return "T"
        if w in lists.adjectives or w in lists.adjective_ends:
            return "J"
        if w in lists.words["never"]:
            return "N"
        return "U" if word.isupper() and len(word) < 7 else "C"


@cache
def word_codes(language: str) -> WordCodes:
    """The shared table of a language."""
    return WordCodes(name_lists(language))


class NameTokens:
    """Tokens, their letters, and where sentences begin.

    Attributes:
        tokens: The tokens of the text.
        lower: The words in lower case.
        codes: One letter a token, headlines in Title Case already toned down.
        opens: Tokens whose capital may come from their place: first of a
            sentence, a quotation or an item.
        first_of: Tokens that begin a sentence.
        lists: Tables of the language.
    """

    def __init__(
        self, tokens: Tokens, sentences: Sequence[tuple[int, int]], language: str = "en"
    ) -> None:
        table = word_codes(language)
        self.tokens = tokens
        self.lists = table.lists
        self.lower = [w.lower() for w in tokens.words]
        codes = [table[w] for w in tokens.words]
        self._mark_plural_possessives(codes)
        self.spans = [
            (r.start, r.stop) for r in (tokens.between(a, b) for a, b in sentences) if len(r)
        ]
        self.titled = [self._is_titled(codes, a, b) for a, b in self.spans]
        self._tone_down(codes, table)
        self.codes = "".join(codes)
        self.first_of = frozenset(self._first_word(a, b) for a, b in self.spans)
        self.in_title = frozenset(
            i for (a, b), t in zip(self.spans, self.titled, strict=True) if t for i in range(a, b)
        )

    def _mark_plural_possessives(self, codes: list[str]) -> None:
        """The bare mark of "the workers' union" counts as a possessive."""
        tokens = self.tokens
        for m in re.finditer("q", "".join(codes)):
            i = m.start()
            after = i + 1 < len(codes) and not tokens.touches(i + 1)
            if after and i and tokens.words[i] in "'’" and tokens.touches(i):
                if self.lower[i - 1].endswith("s"):
                    codes[i] = "'"

    def _first_word(self, a: int, b: int) -> int:
        while a < b - 1 and not self.tokens.words[a][0].isalnum():
            a += 1
        return a

    def _is_titled(self, codes: list[str], a: int, b: int) -> bool:
        """Whether every word that counts, or nearly, has a capital."""
        small = self.lists.words["function"]
        high = low = 0
        for i in range(a, min(b, a + 60)):
            word = self.tokens.words[i]
            if codes[i] in "wtmv":
                low += self.lower[i] not in small
            elif word[0].isupper() and len(word) > 3:
                high += 1
        if high >= 2 and self._is_shouted(a, b):
            return True
        if self.tokens.words[b - 1] in ".”\"":
            return high >= 4 and low == 0
        return high >= 3 and low * 4 <= high and high + low < 30

    def _tone_down(self, codes: list[str], table: WordCodes) -> None:
        """Take the capitals of headlines for what they are: no sign of a name.

        Words of the dictionary go back to lower case, unless the body of the
        text writes them with a capital beside the same neighbour.
        """
        if not any(self.titled):
            return
        plain = self._plain_words(codes)
        pairs = self._capital_pairs(codes)
        places = self.lists.places
        for (a, b), titled in zip(self.spans, self.titled, strict=True):
            if not titled:
                continue
            shouted = self._is_shouted(a, b)
            before = ""
            for i in range(a, b):
                word = self.lower[i]
                after = self.lower[i + 1] if i + 1 < b else ""
                kept = (before, word) in pairs or (word, after) in pairs
                kept = kept or f"{word} {after}" in places or f"{before} {word}" in places
                before = word
                if codes[i] in "CTNUIFS" and not kept and self._is_plain(i, plain, shouted):
                    codes[i] = table.lower(word)

    def _capital_pairs(self, codes: list[str]) -> set[tuple[str, str]]:
        """Neighbours that the running text writes with capitals."""
        found: set[tuple[str, str]] = set()
        for (a, b), titled in zip(self.spans, self.titled, strict=True):
            if not titled:
                for i in range(a, b - 1):
                    if codes[i] in "CUI" and codes[i + 1] in "CUI":
                        found.add((self.lower[i], self.lower[i + 1]))
        return found

    def _is_shouted(self, a: int, b: int) -> bool:
        """Whether the sentence is written in capitals throughout."""
        words = [w for w in self.tokens.words[a:b] if len(w) > 1 and w[0].isalpha()]
        return sum(w.isupper() for w in words) * 10 > len(words) * 7

    def _plain_words(self, codes: list[str]) -> set[str]:
        """Words that the document itself writes in lower case."""
        return {w for w, c in zip(self.lower, codes, strict=True) if c in "wtmiv"}

    def _is_plain(self, i: int, plain: set[str], shouted: bool) -> bool:
        word = self.lower[i]
        if word in plain or word in self.lists.words["function"]:
            return True
        if self.tokens.words[i].isupper() and len(word) < 5 and not shouted:
            return False
        return word in self.lists.common

    def opens(self, i: int) -> bool:
        """Whether the capital of token ``i`` may come from its place alone."""
        return i in self.first_of or ((i > 0 and self.codes[i - 1] in "q(n") or i == 0)

    def words(self, first: int, last: int) -> list[str]:
        """The words of a token range."""
        return self.tokens.words[first:last]
