"""Words as comparison sees them: content words, cut to a rough stem."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from checker.language.stems import stem
from checker.language.tables import lines, table
from checker.text.tokens import Tokens


@lru_cache(maxsize=200_000)
def content_stem(word: str) -> str:
    """The stem of a content word; "" for function words, digits and marks."""
    lower = word.lower()
    if not lower[:1].isalpha() or lower in lines("en", "function_words"):
        return ""
    return stem(lower)


@cache
def _kin() -> Mapping[str, str]:
    """Each word of a lot of words that are used for one another to what stands for it."""
    return {word: f"{name}~" for name, lot in table("en", "kin")["lots"].items() for word in lot}


@lru_cache(maxsize=200_000)
def sense(word: str) -> str:
    """What a content word comes to, the same for words that are used for one another."""
    return _kin().get(word.lower()) or content_stem(word)


@lru_cache(maxsize=50_000)
def senses(text: str) -> frozenset[str]:
    """What the content words of ``text`` come to."""
    return frozenset(s for w in Tokens(text).words if (s := sense(w)))


@cache
def persons() -> frozenset[str]:
    """Stems of the nouns that count people."""
    named = (*table("en", "nouns")["persons"]["words"], *table("en", "kin")["people"]["words"])
    return frozenset(sense(w) for w in named) | anybody()


@cache
def anybody() -> frozenset[str]:
    """Those of them that fit people of many sorts."""
    return frozenset(
        sense(w) for w in ("person", "people", "victim", "human", "life", "man", "child")
    )


@lru_cache(maxsize=50_000)
def stems(text: str) -> frozenset[str]:
    """The stems of the content words of ``text``."""
    return frozenset(s for w in Tokens(text).words if (s := content_stem(w)))


@lru_cache(maxsize=50_000)
def _stemmed(text: str) -> tuple[tuple[str, str], ...]:
    """Each content word of ``text`` with its stem, each stem once."""
    found: dict[str, str] = {}
    for word in Tokens(text).words:
        if own := sense(word):
            found.setdefault(own, word)
    return tuple(found.items())


def whole_words(text: str, wanted: frozenset[str]) -> list[str]:
    """The words of ``text`` whose stems are wanted, in text order, each stem once."""
    return [word for own, word in _stemmed(text) if own in wanted]
