"""How a document writes its dates: tells it of other years, is the day first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from checker.grammar.grammar import Match

_DEICTIC = frozenset({"today", "yesterday", "tomorrow", "weekday", "directed_weekday"})
# Fewer years than this tell nothing about a text.
_ENOUGH = 6


def is_narrative(found: Sequence[Match], words: Sequence[str], published: date | None) -> bool:
    """Whether partial dates belong to the year last spoken of, as in history.

    So where many years are named that are not the document's, and few days
    are told as news tells them ("today", "Monday").
    """
    far = deictic = near = 0
    for match in found:
        if match.rule in _DEICTIC:
            deictic += 1
        for group in ("year", "a", "b", "y1", "y"):
            if group not in match.groups:
                continue
            word = words[match.groups[group][0]]
            if len(word) == 4 and word.isdigit():
                away = abs(int(word) - published.year) if published else 9
                far, near = (far + 1, near) if away > 1 else (far, near + 1)
    return far >= _ENOUGH and far > 3 * deictic and far > 2 * near


def day_first(found: Sequence[Match], words: Sequence[str]) -> bool:
    """Whether "3/4/25" is the third of April: told by the document's other dates."""
    votes = 0
    for match in found:
        if match.rule == "numeric":
            a, b = (int(words[match.groups[g][0]]) for g in ("a", "b"))
            votes += 10 * (a > 12) - 10 * (b > 12)
        elif match.rule in ("day_month", "days_before_month"):
            votes += 1
        elif match.rule in ("month_day", "days_of_month"):
            votes -= 1
    return votes > 0
