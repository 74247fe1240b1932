"""Rows and builders for parts of the day."""

from __future__ import annotations

from datetime import date

from checker.analysis.temporal.clocktime import clock_drafts
from checker.analysis.temporal.counting import moved
from checker.analysis.temporal.hit import Draft, Hit, Row
from checker.canonical.times import DAY


def overnight(hit: Hit) -> list[Draft]:
    """Overnight: the night to the document's day."""
    return [Draft("time", hit.first, hit.last, "TNI", 1200.0, 1800.0, part="NI")]


def _day_text(hit: Hit, days: int, here: date | None) -> str:
    period = moved(hit, here, days, "day")
    return period.text if period else ""


def tonight(hit: Hit) -> list[Draft]:
    """Tonight."""
    text = _day_text(hit, 0, hit.scene.published) + "TNI"
    return [
        Draft("time", hit.first, hit.last, text, 1080.0, 1740.0, part="NI", why=hit.scene.why())
    ]


def small_hours(hit: Hit) -> list[Draft]:
    """The early hours."""
    last = hit.last - 1 if hit.has("of") else hit.last
    return [Draft("time", hit.first, last, "TNI", 0.0, 360.0, part="MO")]


def _noon(hit: Hit, word: str, minutes: int) -> list[Draft]:
    """Noon and midnight are times of the clock."""
    minute = 0 if word == "midnight" else 720
    drafts = clock_drafts(hit, minute // 60, 0, "", True)
    return drafts if minutes is not None else []


def daypart(hit: Hit) -> list[Draft]:
    """This morning, last night, noon; bare parts wait for a day beside them."""
    word = hit.word("part")
    code, low, high = hit.table.dayparts[word]
    first = hit.group("part")[0] if hit.has("the") else hit.first
    last = hit.last - 1 if hit.has("of") else hit.last
    if low == high or word in ("midday", "noontime"):
        return _noon(hit, word, low % DAY if low == DAY else low)
    part = code
    mod = hit.said("mod") or hit.said("mod2")
    if mod:
        middle = (low + high) // 2
        low, high = (low, middle) if mod[0] == "early" else (middle, high)
    day = _directed_day(hit)
    if day is None:
        return [Draft("time", first, last, f"T{code}", low, high, part=part)]
    why = hit.scene.why() if day else ""
    return [Draft("time", hit.first, last, f"{day}T{code}", low, high, part=part, why=why)]


def _directed_day(hit: Hit) -> str | None:
    """The day of "last night", "the next morning", "that evening"; None for a bare part.

    Counted from the document's day or, where it points back, from the day
    last spoken of; "" where that is not known.
    """
    said = hit.word("last") or hit.word("next") or hit.word("this")
    step = -1 if hit.has("last") else 1 if hit.has("next") else 0
    if not said and not hit.has("same"):
        return None
    if said in ("past", "current", "present", "latest", "very", "most"):
        return None
    scene = hit.scene
    back = hit.has("same") or hit.among(said, "pointing_back") or (said == "next" and _the(hit))
    if back:
        return _day_text(hit, step, scene.spoken_at("day"))
    return _day_text(hit, step, scene.anchor)


def _the(hit: Hit) -> bool:
    return "the" in hit.words[hit.first : hit.last]


ROWS: tuple[Row, ...] = (
    ("overnight", "'overnight'", overnight),
    ("tonight", "(?P<mod>@mod)? (?P<w>'tonight'|'tonite')", tonight),
    (
        "small_hours",
        "'the'? 'very'? (?P<w>'early'|'small'|'wee') (DAYPART DASH?)? 'hours' (?P<of>'of'|'on')?",
        small_hours,
    ),
)


BARE: tuple[Row, ...] = (
    (
        "daypart",
        "(?P<mod>'early'|'late'|'mid' DASH?)? (?: 'the'? (?P<last>@last)|'the'? (?P<next>@next)"
        "|(?P<this>@this)|(?P<same>'the' 'same')|(?P<the>'the'|'an'|'a'))? (?P<mod2>'early'|"
        "'late'|'mid' DASH?)?"
        " (?P<part>DAYPART) (?P<of>'of' (?= 'the'? (WD|MONTH|D31|DAYPART)))?",
        daypart,
    ),
)
