"""Rows and builders for dates that name a day of the calendar."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from checker.analysis.temporal.counting import relative_year
from checker.analysis.temporal.drafts import date_draft, listed, month_day
from checker.analysis.temporal.hit import Draft, Hit, Row, full_year
from checker.canonical import periods


def _from_numbers(hit: Hit, year: int, month: int, day: int) -> list[Draft]:
    try:
        return [date_draft(hit, periods.day(date(year, month, day)), explicit=True)]
    except ValueError:
        return []


def iso(hit: Hit) -> list[Draft]:
    """2025-07-23."""
    if not hit.is_glued():
        return []
    return _from_numbers(hit, int(hit.word("y")), int(hit.word("m")), int(hit.word("d")))


def _day_first(hit: Hit, a: int, b: int, year: int) -> bool:
    """Which figure is the day: as the document does, else where only one order fits its day."""
    told, here = hit.scene.day_first(), hit.scene.published
    if told is not None or here is None or a > 12 or b > 12:
        return bool(told)
    by_day, by_month = (abs((date(year, m, d) - here).days) for m, d in ((b, a), (a, b)))
    return by_day <= _SAME_DAYS < by_month


def _in_order(hit: Hit, a: int, b: int, year: int) -> list[Draft]:
    day, month = (a, b) if _day_first(hit, a, b, year) else (b, a)
    if month > 12:
        day, month = month, day
    return _from_numbers(hit, year, month, day)


def numeric(hit: Hit) -> list[Draft]:
    """24/7/13, 7/24/2013: the order is inferred from the document."""
    if not hit.is_glued():
        return []
    marks = {hit.words[i] for i in range(hit.first, hit.last) if not hit.words[i].isdecimal()}
    year = hit.word("y")
    wired = hit.before(2).isalpha()
    if len(marks) > 1 or hit.after() in marks or (hit.before() in marks and not wired):
        return []
    # "08-09-90" is how wires stamp a day; "8-9-90" may be a score.
    if len(year) == 2 and marks != {"/"} and len(hit.word("a")) + len(hit.word("b")) != 4:
        return []
    return _in_order(hit, int(hit.word("a")), int(hit.word("b")), hit.year("y") or 0)


def dotted(hit: Hit) -> list[Draft]:
    """24.7.2013: day first, as where dots are used."""
    a, b, year = hit.words[hit.first].split(".")
    if len(year) not in (2, 4) or not 1 <= int(a) <= 31 or not 1 <= int(b) <= 12:
        return []
    full = full_year(int(year), hit.scene) if len(year) == 2 else int(year)
    return _from_numbers(hit, full, int(b), int(a))


def nine_eleven(hit: Hit) -> list[Draft]:
    """9/11, the day of the attacks of 2001."""
    if not hit.is_glued() or hit.after() in ("/", "-"):
        return []
    return _from_numbers(hit, 2001, 9, 11)


def compact(hit: Hit) -> list[Draft]:
    """19980213, as wires and archives stamp a day; not a piece of a longer code."""
    figures = hit.words[hit.first]
    glued = hit.glued(hit.first) or (hit.last < len(hit.words) and hit.glued(hit.last))
    if glued and hit.after()[:1] not in (".", ",", ")"):
        return []
    return _from_numbers(hit, int(figures[:4]), int(figures[4:6]), int(figures[6:]))


# A stamp is rarely further from the document's day.
_SAME_DAYS = 3


def month_and_day(hit: Hit) -> list[Draft]:
    """July 23, 2025; 23rd of July; Wednesday, July 23."""
    year = hit.year() if hit.has("year") else None
    if year is None and hit.has("yy"):
        year = full_year(int(hit.word("yy")), hit.scene)
    if hit.has("relyear"):
        year = relative_year(hit, "3")
    day = hit.ordinal("day") or hit.ordinal("dayw")
    if not 1 <= day <= 31 or hit.among(hit.after(), "streets"):
        return []
    if hit.word("month") == "may" and hit.raw[hit.group("month")[0]] == "MAY" and not year:
        return []
    if year is None and (hit.month(), day) == (9, 11) and hit.among(hit.after(), "attacks"):
        year = 2001
    if hit.has("dir") and year is None:
        # "last Nov. 15", "this July 4"
        tense = {"last": "past", "next": "future"}.get(hit.word("dir"), "present")
        year = hit.scene.year_of(hit.month(), day, tense, sure=hit.word("dir") != "this")
        found = month_day(hit, hit.month(), day, year)
        return listed(found and replace(found, explicit=False, why=hit.scene.why_year()))
    return listed(month_day(hit, hit.month(), day, year, mod=hit.said("mod")))


def weekday_day(hit: Hit) -> list[Draft]:
    """Friday the 13th: the nearest that is one, looked for by the tense."""
    here = hit.scene.spoken if hit.scene.narrative else hit.scene.published
    number, weekday = hit.ordinal("day"), hit.weekday()
    spelled = hit.word("day").isalpha()
    if here is None or (spelled and number <= _COUNTED):
        return []
    month = here.year * 12 + here.month - 1
    near = [(month + k) for k in range(-_MONTHS, _MONTHS + 1)]
    fits = [d for d in (_day_of(n, number) for n in near) if d and d.isoweekday() == weekday]
    if hit.tense() == "future":
        fits = [d for d in fits if d >= here] or fits
    elif not hit.scene.narrative:
        fits = [d for d in fits if d <= here] or fits
    if not fits:
        return []
    best = min(fits, key=lambda d: abs((d - here).days))
    return [date_draft(hit, periods.day(best), why=hit.scene.why_year())]


# "Tuesday, the first of three" counts days; "Friday the thirteenth" names one.
_COUNTED = 10
# A day of a week and of a month falls together within so many months.
_MONTHS = 7


def _day_of(month: int, day: int) -> date | None:
    """A day of a month that is counted from year 0 on; None where there is none."""
    try:
        return date(month // 12, month % 12 + 1, day)
    except ValueError:
        return None


def day_alone(hit: Hit) -> list[Draft]:
    """On the 14th: of the month last spoken of."""
    here = hit.scene.spoken
    if here is None or not hit.among(hit.before(), "day_before") or not _day_ends(hit):
        return []
    found = month_day(hit, here.month, hit.ordinal("day"), here.year)
    return [] if found is None else [replace(found, explicit=False)]


def _day_ends(hit: Hit) -> bool:
    """Whether "the 14th" stands alone, and counts no floor and no anniversary."""
    after = hit.after()
    if not after[:1].isalnum() or hit.among(after, "closed"):
        return True
    told = hit.scene.narrative and hit.before() in ("on", "until", "by")
    return told and not hit.among(after, "numbered_nouns") and after not in hit.table.units


ROWS: tuple[Row, ...] = (
    ("iso", "(?P<y>YEAR) DASH (?P<m>MM) DASH (?P<d>MM)", iso),
    ("slashed_iso", "(?P<y>YEAR) SLASH (?P<m>M12) SLASH (?P<d>D31)", iso),
    ("numeric", "(?P<a>D31) (SLASH|DASH) (?P<b>D31) (SLASH|DASH) (?P<y>YEAR|YY)", numeric),
    ("dotted", "DOTDATE", dotted),
    ("compact", "YMD", compact),
    ("nine_eleven", "'9' SLASH '11'", nine_eleven),
    (
        "month_day",
        "(?P<mod>@mod)? (?P<dir>'last'|'next'|'this')? (?P<wd>@wdlead)?"
        " (?P<month>@month) (?P<day>@dnum|'the'? @dord)"
        " (?! PERCENT|COLON|AMPM|DASH (?: D31| UNIT))"
        " (?: (?:COMMA? @wd)? (?: (?:COMMA|'of'|'in')? (?P<year>YEAR)|COMMA? APOS (?P<yy>YY)"
        "|@relyear))?",
        month_and_day,
    ),
    (
        "day_month",
        "(?P<mod>@mod)? (?P<wd>@wdlead)? 'the'? (?: (?P<day>D31 ORDSUF?) (DASH|'of')?"
        "|(?P<dayw>ORDW|NW DASH ORDW) 'of') (?P<month>@month)"
        " (?: (?:DASH|COMMA|'of'|'in')? (?P<year>YEAR)|(COMMA|DASH)? APOS? (?P<yy>YY)"
        " (?! COLON|AMPM|DASH|UNIT|PERCENT|MONTH|ORDSUF)|@relyear)?",
        month_and_day,
    ),
    ("weekday_day", "(?P<wd>WD) COMMA? 'the' (?P<day>D31 ORDSUF|ORDW) (?! 'of')", weekday_day),
    ("day_alone", "'the' (?P<day>D31 ORDSUF)", day_alone),
)
