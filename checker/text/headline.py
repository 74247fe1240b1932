"""What the first lines of an article tell besides its date: headline, agency."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from checker.language.tables import table
from checker.text.dateline import stamps

_LONGEST = 200
_ENDS = re.compile(r"[.!?…][\"”’)]?\s")


def headline(text: str, language: str, today: date) -> str:
    """The first line that is neither a timestamp nor a paragraph; "" when there is none."""
    rubric = table(language, "dateline")["rubric"]
    lines = [line.strip() for line in text[:4000].splitlines() if line.strip()]
    dated = {stamp.words for stamp in stamps("\n".join(lines[:5]), language, today)}
    for line in lines[:5]:
        if line in dated or len(line.split()) < 3 or re.fullmatch(rubric, line, re.I):
            continue
        paragraph = len(line) > _LONGEST or _ENDS.search(line) or len(lines) == 1
        return "" if paragraph else line
    return ""


@cache
def _signature(language: str) -> re.Pattern[str]:
    agencies = table(language, "dateline")["agencies"]
    names = "|".join(sorted(map(re.escape, agencies), key=len, reverse=True))
    return re.compile(
        rf"^[^\n]{{0,80}}?\((?P<opening>{names})\)\s*[-–—:]"  # CITY, June 6 (AGENCY) -
        rf"|^[^\n]{{0,40}}?[-–—]\s?(?P<dash>{names})\s*[-–—:]"  # CITY - AGENCY -
        rf"|^\W*(?:by\s+)?(?P<line>{names})\W*$"  # a line of its own
        rf"|^by\s[^\n]{{1,60}}?[,|/(]\s*(?P<byline>{names})\b\W*$",  # By Ann Lee, AGENCY
        re.IGNORECASE | re.MULTILINE,
    )


def origin(text: str, language: str) -> str:
    """The news agency that signs the article; "" when none plainly does."""
    agencies: dict[str, str] = table(language, "dateline")["agencies"]
    lines = [line for line in text.splitlines() if line.strip()]
    for part in ("\n".join(lines[:8])[:2000], "\n".join(lines[-2:])[-200:]):
        if m := _signature(language).search(part):
            return agencies[m[m.lastgroup or 0].lower()]
    return ""
