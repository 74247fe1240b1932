"""Rows and builders for times of the clock."""

from __future__ import annotations

from datetime import date

from checker.analysis.temporal.clocktime import clock_drafts
from checker.analysis.temporal.hit import Draft, Hit, Row
from checker.analysis.temporal.words import half_of_day
from checker.canonical.times import Clock


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
        figures = "".join(w for w in zone if w.isdecimal()).ljust(4, "0")
        offset = (int(figures[:2]) * 60 + int(figures[2:4])) * (1 if zone[0] == "+" else -1)
    at = Clock(hour, minute, offset)
    text = when.isoformat() + at.text
    return [Draft("time", hit.first, hit.last, text, at.utc, at.utc, step=1.0)]


def clock(hit: Hit) -> list[Draft]:
    """14:08, 4:30 a.m., 06:00 BST."""
    if not hit.is_glued(hit.first, hit.first + 3):
        return []
    if hit.before() in (":", "/", ".") or hit.after() in (":",):
        return []
    half = half_of_day(hit.word("half"))
    sure = bool(half) or hit.has("hrs") or hit.after() in ("local", "gmt", "utc")
    return clock_drafts(hit, int(hit.word("h")), int(hit.word("min")), half, sure)


def clock_half(hit: Hit) -> list[Draft]:
    """6am, 4 p.m."""
    if hit.before() in (".", ":", "/", "$", "£", "€") and hit.glued(hit.first):
        return []
    word = hit.raw[hit.group("half")[0]]
    if word in ("am", "AM") and hit.after() in ("i", "not"):
        return []
    return clock_drafts(hit, _small(hit), 0, half_of_day(word), True)


def _dotted(hit: Hit, half: str) -> list[Draft]:
    hour, minute = hit.word("hm").split(".")
    return clock_drafts(hit, int(hour), int(minute), half, True)


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
    if hit.word("hrs") in ("hours", "hrs") and not hit.among(hit.before(), "clock_before"):
        return []
    return clock_drafts(hit, int(figures[:2]), int(figures[2:]), "", True)


def dotted_zone(hit: Hit) -> list[Draft]:
    """7.30 GMT."""
    if not hit.raw[hit.last].isupper() or hit.after() == "z":
        return []
    return _dotted(hit, "")


def hhmm_at(hit: Hit) -> list[Draft]:
    """At 1353 (1023 GMT): a time where a year cannot stand."""
    if hit.before() not in ("at", "around"):
        return []
    figures = hit.word("hm")
    return clock_drafts(hit, int(figures[:2]), int(figures[2:]), "", True)


def h_hours(hit: Hit) -> list[Draft]:
    """14h30."""
    if not hit.is_glued():
        return []
    return clock_drafts(hit, int(hit.word("h")), int(hit.word("min")), "", True)


def _small(hit: Hit, name: str = "h") -> int:
    word = hit.word(name)
    return int(word) if word.isdecimal() else int(hit.number(name) or 99)


def oclock(hit: Hit) -> list[Draft]:
    """Four o'clock, 4 o'clock in the afternoon."""
    hour = _small(hit)
    code = hit.table.dayparts[hit.word("part")][0] if hit.has("part") else ""
    half = "p" if code in ("AF", "EV", "NI") else "a" if code == "MO" else ""
    return clock_drafts(hit, hour, 0, half, True) if 1 <= hour <= 12 else []


def half_past(hit: Hit) -> list[Draft]:
    """Half past four, quarter to six."""
    hour, quarter = _small(hit), hit.word("q") == "quarter"
    if not 1 <= hour <= 12 or (hit.word("w") == "to" and not quarter):
        return []
    if hit.word("w") == "to":
        return clock_drafts(hit, (hour + 11) % 12 or 12, 45, "", True)
    return clock_drafts(hit, hour, 15 if quarter else 30, "", True)


STAMPS: tuple[Row, ...] = (
    (
        "iso_clock",
        "(?P<y>YEAR) DASH (?P<m>MM) DASH (?P<d>MM) 't' (?P<h>MM) COLON (?P<min>MM) (COLON (MM|"
        "N))? (?P<zone>'z'"
        "|(PLUS|DASH) MM COLON? MM?)?",
        iso_clock,
    ),
)


ROWS: tuple[Row, ...] = (
    (
        "clock",
        "(?P<h>H24) COLON (?P<min>MM) (COLON (MM|DECIMAL))? @half? (?P<hrs>'hours'|'hrs'|'h')?",
        clock,
    ),
    ("clock_half", "(?P<h>H24|NWPLAIN) @half", clock_half),
    ("dotted_half", "(?P<hm>HDOT) @half", dotted_half),
    ("hhmm_hours", "(?P<hm>HHMM) (?P<hrs>'hours'|'hrs'|'h')", hhmm),
    ("hhmm_at", "(?P<hm>HHMM) (?= LP HHMM ZONE|COMMA|DOT|'on'|'local')", hhmm_at),
    ("hhmm_zone", "(?P<hm>HHMM) (?= ZONE)", hhmm),
    ("dotted_zone", "(?P<hm>HDOT) (?= ZONE)", dotted_zone),
    ("h_hours", "(?P<h>H24) 'h' (?P<min>MM)", h_hours),
    ("oclock", "(?P<h>H24|NW) OCLOCK ('in' 'the' (?P<part>DAYPART))?", oclock),
    ("half_past", "(?P<q>'half'|'quarter') (?P<w>'past'|'to') (?P<h>H24|NW)", half_past),
)
