"""Rows and builders for the day, week, month or year that the text points at."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from checker.analysis.temporal.counting import ENDS, ended_on, grain_of, moved, resolved
from checker.analysis.temporal.drafts import bare
from checker.analysis.temporal.hit import Draft, Hit, Row
from checker.analysis.temporal.quarters import REPORTED
from checker.canonical import periods


def halfway_unit(hit: Hit) -> list[Draft]:
    """The last day of the month, the first week of the year."""
    which = hit.word("which")
    whole = moved(hit, hit.scene.spoken, 0, grain_of(hit))
    inner = grain_of(hit, "unit2")
    if whole is None or whole.low is None or whole.high is None:
        return []
    if which in ("last", "final", "closing"):
        period = periods.containing(date.fromordinal(whole.high), inner)
    else:
        step = max(hit.ordinal("which"), 1) - 1
        # A week is of the month or year that most of its days are of.
        low = whole.low + 3 * (inner == "week")
        period = periods.shifted(date.fromordinal(low), step, inner)
    return resolved(hit, period, anchored=False)


def _unusable(hit: Hit, grain: str, said: Sequence[str]) -> bool:
    """Whether a direction and a unit make no date: "the past year", "the last season"."""
    unit = hit.word("unit")
    return (
        unit in hit.table.plural_units
        or hit.table.units[unit] in ("night", "season")
        or (hit.has("the") and "past" in said)
        or ("very" in said and "this" not in said)
        or (hit.has("this") and said[0] == "same")
        or (said[0] == "that" and grain == "day" and hit.scene.reference is None)
    )


def directed_unit(hit: Hit) -> list[Draft]:
    """Last year, this week, the following day, that same month."""
    grain, said = grain_of(hit), hit.words[hit.first : hit.last]
    if _unusable(hit, grain, said):
        return []
    if grain == "day" and ("current" in said or "present" in said):
        return [bare(hit, "PRESENT_REF")]
    back = any(hit.among(w, "pointing_back") for w in said)
    definite = hit.has("the") or hit.before() == "the"
    back = back or (definite and (hit.has("next") or grain == "day"))
    here = hit.scene.spoken_at(grain) if back else hit.scene.anchor
    if here is None:
        return []
    step = -1 if hit.has("last") else 1 if hit.has("next") else 0
    if back and step > 0 and not hit.scene.narrative and not hit.scene.is_exact(grain):
        # Nothing is known that it could follow.
        return []
    if "latest" in said or "recent" in said:
        return _latest(hit, grain)
    if grain == "weekend" and said[0] == "this" and here.isoweekday() < 4 and hit.tense() == "past":
        step = -1
    return resolved(hit, moved(hit, here, step, grain), anchored=not back)


def _latest(hit: Hit, grain: str) -> list[Draft]:
    """The latest quarter: the one spoken of, else the last that is over."""
    reference = hit.scene.reference
    if reference is not None and reference.grain == grain:
        return resolved(hit, reference, anchored=False)
    return resolved(hit, moved(hit, hit.scene.anchor, -1, grain))


def _weekend(hit: Hit) -> list[Draft]:
    """The weekend: the last one in the first days of a week, unless told as to come."""
    here = hit.scene.anchor
    past = here is not None and here.isoweekday() < 6 and hit.tense() != "future"
    return resolved(hit, moved(hit, here, -1 if past else 0, "weekend"))


def _the_day(hit: Hit) -> date | None:
    """The day last spoken of, unless it is long past: then the document's."""
    day, here = hit.scene.day, hit.scene.published
    if here is None or (day is not None and (hit.scene.narrative or abs((here - day).days) < 8)):
        return day
    return here


def _the_quarter(hit: Hit) -> list[Draft]:
    """The quarter: the one that the text is about, else the present one, or the last, just over."""
    if hit.scene.quarter is not None:
        return resolved(hit, hit.scene.quarter, hit.word("mod"), anchored=False)
    here = hit.scene.anchor
    begun = moved(hit, here, 0, "quarter")
    if here is None or begun is None or begun.low is None:
        return []
    just_over = here.toordinal() - begun.low < REPORTED and hit.tense() == "past"
    step = -1 if just_over and not hit.has("mod") else 0
    return resolved(hit, moved(hit, here, step, "quarter"))


def the_unit(hit: Hit) -> list[Draft]:
    """The day, the quarter, the year: the one last spoken of."""
    grain = grain_of(hit)
    here = _the_day(hit) if grain == "day" else hit.scene.spoken_near(hit.first)
    ahead = grain == "week" or (grain in ("month", "year") and hit.tense() == "future")
    if ahead and not hit.scene.narrative:
        here = hit.scene.published
    if grain == "quarter" and hit.after() not in ENDS and not hit.scene.narrative:
        return _the_quarter(hit)
    if hit.has("mod") and grain != "day":
        return resolved(hit, moved(hit, here, 0, grain), anchored=False)
    if grain == "weekend" and hit.after() != "of":
        return _weekend(hit)
    if hit.after() in ENDS or (hit.after() == "to" and hit.after(1) in hit.table.months):
        ended = ended_on(hit) if grain in ("quarter", "week") else None
        return resolved(hit, None if ended is None else periods.containing(ended, grain))
    if hit.among(hit.after(), "told_which"):
        return []
    if grain == "day" and not hit.among(hit.before(), "reported_day"):
        return []
    return resolved(hit, moved(hit, here, 0, grain), anchored=False)


PARTS: tuple[Row, ...] = (
    (
        "halfway_unit",
        "'the'? (?P<which>ORDW|'last'|'final'|'opening'|'closing') (?P<unit2>'day'|'week'|"
        "'month'|'weekend')"
        " 'of' 'the' (?P<unit>'week'|'month'|'year')",
        halfway_unit,
    ),
)


ROWS: tuple[Row, ...] = (
    (
        "directed_unit",
        "(?P<mod>@mod)? (?: (?P<the>'the'|'its'|'their')? (?: (?P<last>@last)|(?P<next>@next)|"
        "(?P<this>@this)"
        "|(?P<same>'same'))) ('fiscal'|'financial'|'calendar'|'academic'|'school'|'business'|"
        "'trading')? (?P<unit>UCAL) (?P<post>'earlier'|'ago')?",
        directed_unit,
    ),
    (
        "mod_the_unit",
        "(?P<mod>@mod) ('the'|'its') ('entire'|'full'|'whole'|'fiscal'|'financial')? "
        "(?P<unit>'day'|'week'|'month'|'quarter'|'year'|'decade'|'century'|'weekend')",
        the_unit,
    ),
)


BARE: tuple[Row, ...] = (
    (
        "the_unit",
        "'the' ('entire'|'full'|'whole'|'fiscal'|'financial')? (?P<unit>'day'|'week'|'month'|"
        "'quarter'|'year'|'decade'|'weekend')",
        the_unit,
    ),
)
