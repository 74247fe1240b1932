"""Rows and builders for how often something is."""

from __future__ import annotations

from checker.analysis.temporal.hit import Draft, Hit, Row
from checker.analysis.temporal.lasting import length_draft, unit_of
from checker.canonical.durations import Part


def every(hit: Hit) -> list[Draft]:
    """Every year, each Monday, per day."""
    word = hit.word("unit")
    if word in hit.table.weekdays:
        number = hit.table.weekdays[word]
        return [Draft("duration", hit.first, hit.last, f"XXXX-WXX-{number}", scope="each")]
    if word in hit.table.seasons or word not in hit.table.units:
        unit = "year" if word in hit.table.seasons else "day"
        return [length_draft(hit, [Part(1, unit)], scope="each")]
    said = hit.said("num")
    amount = 2.0 if said == ["other"] else hit.number("num") if said else 1.0
    return [length_draft(hit, [Part(amount, unit_of(hit))], scope="each")]


def weekdays(hit: Hit) -> list[Draft]:
    """Mondays."""
    number = hit.table.weekdays[hit.word("wd")[:-1]]
    return [Draft("duration", hit.first, hit.last, f"XXXX-WXX-{number}", scope="each")]


_OFTEN = {
    "daily": "day",
    "nightly": "day",
    "hourly": "hour",
    "weekly": "week",
    "monthly": "month",
    "quarterly": "quarter",
    "yearly": "year",
    "annual": "year",
    "annually": "year",
}


def often(hit: Hit) -> list[Draft]:
    """Daily, annual."""
    word = hit.word("w")
    unit = _OFTEN.get(word)
    raw = hit.raw[hit.first]
    if unit is None or (
        raw[0].isupper() and (hit.raw[hit.last - 2 : hit.last - 1] or ["."])[0] not in (".", "\n")
    ):
        return []
    return [length_draft(hit, [Part(1, unit)], scope="each")]


def times_a(hit: Hit) -> list[Draft]:
    """Twice a week."""
    return [length_draft(hit, [Part(1, unit_of(hit))], scope="each")]


ROWS: tuple[Row, ...] = (
    (
        "every",
        "('every'|'each'|'per') (?P<num>@num|'other'|'few')? (?P<unit>UNIT|WD|DAYPART|SEASON)",
        every,
    ),
    ("weekdays", "(?P<wd>WDS)", weekdays),
    (
        "often",
        "(?P<w>'daily'|'weekly'|'monthly'|'quarterly'|'yearly'|'annual'|'annually'|'hourly'|"
        "'nightly'"
        "|'biweekly'|'biannual'|'biennial')",
        often,
    ),
    (
        "times_a",
        "('once'|'twice'|'thrice'|@num 'times') (?P<w>'a'|'an'|'each'|'every'|'per') "
        "(?P<unit>UNIT1)",
        times_a,
    ),
)
