"""Words as comparison sees them: content words, cut to a rough stem."""

from __future__ import annotations

from functools import lru_cache

from checker.language.stems import stem
from checker.language.tables import lines
from checker.text.tokens import Tokens


@lru_cache(maxsize=200_000)
def content_stem(word: str) -> str:
    """The stem of a content word; "" for function words, digits and marks."""
    lower = word.lower()
    if not lower[0].isalpha() or lower in lines("en", "function_words"):
        return ""
    return stem(lower)


@lru_cache(maxsize=50_000)
def stems(text: str) -> frozenset[str]:
    """The stems of the content words of ``text``."""
    return frozenset(s for w in Tokens(text).words if (s := content_stem(w)))


def whole_words(text: str, wanted: frozenset[str]) -> list[str]:
    """The words of ``text`` whose stems are wanted, in text order, each stem once."""
    found: dict[str, str] = {}
    for word in Tokens(text).words:
        stem_of_word = content_stem(word)
        if stem_of_word in wanted:
            found.setdefault(stem_of_word, word)
    return list(found.values())
