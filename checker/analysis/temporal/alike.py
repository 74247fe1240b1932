"""Rows and builders for the same stretch of another year, as companies compare their figures."""

from __future__ import annotations

from checker.analysis.temporal.counting import before_written, grain_of, moved, resolved
from checker.analysis.temporal.drafts import date_draft
from checker.analysis.temporal.hit import Draft, Hit, Row
from checker.canonical import periods
from checker.canonical.periods import Period


def _stretch(hit: Hit, grain: str) -> Period | None:
    """The month, quarter or half that a text compares with; of a grain, where one is named."""
    near = hit.scene.stretch_near(hit.first)
    if near is not None and grain in ("", near.grain):
        return near
    return moved(hit, hit.scene.published, -1, grain) if grain else None


def _year_before(hit: Hit, period: Period) -> list[Draft]:
    if period.first is None:
        return []
    when = periods.move(period.first, -1, "year")
    return resolved(hit, periods.containing(when, period.grain), anchored=False)


def dash_ago(hit: Hit) -> list[Draft]:
    """Year-ago, the year-earlier quarter: the same stretch, one unit before."""
    inner = hit.word("inner")
    if not inner and "-" not in hit.words[hit.first : hit.last]:
        return []
    name = "unit" if hit.has("unit") else "prior"
    unit = grain_of(hit, name)
    if unit in ("hour", "minute", "second"):
        return []
    if unit == "year":
        stretch = _stretch(hit, hit.table.units.get(inner, ""))
        if stretch is not None:
            return _year_before(hit, stretch)
    return before_written(hit, -1, unit)


def year_period(hit: Hit) -> list[Draft]:
    """The 1988 quarter, the same period of 1988: the stretch spoken of, in that year."""
    year = int(hit.word("year"))
    stretch = _stretch(hit, hit.table.units.get(hit.word("inner"), ""))
    if stretch is None or stretch.first is None:
        return [date_draft(hit, periods.year(year), explicit=True)]
    try:
        when = stretch.first.replace(year=year, day=1)
    except ValueError:
        return []
    return [date_draft(hit, periods.containing(when, stretch.grain), why=hit.scene.why())]


def same_period(hit: Hit) -> list[Draft]:
    """The same period last year, the corresponding quarter a year earlier."""
    reference = hit.scene.reference
    if reference is not None and reference.grain in ("week", "season"):
        return _year_before(hit, reference)
    stretch = hit.scene.stretch_near(hit.first)
    if stretch is not None:
        return _year_before(hit, stretch)
    return resolved(hit, moved(hit, hit.scene.anchor, -1, "year"))


ROWS: tuple[Row, ...] = (
    (
        "dash_ago",
        "('a'|'the'|'its')? (?:(?P<unit>UNIT1) DASH? (?P<w>'ago'|'earlier')"
        "|('prior'|'previous'|'preceding') DASH (?P<prior>UNIT1))"
        " (?P<inner>'quarter'|'period'|'month'|'week'|'half')?",
        dash_ago,
    ),
    (
        "year_period",
        "'the'? ('same'|'like'|'corresponding'|'comparable'|'similar'|'full')?"
        " (?P<year>YEAR) POSS? (?P<inner>'quarter'|'period'|'month'|'half')",
        year_period,
    ),
    (
        "period_of_year",
        "'the'? ('same'|'like'|'corresponding'|'comparable'|'similar')"
        " (?P<inner>'quarter'|'period'|'month'|'half') ('of'|'in') (?P<year>YEAR)",
        year_period,
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
