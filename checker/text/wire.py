"""The date in the opening of a paragraph: "CITY, June 6 (Agency) -"."""

from __future__ import annotations

import re
from datetime import date

from checker.language.tables import lines
from checker.text.dayforms import Day, days

_LONGEST = 120
_NAMES = 6
_AGENCY = r"[(/]\s*[^\W\d_a-z][^()/\n]{1,40}[)/]"
_DASH = re.compile(rf"[\s,.]*(?P<agency>{_AGENCY})?[\s,.]*(?:--+|[-–—:](?!\d))")
_WORD = re.compile(r"[^\W\d_][\w.'’-]*")


def opening(line: str, language: str, today: date) -> Day | None:
    """The date that a paragraph opens with, between a place or an agency and a dash.

    Args:
        line: The paragraph.
        language: BCP 47 tag.
        today: For two-digit years.
    """
    start = line[:_LONGEST]
    found = next(days(start, language, today), None)
    if found is None:
        return None
    before, after = start[: found.start], start[found.end :]
    dash = _DASH.match(after)
    if dash is None:
        return None
    signed = bool(dash["agency"] or re.search(_AGENCY, before))
    place = re.sub(_AGENCY, " ", before)
    if re.search(r"[^\w\s.,'’/–—-]", place) or not _is_place(
        _WORD.findall(place), language, signed
    ):
        return None
    return found if signed or found.days else None


def _is_place(words: list[str], language: str, signed: bool) -> bool:
    """Whether the words name a place; an agency needs none."""
    if not words:
        return signed
    small = lines(language, "function_words")
    named = all(word[:1].isupper() for word in words)
    return named and len(words) <= _NAMES and words[0].lower() not in small
