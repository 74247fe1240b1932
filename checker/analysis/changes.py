"""Rises and falls around a number: by how much, to what, from what."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from checker.analysis.noun_phrase import counting
from checker.analysis.token_text import Text
from checker.language.tables import table

_NEAR: Final = 5
# The list of what teams and players do to points, and indices do not.
POINTS: Final = "scoring"
# From this factor on, "rose 12 to 87" tells a rise and what it led to, and no range.
_APART: Final = 4.0


@cache
def changes(language: str) -> Mapping[str, str]:
    """Words of rising and falling, to "rise" and "fall"."""
    rows = table(language, "counting").get("change", {})
    return {word: change for change, words in rows.items() for word in words}


def change_near(text: Text, lead: int, last: int) -> tuple[str, int]:
    """A rise or a fall told close by: "fell 5.4 per cent", "a 3% rise", "down 2%".

    Args:
        text: The text.
        lead: First token of the number with its hedge.
        last: One past its last token.

    Returns:
        "rise" or "fall" and the token that tells it; ("", lead) where nothing does.
    """
    known = changes(text.language)
    for i in range(lead - 1, max(lead - _NEAR, -1), -1):
        word = text.word(i)
        if word in known:
            return known[word], i
        if not word.isalpha():
            break
    for i in range(last, last + 2):
        if text.word(i) in known and not text.means(i + 1, "from"):
            return known[text.word(i)], i
    return "", lead


def is_level(text: Text, lead: int) -> bool:
    """Whether the number is what a change led to or began with: "rose to 9", "fell from 9"."""
    before = lead - 1
    return text.means(before, "to") or text.means(before, "at") or text.means(before, "from")


def step_before(text: Text, lead: int, others: str = "moving_others") -> str:
    """The change whose size the number is: "rose 12", "fell by 12"; "" for none.

    Args:
        text: The text.
        lead: First token of the number with its hedge.
        others: List of words right before that tell no such change.
    """
    by = text.means(lead - 1, "by")
    word = text.word(lead - 1 - by)
    others = "beaten" if by else others
    if word in counting(text.language, others):
        return ""  # "raised $5 million", "lost by 45 runs"
    return changes(text.language).get(word, "")


def apart(low: float, high: float, own_units: bool) -> bool:
    """Whether two numbers behind a change are its size and where it led, and no range."""
    return own_units or high < low or high >= _APART * low
