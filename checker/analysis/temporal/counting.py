"""Counting from one day to another, and what a counted date was resolved by."""

from __future__ import annotations

from datetime import date

from checker.analysis.temporal.drafts import bare, date_draft
from checker.analysis.temporal.hit import Draft, Hit
from checker.canonical import periods
from checker.canonical.periods import Period

_GRAINS = {"night": "day", "fortnight": "week", "millennium": "century"}


def grain_of(hit: Hit, name: str = "unit") -> str:
    """The calendar grain of the unit in a group: a night is a day, a fortnight a week."""
    unit = hit.table.units[hit.word(name)]
    return _GRAINS.get(unit, unit)


def moved(hit: Hit, here: date | None, count: int, grain: str) -> Period | None:
    """The period ``count`` grains from a day; None without a day or off the calendar."""
    if here is None:
        return None
    try:
        return periods.shifted(here, count, grain)
    except (OverflowError, ValueError):
        return None


def resolved(hit: Hit, period: Period | None, mod: str = "", anchored: bool = True) -> list[Draft]:
    """A date counted from the document's day, or from the date last spoken of."""
    if period is None:
        return []
    words = hit.said("mod") or ([mod] if mod else [])
    return [date_draft(hit, period, mod=words, why=hit.scene.why(anchored))]


def relative_year(hit: Hit, suffix: str = "") -> int | None:
    """The year of "last year", "this year", by the groups that told which."""
    told = any(hit.among(w, "pointing_back") for w in hit.words[hit.first : hit.last])
    here = hit.scene.spoken if told else hit.scene.anchor
    if here is None:
        return None
    step = -1 if hit.has("last" + suffix) else 1 if hit.has("next" + suffix) else 0
    return here.year + step


def before_written(hit: Hit, count: int, unit: str) -> list[Draft]:
    """Counted from the document's day, unless that would put into its future what is past."""
    here = hit.scene.published
    if here is None or (count > 0 and hit.tense() == "past"):
        return [bare(hit, "FUTURE_REF" if count > 0 else "PAST_REF")]
    return resolved(hit, moved(hit, here, count, unit))


ENDS = frozenset({"ended", "ending"})


def ended_on(hit: Hit) -> date | None:
    """The day on which a quarter or week ended: "the quarter ended Sept. 30"."""
    words, at = hit.words, hit.last + (hit.after() == ",")
    month = hit.table.months.get(words[at + 1]) if at + 1 < len(words) else None
    if month is None or (words[at] not in ENDS and words[at] != "to"):
        return None
    rest = [w for w in words[at + 2 : at + 6] if w not in (".", ",")]
    figure, figures = (*rest, "", "")[:2]
    day = int(figure) if figure.isdecimal() and len(figure) < 3 else 1
    told = next((int(w) for w in (figure, figures) if w.isdecimal() and len(w) == 4), None)
    year = told or hit.scene.year_of(month, day, hit.tense())
    try:
        return None if year is None else date(year, month, day)
    except ValueError:
        return None
