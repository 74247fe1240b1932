"""How a document writes its dates: tells it of other years, is the day first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from checker.analysis.temporal.scanner import Scanner

# Fewer years than this tell nothing about a text.
_ENOUGH = 6
# News tells its day in its first words.
_LEAD = 120


def is_narrative(
    engine: Scanner, encoded: str, words: Sequence[str], published: date | None
) -> bool:
    """Whether partial dates belong to the year last spoken of, as in history.

    So where many years are named that are not the document's, and few days
    are told as news tells them ("today", "Monday").
    """
    far = near = 0
    for i in engine.where(encoded, "YEAR"):
        away = abs(int(words[i]) - published.year) if published else 9
        far, near = (far + 1, near) if away > 1 else (far, near + 1)
    if far < _ENOUGH or far <= 2 * near:
        return False
    told = engine.where(
        encoded, "'today'|'yesterday'|'tomorrow'|WD (?! COMMA? 'the'? (D31|MONTH|ORDW))"
    )
    return far > 3 * len(told) and (not told or told[0] >= _LEAD)


def day_first(engine: Scanner, encoded: str, words: Sequence[str], region: str) -> bool | None:
    """Whether "3/4/25" is the third of April; None when nothing tells.

    Told by the document's other dates, else by the region of its language.
    """
    votes = len(engine.where(encoded, "D31 ORDSUF? MONTH"))
    votes -= len(engine.where(encoded, "MONTH DOT? D31"))
    for i in engine.where(encoded, "D31 (SLASH|DASH) D31 (SLASH|DASH) (YEAR|YY)"):
        votes += 10 * (int(words[i]) > 12) - 10 * (int(words[i + 2]) > 12)
    if votes:
        return votes > 0
    return region in engine.words.day_first if region else None
