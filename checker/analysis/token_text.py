"""A text as tokens with their lower-case forms, as readers of numbers see it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from checker.language.tables import table
from checker.text.tokens import Tokens


@cache
def senses(language: str, sense: str) -> frozenset[str]:
    """The words that the language uses for a sense."""
    return frozenset(table(language, "counting").get("senses", {}).get(sense, ()))


@cache
def _endings(language: str, ending: str) -> tuple[str, ...]:
    return tuple(table(language, "counting").get("endings", {}).get(ending, ("\0",)))


@dataclass(frozen=True, slots=True)
class Text:
    """A text as tokens, with their lower-case forms.

    Attributes:
        tokens: The tokens.
        lower: Their lower-case forms.
        language: BCP 47 tag.
    """

    tokens: Tokens
    lower: list[str]
    language: str

    def word(self, i: int) -> str:
        """The lower-case token ``i``, "" outside the text."""
        try:  # asked more than anything else; nearly always inside the text
            return self.lower[i] if i >= 0 else ""
        except IndexError:
            return ""

    def written(self, i: int) -> str:
        """The token ``i`` as written, "" outside the text."""
        return self.tokens.words[i] if 0 <= i < len(self.lower) else ""

    def means(self, i: int, sense: str) -> bool:
        """Whether token ``i`` is one of the words that the language uses for a sense."""
        try:
            return i >= 0 and self.lower[i] in senses(self.language, sense)
        except IndexError:
            return False

    def ends(self, i: int, ending: str) -> bool:
        """Whether token ``i`` has an ending of the language: "past", "progressive", "adverb"."""
        return self.word(i).endswith(_endings(self.language, ending))

    def touches(self, i: int) -> bool:
        """Whether no blank stands before token ``i``."""
        return 0 < i < len(self.lower) and self.tokens.touches(i)
