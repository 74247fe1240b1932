"""The day of publication, from all that tells it; never a day that nothing tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median_low
from urllib.parse import urlsplit

from checker.language.tables import table
from checker.text.dateline import Stamp, stamps
from checker.text.dayforms import names, valid
from checker.text.url_date import UrlDate, url_date

_NEAR = 60  # days between a date without a year and what tells the year
_CLOSE = 10  # days between a number in an address and what the other documents say
_MANY = 3


@dataclass(frozen=True, slots=True)
class Published:
    """What is known of the day of publication.

    Attributes:
        day: The day, None when unknown.
        source: "dossier", "text", "url", "page", "" when unknown.
        note: The words it was read from; another day that stands elsewhere.
        open: Days it could be, when the other documents must decide.
        month_day: Month and day, when the other documents must tell the year.
    """

    day: date | None = None
    source: str = ""
    note: str = ""
    open: tuple[date, ...] = ()
    month_day: tuple[int, int] | None = None


def find(text: str, url: str, page: date | None, language: str, today: date) -> Published:
    """The day that the text, else the address, else the page tells.

    Args:
        text: The cleaned text.
        url: Where it was published, "" when unknown.
        page: The day in the page's own metadata.
        language: BCP 47 tag.
        today: No two-digit year and no address means a day long after this.
    """
    address = url_date(url, today)
    found = sorted(stamps(text, language, today), key=lambda s: (not s.day.days, s.rank))
    elsewhere = address.day or page
    for stamp in found:
        options = _narrow(stamp, url, address, page, language)
        if len(options) == 1 and not _doubtful(stamp, options[0], elsewhere):
            return Published(options[0], "text", _note(stamp.words, options[0], address, page))
    if elsewhere is not None:
        source = "url" if address.day else "page"
        return Published(elsewhere, source, _note("", elsewhere, address, page))
    for stamp in found:
        options = _narrow(stamp, url, address, page, language)
        return Published(note=f"“{stamp.words}”", open=options, month_day=stamp.day.month_day)
    return Published(open=address.likely, note=url if address.likely else "")


def _doubtful(stamp: Stamp, day: date, elsewhere: date | None) -> bool:
    """Whether a line that names somebody besides is belied by address or page."""
    return stamp.rank > 1 and elsewhere is not None and abs((day - elsewhere).days) > _CLOSE


def _note(words: str, day: date, address: UrlDate, page: date | None) -> str:
    parts = [f"“{words}”"] if words else []
    if address.day not in (None, day):
        parts.append(f"the address says {address.day}")
    if page not in (None, day):
        parts.append(f"the page says {page}")
    return "; ".join(parts)


def _narrow(
    stamp: Stamp, url: str, address: UrlDate, page: date | None, language: str
) -> tuple[date, ...]:
    """The days a stamp can mean, fewer where something else decides."""
    options = stamp.day.days
    known = address.day or page
    if stamp.day.month_day is not None:
        return _nearest_year(stamp.day.month_day, known) if known else ()
    if len(options) < 2:
        return options
    if known in options:
        return (known,)
    if address.month is not None:
        fitting = tuple(d for d in options if (d.year, d.month) == address.month)
        if fitting:
            return fitting
    said = set(re.findall(r"[^\W\d_]+", stamp.words.lower()))
    weekday = next((n for w, n in names(language, "weekdays").items() if w in said), None)
    if weekday is not None:
        return tuple(d for d in options if d.isoweekday() == weekday) or options
    first = _month_first(said, url, language)
    # The first reading of an ambiguous date is month before day.
    return options if first is None else options[:1] if first else options[1:]


def _month_first(said: set[str], url: str, language: str) -> bool | None:
    """Whether the source's country writes the month first; None when that cannot be told."""
    own = table("en", "dateline")
    if said & set(own["month_first_zones"]) or language.lower() == "en-us":
        return True
    if said & set(own["day_first_zones"]):
        return False
    try:
        domain = (urlsplit(url).hostname or "").rpartition(".")[2]
    except ValueError:
        domain = ""
    if domain in own["day_first_domains"] or not language.lower().startswith("en"):
        return False
    return False if "-" in language else None


def _nearest_year(month_day: tuple[int, int], known: date) -> tuple[date, ...]:
    """The month and day in the year that lies next to ``known``, if near it."""
    options = [d for y in (-1, 0, 1) for d in valid(known.year + y, *month_day)]
    near = [d for d in options if abs((d - known).days) <= _NEAR]
    return tuple(near[:1])


def settle(all_found: Sequence[Published]) -> list[Published]:
    """Let the dossier's other documents decide between the readings of a date.

    A reading is taken only when it lies near the days of the others; no day is
    made up from them.
    """
    known = [p.day for p in all_found if p.day is not None]
    if not known:
        return list(all_found)
    middle = date.fromordinal(median_low(d.toordinal() for d in known))
    return [p if p.day else _settled(p, middle, len(known)) for p in all_found]


def _settled(found: Published, middle: date, known: int) -> Published:
    options = found.open
    if found.month_day is not None:
        options = _nearest_year(found.month_day, middle)
    stamped = found.note.startswith("“")
    reach = _NEAR if stamped else _CLOSE
    if not stamped and known < _MANY:
        return found
    near = sorted((abs((d - middle).days), d) for d in options if abs((d - middle).days) <= reach)
    if not near or (len(near) > 1 and near[0][0] == near[1][0]):
        return found
    note = f"{found.note}; read in the light of the other documents' dates"
    return Published(near[0][1], "text" if stamped else "url", note)
