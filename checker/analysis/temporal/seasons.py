"""Rows and builders for seasons and days with a name."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from checker.analysis.temporal.counting import relative_year
from checker.analysis.temporal.drafts import bare, date_draft
from checker.analysis.temporal.hit import Draft, Hit, Row
from checker.canonical import holidays, periods


def named_day(hit: Hit) -> list[Draft]:
    """Christmas Eve, Good Friday 2024, last Thanksgiving."""
    a, b = hit.group("name")
    name = (
        " ".join(hit.words[a:b])
        .replace("’", "'")
        .replace(" '", "'")
        .replace(" .", ".")
        .replace(" - ", "-")
    )
    rule = hit.table.holidays.get(name)
    if rule is None or not hit.raw[a][0].isupper():
        return []
    directed = hit.has("last") or hit.has("next") or hit.has("year")
    if not directed and hit.among(hit.after(), "not_after_holiday"):
        return []
    year = hit.year()
    here = hit.scene.year_anchor
    if year is not None or (isinstance(rule, str) and len(rule) > len("MM-DD")):
        told = holidays.holidays_of(rule, year or 0)
        return _holiday(hit, name, told[0], explicit=True) if told else []
    if here is None:
        return [bare(hit, f"XXXX-{rule}", "no year is told")] if isinstance(rule, str) else []
    when = _nearest(hit, rule, here)
    return [] if when is None else _holiday(hit, name, when)


def _holiday(hit: Hit, name: str, when: date, explicit: bool = False) -> list[Draft]:
    days = hit.table.lasting.get(name, 1)
    period = periods.day(when)
    if days > 1:
        period = periods.span(when, when + timedelta(days - 1))
    why = "" if explicit else hit.scene.why_year()
    found = date_draft(hit, period, why=why, explicit=explicit)
    if holidays.is_seen(hit.table.holidays[name]) and found.hedge == "none":
        found = replace(found, hedge="about")
    return [found]


def _nearest(hit: Hit, rule: holidays.Rule, here: date) -> date | None:
    """The holiday that is meant where no year is told: by the tense, rather one that was."""
    if hit.scene.narrative and not (hit.has("last") or hit.has("next")):
        return next(iter(holidays.holidays_of(rule, hit.scene.year or here.year)), None)
    years = range(max(here.year - 1, 1), min(here.year + 1, 9999) + 1)
    near = [d for y in years for d in holidays.holidays_of(rule, y)]
    past = [d for d in near if d <= here]
    ahead = [d for d in near if d >= here]
    if hit.has("last") and past:
        return past[-1] if past[-1] < here or len(past) < 2 else past[-2]
    if (hit.has("next") or (hit.tense() == "future" and not hit.has("this"))) and ahead:
        return ahead[0]
    if hit.has("this"):
        return next(iter(holidays.holidays_of(rule, here.year)), None)
    return min(near, default=None, key=lambda d: abs((d - here).days) + (120 if d > here else 0))


_SUMMER, _AUTUMN = 6, 9


def _season_year(hit: Hit, number: int, here: date) -> int:
    start = {21: 3, 22: 6, 23: 9, 24: 12}[number]
    if number == 24 and here.month < 3 and not hit.has("next"):
        # January lies in the winter of the year before.
        return here.year - 2 if hit.has("last") else here.year - 1
    if hit.has("this"):
        # In April, "this winter" is the one that began last year.
        begun = number == 24 and here.month < 5 and hit.word("this") == "this"
        return here.year - begun
    if hit.has("last"):
        return here.year if here.month >= start + 3 and start < 12 else here.year - 1
    if hit.has("next"):
        return here.year if here.month < start else here.year + 1
    if hit.scene.narrative:
        # A story goes on: after October the next spring comes.
        return here.year + (start < _SUMMER and here.month > _AUTUMN)
    if hit.tense() == "future":
        return here.year if here.month <= start + 2 else here.year + 1
    return here.year if here.month >= start else here.year - 1


def _season_stands(hit: Hit, word: str) -> bool:
    """Whether a season without a year is one, and no verb ("prices fall") or name."""
    if any(hit.has(g) for g in ("last", "next", "this", "rel", "mod")):
        return True
    at = hit.group("season")[0]
    before, outer = hit.words[at - 1] if at else "", hit.before()
    if word in ("fall", "spring") and before != "the":
        return False
    if word == "fall" and not hit.among(outer, "season_stated"):
        return False
    stated = hit.among(outer, "season_stated") or hit.among(outer, "season_before")
    determined = before == "the" or stated or not outer[:1].isalnum()
    if not determined or (hit.raw[at][0].isupper() and at and not _told_of(hit, outer)):
        return False
    return hit.after() != "of"


def _told_of(hit: Hit, outer: str) -> bool:
    """Whether a capitalised season is no name: "the Winter Palace"."""
    named = hit.last < len(hit.raw) and hit.raw[hit.last][:1].isupper()
    return hit.among(outer, "season_before") and not named


def season(hit: Hit) -> list[Draft]:
    """Summer 2009, last spring, this fall, the winter of '82."""
    word = hit.word("season")
    number = hit.table.seasons[word]
    if hit.has("year"):
        return [
            date_draft(
                hit, periods.season(hit.year() or 1, number), mod=hit.said("mod"), explicit=True
            )
        ]
    if not _season_stands(hit, word):
        return []
    here = hit.scene.spoken if hit.word("this") in ("that", "same") else hit.scene.year_anchor
    if here is None:
        return []
    if hit.has("rel"):
        year = relative_year(hit, "2") or here.year
    else:
        year = _season_year(hit, number, here)
    return [
        date_draft(hit, periods.season(year, number), mod=hit.said("mod"), why=hit.scene.why_year())
    ]


def seasons_of_year(hit: Hit) -> list[Draft]:
    """The summer and autumn of 1944."""
    year, cut = hit.year() or 1, hit.group("s1")[1]
    first, second = (periods.season(year, hit.table.seasons[hit.word(g)]) for g in ("s1", "s2"))
    return [
        date_draft(hit, first, last=cut, explicit=True),
        date_draft(hit, second, first=cut + 1, explicit=True),
    ]


HOLIDAYS: tuple[Row, ...] = (
    (
        "holiday",
        "(?: (?P<last>@last)|(?P<next>@next)|(?P<this>'this'))? (?P<name>@holiday) (?! 'island')"
        " (COMMA? 'of'? (?P<year>YEAR))?",
        named_day,
    ),
)


ROWS: tuple[Row, ...] = (
    (
        "seasons_of_year",
        "'the'? (?P<s1>SEASON) ('and'|'or'|@dash) 'the'? (?P<s2>SEASON) (COMMA|'of'|'in')?"
        " (?P<year>YEAR)",
        seasons_of_year,
    ),
    (
        "season",
        "(?P<mod>@mod)? 'the'? (?: (?P<last>@last)|(?P<next>@next)|(?P<this>@this))? "
        "(?P<season>SEASON) 'months'?"
        " (?: (COMMA|'of'|'in')? (?P<year>@year) (DASH (YY|YEAR))?"
        "|'of'? 'the'? (?P<rel>(?P<last2>@last)|(?P<next2>@next)|(?P<this2>@this)) 'year')?",
        season,
    ),
)
