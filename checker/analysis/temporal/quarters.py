"""Rows and builders for quarters and halves of a year."""

from __future__ import annotations

from datetime import date

from checker.analysis.temporal.counting import ended_on, relative_year
from checker.analysis.temporal.drafts import bare, date_draft, roughly
from checker.analysis.temporal.hit import Draft, Hit, Row
from checker.canonical import periods
from checker.canonical.periods import Period

# So many words on either side tell what a sentence is about.
_AROUND = 20
# So many days after its end a quarter is reported on.
REPORTED = 50


def _quarter_year(hit: Hit, number: int, here: date, halves: bool) -> int:
    """The year of a quarter told without one: the nearest that fits the tense."""
    if "of the year" in " ".join(hit.words[hit.first : hit.last]) and hit.scene.year is not None:
        return hit.scene.year
    months = 6 if halves else 3
    current = (here.month - 1) // months + 1
    if hit.tense() != "future":
        return here.year if number <= current else here.year - 1
    # Results are expected, too, for the quarter that is just over.
    begun = date(here.year, months * (current - 1) + 1, 1)
    if number == (current - 2) % (12 // months) + 1 and (here - begun).days < REPORTED:
        return here.year if number < current else here.year - 1
    return here.year if number >= current else here.year + 1


def _is_sport(hit: Hit) -> bool:
    """Whether the words around speak of a game, whose halves and quarters are no dates."""
    around = hit.words[max(hit.first - _AROUND, 0) : hit.last + _AROUND]
    return not hit.table.context["sport"].isdisjoint(around)


def _told_year(hit: Hit) -> int | None:
    """The year that the wording itself tells, in figures or as "last year's"."""
    for name in ("year", "year0", "year1"):
        if hit.has(name):
            return int(hit.word(name))
    for name, suffix in (("ry", "0"), ("rel", ""), ("relb", "b")):
        if hit.has(name):
            return relative_year(hit, suffix)
    return None


def quarter(hit: Hit) -> list[Draft]:
    """The third quarter of 2009, last year's first half, the final quarter."""
    halves = hit.word("unit") == "half"
    which = hit.word("which")
    size = 2 if halves else 4
    year = _told_year(hit)
    explicit = hit.has("year") or hit.has("year0") or hit.has("year1")
    here = hit.scene.year_anchor
    if which == "last" and year is None:
        if halves or here is None:
            return []
        return [date_draft(hit, periods.shifted(here, -1, "quarter"), why=hit.scene.why_year())]
    number = size if which in ("last", "final") else hit.ordinal("which")
    if not 1 <= number <= size:
        return []
    make = periods.half if halves else periods.quarter
    if year is None:
        if hit.after() == "of" or _is_sport(hit):
            return []
        dashed = hit.words[hit.group("unit")[0] - 1] == "-"
        determined = hit.words[hit.first] in ("the", "its") or hit.has("mod") or dashed
        if halves and not determined:
            return []
        if here is None:
            return [bare(hit, f"XXXX-{39 + number if halves else 32 + number}", "no year is told")]
        year = _quarter_year(hit, number, here, halves)
    ended = None if halves or explicit else ended_on(hit)
    period = make(year, number) if ended is None else _ending(ended, number)
    why = "" if explicit else hit.scene.why_year()
    drafts = [date_draft(hit, period, mod=hit.said("mod"), why=why, explicit=explicit)]
    fiscal = not {"fiscal", "financial"}.isdisjoint(hit.words[hit.first : hit.last])
    return roughly(drafts) if fiscal and ended is None else drafts


def _ending(day: date, number: int) -> Period:
    """The quarter that ended on a day: of the calendar, or any three months of a company's year."""
    if day.month == 3 * number:
        return periods.quarter(day.year, number)
    first = periods.move(day.replace(day=1), -2, "month")
    last = periods.month(day.year, day.month).last or day
    return periods.span(first, last)


def month_quarter(hit: Hit) -> list[Draft]:
    """The September quarter: the one that ends in it."""
    month, year = hit.month(), hit.year()
    if year is None:
        year = hit.scene.year_of(month, 0, hit.tense())
    if year is None or not hit.raw[hit.group("month")[0]][0].isupper():
        return []
    period = periods.quarter(year, (month + 2) // 3)
    why = "" if hit.has("year") else hit.scene.why_year()
    return [date_draft(hit, period, mod=hit.said("mod"), why=why, explicit=hit.has("year"))]


def short_quarter(hit: Hit) -> list[Draft]:
    """Q3 2009, H1."""
    number, year = int(hit.word("n")), hit.year()
    if not hit.is_glued(hit.first, hit.first + 2):
        return []
    halves = hit.word("letter") == "h"
    if halves and (number > 2 or year is None):
        return []
    here = hit.scene.year_anchor
    if year is None:
        if here is None:
            return []
        year = _quarter_year(hit, number, here, halves)
    make = periods.half if halves else periods.quarter
    return [date_draft(hit, make(year, number), explicit=hit.has("year"))]


ROWS: tuple[Row, ...] = (
    (
        "quarter",
        "(?P<mod>@mod)? ('fiscal'|'the')?"
        " (?: (?P<ry>(?P<last0>@last)|(?P<this0>@this)) 'year' POSS|"
        "(?P<year0>YEAR) POSS?)?"
        " ('the'|'its'|'their')? ('fiscal'|'latest'|'year'|'calendar')?"
        " (?P<which>ORDW|D31 ORDSUF|'final'|'last') DASH? ('fiscal'|'financial'|'calendar')?"
        " (?P<year1>YEAR)? "
        "(?P<unit>'quarter'|'half')"
        " (?! 'of' 'the' (?:'game'|'century')|'of' 'the'? (D31 ORDSUF|ORDW) DASH? 'century')"
        " (?: (COMMA|'of'|'in'|'for')? 'the'? ('fiscal'|'financial')? 'year'?"
        " (?P<year>YEAR) (?! 's'|POSS)"
        "|('of'|'in') 'the'? (?P<rel>(?P<last>@last)|(?P<next>@next)|(?P<this>@this)) "
        "('fiscal'|'financial')? 'year'"
        "|(?P<relb>(?P<lastb>@last)|(?P<nextb>@next)|(?P<thisb>'this')) 'year'"
        "|'of' 'the' 'year')?",
        quarter,
    ),
    (
        "month_quarter",
        "(?P<mod>@mod)? ('the'|'its')? (?P<month>FULLMONTH) DASH? 'quarter' (?! DASH)"
        " (?: (COMMA|'of'|'in')? (?P<year>YEAR))?",
        month_quarter,
    ),
    (
        "short_quarter",
        "(?P<letter>'q'|'h') (?P<n>'1'|'2'|'3'|'4') (?: ('of'|'in')? (?P<year>YEAR))?",
        short_quarter,
    ),
)
