"""Rows and builders for dates counted from another day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from checker.analysis.temporal.counting import grain_of, moved, resolved
from checker.analysis.temporal.drafts import bare, date_draft
from checker.analysis.temporal.hit import Draft, Hit, Row
from checker.canonical import periods
from checker.model import Hedge


def _hedged(hit: Hit, drafts: list[Draft]) -> list[Draft]:
    """The hedge of "about two weeks ago", "more than a year ago" on its date."""
    if not hit.has("hedge") or not drafts:
        return drafts
    words = " ".join(hit.said("hedge")).replace(" .", ".")
    hedge: Hedge = hit.table.hedges[words]  # type: ignore[assignment]
    return [replace(drafts[0], hedge=hedge)]


def ago(hit: Hit) -> list[Draft]:
    """Two weeks ago, a year ago."""
    unit = hit.table.units[hit.word("unit")]
    value, here = hit.number("num"), hit.scene.anchor
    if value is None:
        return [bare(hit, "PAST_REF")]
    if here is None:
        return [bare(hit, "PAST_REF", "no document date")]
    if unit in ("hour", "minute", "second"):
        text = here.isoformat()
        return [Draft("time", hit.first, hit.last, f"{text}TXX", why=hit.scene.why())]
    grain = grain_of(hit)
    if grain == "century" or value != int(value):
        return [bare(hit, "PAST_REF")]
    count = int(value) * (2 if unit == "fortnight" else 1)
    return _hedged(hit, resolved(hit, moved(hit, here, -count, grain)))


def _count(hit: Hit) -> int | None:
    value = hit.number("num")
    if value is None or value != int(value) or value > 5000:
        return None
    return int(value)


def from_now(hit: Hit) -> list[Draft]:
    """Two weeks from now, in a year's time."""
    count = _count(hit)
    if count is None:
        return [bare(hit, "FUTURE_REF")]
    return resolved(hit, moved(hit, hit.scene.published, count, grain_of(hit)))


def _before_spoken(hit: Hit, count: int) -> list[Draft]:
    unit, reference = grain_of(hit), hit.scene.reference
    spoken = hit.scene.spoken_at(unit)
    counted = reference is not None and spoken is not None
    if not counted or not (hit.scene.narrative or hit.scene.is_exact(unit)):
        return _before_written(hit, count, unit)
    try:
        when = periods.move(spoken or date.min, count, unit)
    except (OverflowError, KeyError):
        return []
    kept = unit == "year" and count < 0 and reference is not None
    grain = reference.grain if kept and reference and reference.grain in _KEPT else unit
    return resolved(hit, periods.containing(when, grain), anchored=False)


# "A year earlier" than a month or a quarter is that month or quarter of the year before.
_KEPT = frozenset({"month", "quarter", "half"})


def _before_written(hit: Hit, count: int, unit: str) -> list[Draft]:
    """Counted from the document's day, unless that would put into its future what is past."""
    here = hit.scene.published
    if here is None or (count > 0 and hit.tense() == "past"):
        return [bare(hit, "FUTURE_REF" if count > 0 else "PAST_REF")]
    return resolved(hit, moved(hit, here, count, unit))


_BACK = frozenset({"earlier", "previously", "beforehand", "before"})


def earlier(hit: Hit) -> list[Draft]:
    """Two days later, a year earlier: from the date last spoken of."""
    count, back = _count(hit), hit.word("w") in _BACK
    if count is None:
        return [bare(hit, "PAST_REF" if back else "FUTURE_REF")]
    return _hedged(hit, _before_spoken(hit, -count if back else count))


def half_ago(hit: Hit) -> list[Draft]:
    """Half a year ago."""
    grain = {"year": "month", "decade": "year"}.get(grain_of(hit))
    if grain is None:
        return []
    return resolved(hit, moved(hit, hit.scene.anchor, -6 if grain == "month" else -5, grain))


def dash_ago(hit: Hit) -> list[Draft]:
    """Year-ago, the year-earlier quarter: one unit before the date last spoken of."""
    inner = hit.word("inner")
    reference = hit.scene.reference
    if inner in hit.table.units and hit.word("unit") == "year":
        grain = hit.table.units[inner]
        here = reference.first if reference is not None and reference.grain == grain else None
        if here is None:
            recent = moved(hit, hit.scene.published, -1, grain)
            here = recent.first if recent is not None else None
        if here is not None:
            period = periods.containing(periods.move(here, -1, "year"), grain)
            return resolved(hit, period, anchored=False)
    return _before_spoken(hit, -1)


def year_end(hit: Hit) -> list[Draft]:
    """Year-end, the end of the year."""
    grain = grain_of(hit)
    year = hit.year()
    if year is not None:
        return [date_draft(hit, periods.year(year), mod=("end",), explicit=True)]
    return resolved(hit, moved(hit, hit.scene.anchor, 0, grain), "end")


def same_period(hit: Hit) -> list[Draft]:
    """The same period last year, the corresponding quarter a year earlier."""
    reference, here = hit.scene.reference, hit.scene.anchor
    if here is None:
        return []
    first = reference.first if reference is not None else None
    if (
        reference is None
        or first is None
        or reference.grain not in ("month", "quarter", "half", "week", "season")
    ):
        return resolved(hit, moved(hit, here, -1, "year"))
    return resolved(
        hit, periods.containing(periods.move(first, -1, "year"), reference.grain), anchored=False
    )


def the_unit_before(hit: Hit) -> list[Draft]:
    """The year before, the day after."""
    word = hit.word("w")
    if (
        word in ("before", "after")
        and hit.after()[:1].isalnum()
        and not hit.among(hit.after(), "goes_on")
    ):
        return []
    step = 1 if word in ("after", "later") else -1
    here = hit.scene.spoken_at(grain_of(hit))
    return resolved(hit, moved(hit, here, step, grain_of(hit)), anchored=False)


def year_previous(hit: Hit) -> list[Draft]:
    """The year previous."""
    return resolved(hit, moved(hit, hit.scene.spoken, -1, grain_of(hit)), anchored=False)


ROWS: tuple[Row, ...] = (
    (
        "ago",
        "(?P<hedge>@hedge)? (?P<num>@num|@vaguenum) @adj? (?P<unit>UNIT) 'ago'"
        " ('today'|'this' ('week'|'month'))?",
        ago,
    ),
    (
        "from_now",
        "(?P<num>@num|@vaguenum) (?P<unit>UCAL) (?: 'from' ('now'|'today')|POSS 'time'|APOS "
        "'time')",
        from_now,
    ),
    (
        "earlier",
        "(?P<hedge>@hedge)? (?P<num>@num|@vaguenum) (?P<unit>UCAL) (?P<w>'earlier'|"
        "'previously'|'later'"
        "|'afterward'|'afterwards'|'hence'|'beforehand'"
        "|(?:'before'|'after') (?= COMMA|DOT|'and'|'but'))"
        " (?! 'than')",
        earlier,
    ),
    ("half_ago", "('half' ('a'|'an')|'a' 'half') (?P<unit>UNIT1) 'ago'", half_ago),
    (
        "dash_ago",
        "('a'|'the')? (?P<unit>UNIT1) DASH (?P<w>'ago'|'earlier')"
        " (?P<inner>'quarter'|'period'|'month'|'week')?",
        dash_ago,
    ),
    (
        "year_end",
        "(?P<mod>'mid' DASH)? 'the'? (?P<unit>'year'|'month'|'quarter') DASH 'end' (?P<year>YEAR)?",
        year_end,
    ),
    (
        "period",
        "'the'? ('same'|'like'|'corresponding'|'comparable'|'similar'|'year' DASH 'earlier') "
        "('period'|'time'|'quarter'|'month'|'week')"
        " (?: 'of' | 'in' )? 'the'? (?: (?P<last>@last) 'year'|'a' 'year' (?P<w>'ago'|"
        "'earlier'|'before'))",
        same_period,
    ),
)


ROWS_LATE: tuple[Row, ...] = (
    (
        "the_unit_before",
        "'the' (?P<unit>UCAL) (?P<w>'before'|'after'|'earlier'|'later'|'previous')",
        the_unit_before,
    ),
    ("year_previous", "'the' (?P<unit>'year'|'month'|'week'|'day') 'previous'", year_previous),
)
