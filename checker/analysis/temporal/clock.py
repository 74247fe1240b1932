"""Rows and builders for times of the clock."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from checker.analysis.temporal.hit import Draft, Hit, Row
from checker.analysis.temporal.words import half_of_day
from checker.analysis.temporal.zone import zone_after
from checker.canonical.times import Clock, to_24
from checker.model import Hedge


def iso_clock(hit: Hit) -> list[Draft]:
    """2025-07-23T14:08Z."""
    try:
        when = date(int(hit.word("y")), int(hit.word("m")), int(hit.word("d")))
    except ValueError:
        return []
    hour, minute = int(hit.word("h")), int(hit.word("min"))
    if hour > 24 or not hit.is_glued():
        return []
    offset: int | None = None
    zone = hit.said("zone")
    if zone[:1] == ["z"]:
        offset = 0
    elif zone:
        figures = "".join(w for w in zone if w.isdigit()).ljust(4, "0")
        offset = (int(figures[:2]) * 60 + int(figures[2:4])) * (1 if zone[0] == "+" else -1)
    clock_ = Clock(hour, minute, offset)
    text = when.isoformat() + clock_.text
    return [Draft("time", hit.first, hit.last, text, clock_.utc, clock_.utc, step=1.0)]


_AT = frozenset(
    "at by around about before after until till from between to since and just until - – approximately".split()
)


def _timely(hit: Hit) -> bool:
    """Whether what stands before makes "14:08" a time: "at", or the year of a date."""
    before = hit.before(2) if hit.before() == "," else hit.before()
    if hit.before() == "by" and len(hit.words[hit.first]) < 2:
        return False
    return hit.before() in _AT or (before.isdigit() and len(before) == 4)


# How far "just after six" may lie from six, in minutes.
_JUST = 30


_HEDGED: Mapping[str, Hedge] = {
    "about": "about",
    "around": "about",
    "approximately": "about",
    "roughly": "about",
    "circa": "about",
    "almost": "nearly",
    "nearly": "nearly",
}


def _lead(hit: Hit) -> tuple[int, Hedge, str, int, int]:
    """What the words before a time say: span start, hedge, scope, slack before and after."""
    first, before, further = hit.first, hit.before(), hit.before(2)
    if before in ("after", "before") and further in ("just", "shortly", "soon", "immediately"):
        late = before == "after"
        return first - 2, "about", "", 0 if late else _JUST, _JUST if late else 0
    if before in _HEDGED:
        start = first - 1
        return start, _HEDGED[before], "", 10, 10
    return first, "none", hit.table.open.get(before, ""), 0, 0


def _clock(hit: Hit, hour: int, minute: int, half: str, sure: bool) -> list[Draft]:
    """One time of day, with its zone and hedge; nothing where it may be a score."""
    full = to_24(hour, half)
    if full is None or (full == 24 and minute):
        return []
    offset, last = zone_after(hit, hit.last)
    if not sure and last == hit.last and offset is None and not _timely(hit):
        return []
    first, hedge, scope, back, on = _lead(hit)
    clock = Clock(full, minute, offset)
    low, high = clock.utc - back, clock.utc + on
    return [
        Draft(
            "time", first, last, clock.text, low, high, hedge, scope, step=1.0 if minute else 60.0
        )
    ]


def clock(hit: Hit) -> list[Draft]:
    """14:08, 4:30 a.m., 06:00 BST."""
    if not hit.is_glued(hit.first, hit.first + 3):
        return []
    if hit.before() in (":", "/", ".") or hit.after() in (":",):
        return []
    half = half_of_day(hit.word("half"))
    sure = bool(half) or hit.has("hrs") or hit.after() in ("local", "gmt", "utc")
    return _clock(hit, int(hit.word("h")), int(hit.word("min")), half, sure)


def clock_half(hit: Hit) -> list[Draft]:
    """6am, 4 p.m."""
    if hit.before() in (".", ":", "/", "$", "£", "€") and hit.glued(hit.first):
        return []
    word = hit.raw[hit.group("half")[0]]
    if word in ("am", "AM") and hit.after() in ("i", "not"):
        return []
    return _clock(hit, int(hit.word("h")), 0, half_of_day(word), True)


def _dotted(hit: Hit, half: str) -> list[Draft]:
    hour, minute = hit.word("hm").split(".")
    return _clock(hit, int(hour), int(minute), half, True)


def dotted_half(hit: Hit) -> list[Draft]:
    """7.30pm."""
    return _dotted(hit, half_of_day(hit.word("half")))


def hhmm(hit: Hit) -> list[Draft]:
    """0210 GMT, 1430 hours."""
    figures = hit.word("hm")
    if not hit.has("hrs") and not hit.raw[hit.last].isupper():
        return []
    if hit.word("hrs") == "h" and not hit.glued(hit.last - 1):
        return []
    if hit.word("hrs") in ("hours", "hrs") and hit.before() not in _AT:
        return []
    return _clock(hit, int(figures[:2]), int(figures[2:]), "", True)


def dotted_zone(hit: Hit) -> list[Draft]:
    """7.30 GMT."""
    if not hit.raw[hit.last].isupper() or hit.after() == "z":
        return []
    return _dotted(hit, "")


def h_hours(hit: Hit) -> list[Draft]:
    """14h30."""
    if not hit.is_glued():
        return []
    return _clock(hit, int(hit.word("h")), int(hit.word("min")), "", True)


def _small(hit: Hit, name: str = "h") -> int:
    word = hit.word(name)
    return int(word) if word.isdigit() else hit.table.numbers.get(word, 99)


def oclock(hit: Hit) -> list[Draft]:
    """Four o'clock, 4 o'clock in the afternoon."""
    hour = _small(hit)
    code = hit.table.dayparts[hit.word("part")][0] if hit.has("part") else ""
    half = "p" if code in ("AF", "EV", "NI") else "a" if code == "MO" else ""
    return _clock(hit, hour, 0, half, True) if 1 <= hour <= 12 else []


def half_past(hit: Hit) -> list[Draft]:
    """Half past four, quarter to six."""
    hour, quarter = _small(hit), hit.word("q") == "quarter"
    if not 1 <= hour <= 12 or (hit.word("w") == "to" and not quarter):
        return []
    if hit.word("w") == "to":
        return _clock(hit, (hour + 11) % 12 or 12, 45, "", True)
    return _clock(hit, hour, 15 if quarter else 30, "", True)


STAMPS: tuple[Row, ...] = (
    (
        "iso_clock",
        "(?P<y>YEAR) DASH (?P<m>MM) DASH (?P<d>MM) 't' (?P<h>MM) COLON (?P<min>MM) (COLON (MM|N))? (?P<zone>'z'"
        "|(PLUS|DASH) MM COLON? MM?)?",
        iso_clock,
    ),
)


ROWS: tuple[Row, ...] = (
    (
        "clock",
        "(?P<h>H24) COLON (?P<min>MM) (COLON MM)? (?P<half>AMPM)? (?P<hrs>'hours'|'hrs'|'h')?",
        clock,
    ),
    ("clock_half", "(?P<h>H24) (?P<half>AMPM)", clock_half),
    ("dotted_half", "(?P<hm>HDOT) (?P<half>AMPM)", dotted_half),
    ("hhmm_hours", "(?P<hm>HHMM) (?P<hrs>'hours'|'hrs'|'h')", hhmm),
    ("hhmm_zone", "(?P<hm>HHMM) (?= ZONE)", hhmm),
    ("dotted_zone", "(?P<hm>HDOT) (?= ZONE)", dotted_zone),
    ("h_hours", "(?P<h>H24) 'h' (?P<min>MM)", h_hours),
    ("oclock", "(?P<h>H24|NW) OCLOCK ('in' 'the' (?P<part>DAYPART))?", oclock),
    ("half_past", "(?P<q>'half'|'quarter') (?P<w>'past'|'to') (?P<h>H24|NW)", half_past),
)
