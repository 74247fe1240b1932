"""How a document writes its dates: tells it of other years, is the day first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from checker.analysis.temporal.scanner import Scanner

# Fewer years than this tell nothing about a text.
_ENOUGH = 6
# So many dates written out tell a story wherever they stand, and so many whoever is quoted.
_SOME, _MANY = 3, 12
# So many dates written out outweigh one told as news tells it.
_WRITTEN_OUT = 6
# News tells its day in its first words.
_LEAD = 120
# A day so near the document's is the document's own, whatever year was spoken of.
_OWN_DAYS = 4

# News quotes somebody in so many words; history seldom does.
_A_QUOTE = 200

# What news leans on: the day of its writing.
_TOLD = (
    "'today'|'yesterday'|'tomorrow'|'tonight'|'ago'"
    "|(?<! 'the') ('last'|'this'|'next') ('week'|'month'|'night'|'morning'|'weekend')"
    "|WD (?! COMMA? 'the'? (D31|MONTH|ORDW))"
)
_WHOLE = "MONTH DOT? (D31 ORDSUF?)? (COMMA|'of'|'in')? YEAR"
_PARTIAL = "MONTH DOT? D31 ORDSUF? (?! COMMA? 'of'? YEAR)|D31 ORDSUF? 'of'? MONTH (?! COMMA? YEAR)"


def story_year(
    engine: Scanner, encoded: str, words: Sequence[str], published: date | None
) -> int | None:
    """The year in which a text of history begins; None for news.

    In history partial dates belong to the year last spoken of. It names
    years that are not the document's, and few days as news tells them
    ("today", "Monday").
    """
    named = engine.where(encoded, "YEAR")
    years = [int(words[i]) for i in named]
    before = published.year - 1 if published else 9999
    past = [y for y in years if y < before]
    if not past:
        return None
    told = engine.where(encoded, _TOLD)
    # Late in a text, or in one of many years, "today" and "ago" may be our time.
    lead = told if len(past) < 2 * _ENOUGH else _of_news(words, told)
    if lead and lead[0] < min(_LEAD, len(words) // 2):
        return None
    whole = [_year_in(words, i) for i in engine.where(encoded, _WHOLE)]
    begins = [y for y in whole if y < before]
    partial = engine.where(encoded, _PARTIAL)
    own = bool(partial) and _own_day(engine, words, partial[0], published)
    story = len(past) >= _ENOUGH and len(past) > 2 * (len(years) - len(past))
    story = story and len(past) > 3 * len(told) and not (own and partial[0] < _LEAD)
    told_of = begins and 2 * len(begins) >= len(whole)
    if not story and told_of and (len(begins) >= _MANY or not _is_reported(engine, words)):
        # Of one date written out, those before it do not know.
        own = own or bool(published and partial and len(begins) < _SOME and partial[0] < named[0])
        news = len(_of_news(words, told))
        story = not own and news * _WRITTEN_OUT <= len(partial) + len(whole)
    if not story:
        return None
    return begins[0] if begins else past[0]


def _of_news(words: Sequence[str], told: Sequence[int]) -> list[int]:
    return [i for i in told if words[i] not in ("today", "ago")]


def _is_reported(engine: Scanner, words: Sequence[str]) -> bool:
    """Whether people are quoted as often as in news."""
    said = sum(words.count(word) for word in engine.words.context["reporting"])
    return said * _A_QUOTE > len(words)


def _year_in(words: Sequence[str], at: int) -> int:
    """The year of a date written out that begins at a token."""
    return next(int(w) for w in words[at + 1 : at + 7] if w.isdecimal() and len(w) == 4)


def _own_day(engine: Scanner, words: Sequence[str], at: int, published: date | None) -> bool:
    """Whether a day of a month is one of those around the document's."""
    if published is None:
        return False
    pair = words[at : at + 4]
    month = next((engine.words.months[w] for w in pair if w in engine.words.months), 0)
    day = next((int(w) for w in pair if w.isdecimal()), 0)
    try:
        apart = abs((date(published.year, month, day) - published).days)
    except ValueError:
        return False
    return min(apart, abs(365 - apart)) <= _OWN_DAYS


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
