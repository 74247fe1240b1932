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
            cut = word[: -len(ending)]
            doubled = len(cut) > _MIN_STEM and cut[-1] == cut[-2]
            return cut[:-1] if doubled else cut
    return word
