"""A text as tokens with their lower-case forms, as readers of numbers see it."""

from __future__ import annotations

from dataclasses import dataclass

from checker.text.tokens import Tokens


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
        return self.lower[i] if 0 <= i < len(self.lower) else ""

    def written(self, i: int) -> str:
        """The token ``i`` as written, "" outside the text."""
        return self.tokens.words[i] if 0 <= i < len(self.lower) else ""

    def touches(self, i: int) -> bool:
        """Whether no blank stands before token ``i``."""
        return 0 < i < len(self.lower) and self.tokens.touches(i)
