"""Builders for times of day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from checker.analysis.temporal.hit import Draft, Hit
from checker.analysis.temporal.words import half_of_day
from checker.canonical.times import DAY, Clock, place_offset, to_24
from checker.model import Hedge

Builder = Callable[[Hit], list[Draft]]
_AT = frozenset(
    "at by around about before after until till from between to since and just until - – approximately".split()
)
_HEDGED: Mapping[str, Hedge] = {
    "about": "about",
    "around": "about",
    "approximately": "about",
    "roughly": "about",
    "circa": "about",
    "almost": "nearly",
    "nearly": "nearly",
}
# How far "just after six" may lie from six, in minutes.
_JUST = 30


def _summer(when: date) -> bool:
    """Whether American daylight time holds: second Sunday of March to first of November."""
    march = date(when.year, 3, 8)
    november = date(when.year, 11, 1)
    begin = march.toordinal() + (7 - march.isoweekday()) % 7
    end = november.toordinal() + (7 - november.isoweekday()) % 7
    return begin <= when.toordinal() < end


def _zone(hit: Hit, at: int) -> tuple[int | None, int]:  # noqa: PLR0911
    """The zone told by the words from token ``at`` on, and where they end."""
    words, raw = hit.words, hit.raw
    start, end = at, len(words)
    when = hit.scene.spoken or date(2025, 1, 1)
    if at < end and words[at] in (",", "("):
        at += 1
    if at >= end:
        return None, start
    word = words[at]
    closing = 1 if words[start] == "(" else 0
    if word in hit.table.zones and (raw[at].isupper() or hit.glued(at)):
        offset, at = hit.table.zones[word], at + 1
        if at + 1 < end and words[at] in ("+", "-", "–") and words[at + 1].isdigit():
            sign = 1 if words[at] == "+" else -1
            if len(words[at + 1]) <= 2 and int(words[at + 1]) <= 14:
                offset += sign * int(words[at + 1]) * 60
                at += 2
        return offset, at + closing
    if word in hit.table.seasonal_zones:
        offset = hit.table.seasonal_zones[word]
        nxt = words[at + 1] if at + 1 < end else ""
        if len(word) == 2 and raw[at].isupper():
            return offset + 60 * _summer(when), at + 1 + closing
        if nxt == "time":
            return offset + 60 * _summer(when), at + 2 + closing
        if nxt in ("standard", "daylight") and at + 2 < end and words[at + 2] == "time":
            return offset + 60 * (nxt == "daylight"), at + 3 + closing
        return None, start
    if word == "local" and at + 1 < end and words[at + 1] == "time":
        return None, at + 2 + closing
    return _place_zone(hit, at, start, when, closing)


def _place_zone(hit: Hit, at: int, start: int, when: date, closing: int) -> tuple[int | None, int]:
    """The zone of "Moscow time", "in Paris"."""
    words, end = hit.words, len(hit.words)
    inside = words[at] == "in"
    if inside:
        at += 1
    for size in (2, 1):
        place = " ".join(words[at : at + size])
        zone = hit.table.zone_places.get(place)
        if zone is None or not hit.raw[at][0].isupper():
            continue
        after = at + size
        if after < end and words[after] == "time":
            return place_offset(zone, when), after + 1 + closing
        if inside:
            # The place is no part of the time's wording, only its zone.
            return place_offset(zone, when), start
    return None, start


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


def _timely(hit: Hit) -> bool:
    """Whether what stands before makes "14:08" a time: "at", or the year of a date."""
    before = hit.before(2) if hit.before() == "," else hit.before()
    if hit.before() == "by" and len(hit.words[hit.first]) < 2:
        return False
    return hit.before() in _AT or (before.isdigit() and len(before) == 4)


def _clock(hit: Hit, hour: int, minute: int, half: str, sure: bool) -> list[Draft]:
    """One time of day, with its zone and hedge; nothing where it may be a score."""
    full = to_24(hour, half)
    if full is None or (full == 24 and minute):
        return []
    offset, last = _zone(hit, hit.last)
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


def dotted_zone(hit: Hit) -> list[Draft]:
    """7.30 GMT."""
    if not hit.raw[hit.last].isupper() or hit.after() == "z":
        return []
    return _dotted(hit, "")


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


def _day_text(hit: Hit, days: int) -> str:
    here = hit.scene.published
    return date.fromordinal(here.toordinal() + days).isoformat() if here else ""


def overnight(hit: Hit) -> list[Draft]:
    """Overnight: the night to the document's day."""
    return [Draft("time", hit.first, hit.last, "TNI", 1200.0, 1800.0, part="NI")]


def tonight(hit: Hit) -> list[Draft]:
    """Tonight."""
    text = _day_text(hit, 0) + "TNI"
    return [
        Draft("time", hit.first, hit.last, text, 1080.0, 1740.0, part="NI", reading=hit.scene.why())
    ]


def small_hours(hit: Hit) -> list[Draft]:
    """The early hours."""
    last = hit.last - 1 if hit.has("of") else hit.last
    return [Draft("time", hit.first, last, "TNI", 0.0, 360.0, part="MO")]


def daypart(hit: Hit) -> list[Draft]:
    """This morning, last night, noon; bare parts wait for a day beside them."""
    word = hit.word("part")
    code, low, high = hit.table.dayparts[word]
    first = hit.group("part")[0] if hit.has("the") else hit.first
    last = hit.last - 1 if hit.has("of") else hit.last
    if low == high or word in ("midday", "noontime"):
        return _noon(hit, word, low % DAY if low == DAY else low)
    part = code
    days = 0
    here = ""
    mod = hit.said("mod") or hit.said("mod2")
    if mod:
        middle = (low + high) // 2
        low, high = (low, middle) if mod[0] == "early" else (middle, high)
    if hit.has("last"):
        if hit.word("last") not in ("last", "previous"):
            return []
        days, here = -1, "x"
    elif hit.has("next"):
        days, here = 1, "x"
    elif hit.has("this") and hit.word("this") in ("this", "that", "same"):
        here = "x"
    day = ""
    if here:
        if hit.word("this") in ("that", "same") or hit.has("same"):
            spoken = hit.scene.spoken
            day = spoken.isoformat() if spoken else ""
        else:
            day = _day_text(hit, days)
    text = f"{day}T{code}"
    reading = f"{hit.surface()} -> {text}, {hit.scene.why()}" if day else ""
    return [
        Draft(
            "time", hit.first if here else first, last, text, low, high, part=part, reading=reading
        )
    ]


def _noon(hit: Hit, word: str, minutes: int) -> list[Draft]:
    """Noon and midnight are times of the clock."""
    minute = 0 if word == "midnight" else 720
    drafts = _clock(hit, minute // 60, 0, "", True)
    return drafts if minutes is not None else []


TIME_BUILDERS: Mapping[str, Builder] = {
    "iso_clock": iso_clock,
    "clock": clock,
    "clock_half": clock_half,
    "dotted_half": dotted_half,
    "hhmm_hours": hhmm,
    "hhmm_zone": hhmm,
    "dotted_zone": dotted_zone,
    "h_hours": h_hours,
    "oclock": oclock,
    "half_past": half_past,
    "overnight": overnight,
    "tonight": tonight,
    "small_hours": small_hours,
    "daypart": daypart,
}
