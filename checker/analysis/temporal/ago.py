"""Rows and builders for dates counted from another day."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from checker.analysis.temporal.counting import before_written, grain_of, moved, resolved
from checker.analysis.temporal.drafts import bare, date_draft
from checker.analysis.temporal.hit import Draft, Hit, Row
from checker.canonical import periods
from checker.canonical.periods import Period
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
    if hit.has("day"):
        return _ago_day(hit, here, -int(value), grain)
    if grain == "century" or value != int(value):
        return [bare(hit, "PAST_REF")]
    count = int(value) * (2 if unit == "fortnight" else 1)
    return _hedged(hit, resolved(hit, moved(hit, here, -count, grain)))


def _ago_day(hit: Hit, here: date, count: int, grain: str) -> list[Draft]:
    """A year ago today: that very day."""
    try:
        when = periods.move(here, count, grain)
    except OverflowError:
        return []
    return resolved(hit, moved(hit, when, -(hit.word("day") == "yesterday"), "day"))


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
        if hit.scene.narrative:
            return [bare(hit, "FUTURE_REF" if count > 0 else "PAST_REF")]
        return before_written(hit, count, unit)
    try:
        when = periods.move(spoken or date.min, count, unit)
    except (OverflowError, KeyError):
        return []
    kept = unit == "year" and count < 0 and reference is not None
    grain = reference.grain if kept and reference and reference.grain in _KEPT else unit
    stretch = hit.scene.stretch_near(hit.first)
    if kept and stretch is not None and _ends(stretch, reference):
        when, grain = periods.move(stretch.first or when, count, unit), stretch.grain
    return resolved(hit, periods.containing(when, grain), anchored=False)


def _ends(stretch: Period, reference: Period | None) -> bool:
    """Whether a day is the last of a stretch: "the third quarter, ended Sept. 30"."""
    return reference is not None and reference.grain == "day" and reference.low == stretch.high


# "A year earlier" than a month or a quarter is that month or quarter of the year before.
_KEPT = frozenset({"month", "quarter", "half"})


_BACK = frozenset({"earlier", "previously", "beforehand", "before"})


def earlier(hit: Hit) -> list[Draft]:
    """Two days later, a year earlier: from the date last spoken of."""
    count, back = _count(hit), hit.word("w") in _BACK
    if count is None:
        return [bare(hit, "PAST_REF" if back else "FUTURE_REF")]
    return _hedged(hit, _before_spoken(hit, -count if back else count))


def half_ago(hit: Hit) -> list[Draft]:
    """Half a year ago."""
    grain = {"year": "month", "decade": "year", "century": "decade"}.get(grain_of(hit))
    if grain is None:
        return []
    return resolved(hit, moved(hit, hit.scene.anchor, -6 if grain == "month" else -5, grain))


def bare_later(hit: Hit) -> list[Draft]:
    """Months later, years earlier: no telling when; "year earlier" in a headline is one."""
    if hit.word("unit") not in hit.table.plural_units:
        return _before_spoken(hit, -1 if hit.word("w") == "earlier" else 1)
    return [bare(hit, "PAST_REF" if hit.word("w") == "earlier" else "FUTURE_REF")]


def year_end(hit: Hit) -> list[Draft]:
    """Year-end, by quarter's end, mid-year."""
    one = hit.word("one")
    grain, mod = (
        one.removeprefix("mid") or grain_of(hit),
        "mid" if one else hit.word("mod") or "end",
    )
    year = hit.year()
    if year is not None:
        return [date_draft(hit, periods.year(year), mod=(mod,), explicit=True)]
    return resolved(hit, moved(hit, hit.scene.anchor, 0, grain), mod)


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
    found = resolved(hit, moved(hit, here, step, grain_of(hit)), anchored=False)
    if hit.table.units[hit.word("unit")] != "night":
        return found
    low, high = hit.table.dayparts["night"][1:]
    return [
        Draft("time", d.first, d.last, f"{d.text}TNI", low, high, part="NI", why=d.why)
        for d in found
    ]


def before_last(hit: Hit) -> list[Draft]:
    """The year before last, the week after next."""
    step = -2 if hit.has("before") else 2
    return resolved(hit, moved(hit, hit.scene.anchor, step, grain_of(hit)))


def year_previous(hit: Hit) -> list[Draft]:
    """The year previous."""
    return resolved(hit, moved(hit, hit.scene.spoken, -1, grain_of(hit)), anchored=False)


ROWS: tuple[Row, ...] = (
    (
        "ago",
        "(?P<hedge>@hedge)? (?P<num>@num|@vaguenum) @adj? (?P<unit>UNIT)"
        " ('ago'|'back' (?= COMMA|DOT)) ((?P<day>'today'|'yesterday')|'this' ('week'|'month'))?",
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
    ("bare_later", "('many')? (?P<unit>UCAL) (?P<w>'later'|'earlier') (?! 'than')", bare_later),
    (
        "year_end",
        "'the'? ('fiscal'|'calendar')? (?P<unit>'year'|'month'|'quarter'|'decade') (DASH|POSS)?"
        " 'end' (?P<year>YEAR)?",
        year_end,
    ),
    (
        "mid_unit",
        "(?: (?P<mod>'mid') DASH (?P<unit>'year'|'week'|'month'|'decade')"
        "|(?P<one>'midyear'|'midweek'|'midmonth')) (?P<year>YEAR)?",
        year_end,
    ),
)


ROWS_LATE: tuple[Row, ...] = (
    (
        "before_last",
        "'the' (?P<unit>UCAL) (?: (?P<before>'before') 'last'|'after' 'next')",
        before_last,
    ),
    (
        "the_unit_before",
        "'the' (?P<unit>UCAL) (?P<w>'before'|'after'|'earlier'|'later'|'previous')",
        the_unit_before,
    ),
    ("year_previous", "'the' (?P<unit>'year'|'month'|'week'|'day') 'previous'", year_previous),
)
