"""Rows and builders for several days at once: ranges, lists and alternatives."""

from __future__ import annotations

from checker.analysis.temporal.drafts import month_day, pair
from checker.analysis.temporal.hit import Draft, Hit, Row


def _days(hit: Hit) -> list[Draft]:
    """July 23 or 24, July 23-25, 23 and 24 July."""
    a, b, month = hit.ordinal("a") or 0, hit.ordinal("b") or 0, hit.month()
    join = hit.word("join")
    year = hit.year("year")
    if join == "or":
        ends = month_day(hit, month, a, year), month_day(hit, month, b, year)
        return pair(hit, *ends, join) if a < b else []
    listed = join == "and" and hit.before() != "between"
    if b <= a and not listed:
        return []
    sides = ("", "") if listed else ("from", "until")
    cut = hit.group("join")[0]
    left = month_day(hit, month, a, year, last=cut, scope=sides[0], mod=hit.said("mod"))
    right = month_day(hit, month, b, year, first=cut + 1, scope=sides[1])
    return [d for d in (left, right) if d is not None]


def _listed_days(hit: Hit) -> list[Draft]:
    """July 3, 4 and 5; 3, 4 and 5 July 1863."""
    year, month = hit.year(), hit.month()
    figures = [i for i in range(hit.first, hit.last) if _is_day(hit, i)]
    found = []
    for i in figures:
        first = hit.first if i == figures[0] else i
        last = hit.last if i == figures[-1] else i + 1
        draft = month_day(hit, month, int(hit.words[i]), year, first=first, last=last)
        if draft is None:
            return []
        found.append(draft)
    days = [int(hit.words[i]) for i in figures]
    counted = hit.after() in hit.table.not_year_before
    return found if days == sorted(set(days)) and not counted else []


def _is_day(hit: Hit, at: int) -> bool:
    return hit.words[at].isdecimal() and len(hit.words[at]) < 3


_JOINED_TO = frozenset({"to", "through", "thru", "until", "till", "-", "–", "—", "‑", "/"})


def _twice(hit: Hit) -> list[Draft]:
    """May 5 to June 6, 2025: the year stands for both."""
    year, cut = hit.year(), hit.group("join")[0]
    join = hit.word("join")
    day_a, day_b = hit.ordinal("a"), hit.ordinal("b")
    if year and hit.month("m1") > hit.month("m2"):
        left_year: int | None = year - 1
    else:
        left_year = year
    ranged = join in _JOINED_TO
    left = month_day(
        hit, hit.month("m1"), day_a, left_year, last=cut, scope="from" if ranged else ""
    )
    right = month_day(
        hit, hit.month("m2"), day_b, year, first=cut + 1, scope="until" if ranged else ""
    )
    return [d for d in (left, right) if d is not None]


ROWS: tuple[Row, ...] = (
    (
        "listed_days",
        "(?P<month>@month) (?:@dnum COMMA){1,6} @dnum? COMMA? 'and' @dnum"
        " (?! PERCENT|COLON|AMPM|DASH|SLASH|UNIT|MONTH) (COMMA? (?P<year>YEAR))?",
        _listed_days,
    ),
    (
        "listed_days_before",
        "(?:@dnum COMMA){1,6} @dnum? COMMA? 'and' @dnum 'of'? (?P<month>@month)"
        " (COMMA? 'of'? (?P<year>YEAR))?",
        _listed_days,
    ),
    (
        "days_of_month",
        "(?P<mod>@mod)? (?P<month>@month) (?P<a>@dnum) (?P<join>'or'|'and'|@dash|SLASH)"
        " (?P<b>@dnum) (?! PERCENT|COLON|AMPM|DASH|SLASH|UNIT|MONTH) (COMMA? (?P<year>YEAR))?",
        _days,
    ),
    (
        "days_before_month",
        "'the'? (?P<a>@dnum) (?P<join>'or'|'and'|@dash|SLASH) 'the'? (?P<b>@dnum) 'of'?"
        " (?P<month>@month)"
        " (COMMA? 'of'? (?P<year>YEAR))?",
        _days,
    ),
    (
        "month_day_twice",
        "(?P<m1>@month) (?P<a>@dnum) (?P<join>'or'|'and'|@dash) (?P<m2>@month) (?P<b>@dnum)"
        " (COMMA? (?P<year>YEAR))",
        _twice,
    ),
    (
        "day_month_twice",
        "(?P<a>@dnum) (?P<m1>@month) (?P<join>'or'|'and'|@dash) (?P<b>@dnum) (?P<m2>@month)"
        " (COMMA? (?P<year>YEAR))",
        _twice,
    ),
)
