"""Words cut to a rough stem, so that "killed" meets "killing"; by language."""

from __future__ import annotations

from functools import cache, lru_cache

from checker.language.tables import lines

_MIN_STEM = 3


@cache
def _endings(language: str) -> tuple[str, ...]:
    return tuple(sorted(lines(language, "endings"), key=lambda e: (-len(e), e)))


@lru_cache(maxsize=200_000)
def stem(word: str, language: str = "en") -> str:
    """A rough stem of a lower-case word; good for matching, not for show."""
    for ending in _endings(language):
        if word.endswith(ending) and len(word) - len(ending) >= _MIN_STEM:
            return _single(word[: -len(ending)])
    return _single(word)


def _single(word: str) -> str:
    """One letter at the end in place of two: "stop" for "stopp", and so "kil" for "kill"."""
    return word[:-1] if len(word) > _MIN_STEM and word[-1] == word[-2] else word
