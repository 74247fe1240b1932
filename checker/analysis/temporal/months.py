"""Rows and builders for months, bare, of a year, and their parts."""

from __future__ import annotations

from datetime import date

from checker.analysis.temporal.counting import relative_year, resolved
from checker.analysis.temporal.drafts import bare, date_draft, listed, month_day, pair
from checker.analysis.temporal.hit import Draft, Hit, Row, full_year
from checker.canonical import holidays, periods


def months_of_year(hit: Hit) -> list[Draft]:
    """May-June 2025, March and April."""
    m1, m2, join = hit.month("m1"), hit.month("m2"), hit.word("join")
    year, cut = hit.year("year"), hit.group("join")[0]
    doubtful = {hit.word("m1"), hit.word("m2")} <= hit.table.ambiguous_months and year is None
    if doubtful and hit.before()[:1].isalpha() and _follows_name(hit):
        # "Theresa May and June Carter"
        return []
    if join == "or":
        right = month_day(hit, m2, 0, year)
        if right is None or right.period is None or right.period.first is None:
            return listed(right)
        own = right.period.first.year - (m1 > m2)
        return pair(hit, month_day(hit, m1, 0, own), right, join)
    sides = ("", "") if join == "and" else ("from", "until")
    before = year - (m1 > m2) if year else None
    left = month_day(hit, m1, 0, before, last=cut, mod=hit.said("mod"), scope=sides[0])
    if year is None and left is not None and left.period is not None and left.period.first:
        year = left.period.first.year + (m2 < m1)
    mod = hit.said("mod2")
    right = month_day(hit, m2, 0, year, first=cut + 1, mod=mod, scope=sides[1])
    return [d for d in (left, right) if d is not None]


def _follows_name(hit: Hit) -> bool:
    return hit.raw[hit.first - 1][0].isupper() and hit.before() not in hit.table.before


def month_of_year(hit: Hit) -> list[Draft]:
    """March 2022, late March 2022, October of last year."""
    if hit.has("rel"):
        year = relative_year(hit)
    elif hit.has("yy"):
        year = full_year(int(hit.word("yy")), hit.scene)
    else:
        year = hit.year()
    return listed(month_day(hit, hit.month(), 0, year, mod=hit.said("mod")))


def part_of_month(hit: Hit) -> list[Draft]:
    """The last week of March, the first Monday in May 2025."""
    year = hit.year() or hit.scene.year_of(hit.month(), 0, hit.tense())
    if year is None:
        return []
    whole = periods.month(year, hit.month())
    first, last = whole.first, whole.last
    if first is None or last is None:
        return []
    nth = -1 if hit.word("which") in ("last", "final") else hit.ordinal("which")
    unit = hit.word("unit")
    if unit in hit.table.weekdays:
        when = holidays.nth_weekday(year, hit.month(), hit.table.weekdays[unit], nth)
        period = periods.day(when)
    elif unit == "week":
        # A week is of the month that most of its days are of.
        at = last if nth < 0 else date.fromordinal(first.toordinal() + 3 + 7 * (nth - 1))
        # The last whole week: one that ends inside the month.
        period = periods.week(at)
        if nth < 0 and period.high and period.high > last.toordinal():
            period = periods.shifted(at, -1, "week")
    elif unit == "weekend":
        saturday = holidays.nth_weekday(year, hit.month(), 6, nth)
        period = periods.weekend(saturday)
    else:
        return [date_draft(hit, whole, mod=("late" if nth < 0 else "early",))]
    return [date_draft(hit, period, why=hit.scene.why() if not hit.has("year") else "")]


def directed_month(hit: Hit) -> list[Draft]:
    """Last September, this May, next March."""
    number = hit.month()
    raw = hit.raw[hit.group("month")[0]]
    if not raw[0].isupper():
        return []
    anaphoric = hit.words[hit.first] in ("that", "the")
    here = hit.scene.spoken if anaphoric and not hit.has("next") else hit.scene.anchor
    if here is None:
        return [bare(hit, f"XXXX-{number:02}", "no year is told")]
    if hit.has("last"):
        year = here.year if number < here.month else here.year - 1
    elif hit.has("next"):
        year = here.year if number > here.month else here.year + 1
    else:
        year = here.year
    return resolved(hit, periods.month(year, number), anchored=not anaphoric)


def _month_stands(hit: Hit) -> bool:
    """Whether a bare month is used as a date and is no verb, name or walk."""
    at, end = hit.group("month")
    name, before = hit.word("month"), hit.words[at - 1] if at else ""
    if end < len(hit.raw) and hit.raw[end][0].isupper() and hit.among(hit.words[end], "events"):
        return False
    if name in hit.table.month_abbreviations:
        return hit.among(before, "abbreviated")
    if not hit.raw[at][0].isupper():
        return hit.among(before, "month_lower")
    if name not in hit.table.ambiguous_months or hit.has("mod"):
        return True
    if _among_months(hit, at, end) or _describes(hit, at, end):
        return True
    return before in hit.table.before and _no_name(hit, name, before, end)


def _among_months(hit: Hit, at: int, end: int) -> bool:
    """Whether another month stands beside: "July, August and September"."""
    links = (",", "and", "or")
    before, after = hit.words[max(at - 2, 0) : at], hit.words[end : end + 2]
    beside = [before[0]] if len(before) > 1 and before[1] in links else []
    beside += [after[1]] if len(after) > 1 and after[0] in links else []
    return any(w in hit.table.months and w not in hit.table.ambiguous_months for w in beside)


def _describes(hit: Hit, at: int, end: int) -> bool:
    """Whether a month opens a sentence before a noun ("August sales rose"), or owns one."""
    after = hit.words[end] if end < len(hit.words) else ""
    opens = not at or not hit.words[at - 1][:1].isalnum()
    if after in ("'s", "’s"):
        return not opens and hit.word("month") != "may" and hit.raw[at - 1][0].islower()
    verbal = after in hit.table.tense or hit.among(after, "closed") or after.endswith("ed")
    verbal = verbal or (hit.word("month") == "may" and not after.endswith("s"))
    return opens and after.isalpha() and hit.raw[end][0].islower() and not verbal


def _no_name(hit: Hit, name: str, before: str, end: int) -> bool:
    """Whether a month after a word that may take one is a date: "the March meeting"."""
    if hit.among(before, "month_sure"):
        return True
    if end < len(hit.raw) and hit.raw[end][:1].isupper():
        return False
    if hit.among(before, "articles"):
        after = hit.words[end] if end < len(hit.words) else ""
        return name != "may" and not hit.among(after, "not_after_month")
    return name == "march" or not hit.among(before, "month_person")


def month(hit: Hit) -> list[Draft]:
    """March, early June: the year by the tense of the clause."""
    if not _month_stands(hit):
        return []
    draft = month_day(hit, hit.month(), 0, None, mod=hit.said("mod"))
    return [] if draft is None else [draft]


ROWS: tuple[Row, ...] = (
    (
        "months_of_year",
        "(?P<mod>@mod)? (?P<m1>@month) (?P<join>'or'|'and'|@dash|SLASH) (?P<mod2>@mod)?"
        " (?P<m2>@month) (?! D31) (?: 'period'? (COMMA|'of'|'in')? (?P<year>YEAR))?",
        months_of_year,
    ),
    (
        "month_year",
        "(?P<mod>@mod)? ('the' 'month' 'of')? (?P<month>@month)"
        " (?: (COMMA|'of'|'in')? (?P<year>YEAR)|APOS (?P<yy>YY)"
        "|(COMMA|'of')? 'the'? (?P<rel>(?P<last>@last)|(?P<next>@next)|(?P<this>@this)) 'year')",
        month_of_year,
    ),
)


PARTS: tuple[Row, ...] = (
    (
        "part_of_month",
        "(?P<det>'the') (?P<which>ORDW|D31 ORDSUF|'last'|'final') (?P<n>NW)?"
        " (?P<unit>'week'|'weekend'|'days'|'weeks'|WD) ('of'|'in') (?P<month>@month)"
        " (COMMA? (?P<year>YEAR))?",
        part_of_month,
    ),
)


BARE: tuple[Row, ...] = (
    (
        "directed_month",
        "(?P<mod>@mod)? (?: 'the'? (?P<last>@last)|'the'? (?P<next>@next)|(?P<this>'this'|"
        "'that'|'the' 'same'))"
        " (?P<month>@month)",
        directed_month,
    ),
    ("month", "(?P<mod>@mod)? (?P<month>@month)", month),
)
