"""Rows and builders for days of the week."""

from __future__ import annotations

from datetime import date, timedelta

from checker.analysis.temporal.counting import moved, resolved
from checker.analysis.temporal.drafts import bare
from checker.analysis.temporal.hit import Draft, Hit, Row
from checker.canonical import periods


def weekday_of_week(hit: Hit) -> list[Draft]:
    """Monday of last week, Tuesday next week."""
    here = hit.scene.anchor
    step = -1 if hit.has("last") else 1 if hit.has("next") else 0
    week = moved(hit, here, step, "week")
    if week is None or week.low is None:
        return []
    return resolved(hit, periods.day(date.fromordinal(week.low + hit.weekday() - 1)))


def weekdays_or(hit: Hit) -> list[Draft]:
    """Wednesday or Thursday: one of two days."""
    tense = hit.tense()
    a = hit.scene.weekday(hit.weekday("a"), tense, hit.first)
    b = hit.scene.weekday(hit.weekday("b"), tense, hit.first)
    if a is None or b is None:
        return []
    first, last = min(a, b), max(a, b)
    text = f"[{first.isoformat()},{last.isoformat()}]"
    low, high = first.toordinal(), last.toordinal()
    return [Draft("date", hit.first, hit.last, text, low, high, why=hit.scene.why())]


def directed_weekday(hit: Hit) -> list[Draft]:
    """Last Monday, next Friday, this Sunday."""
    number = hit.weekday()
    anaphoric = hit.words[hit.first] in ("the", "that")
    here = hit.scene.spoken if anaphoric else hit.scene.anchor
    if here is None:
        return [bare(hit, f"XXXX-WXX-{number}", "no document date")]
    ahead = (number - here.isoweekday()) % 7
    if hit.has("last"):
        days = ahead - 7
    elif hit.has("next"):
        days = ahead or 7
    elif anaphoric:
        days = ahead - 7 if ahead > 3 else ahead
    elif hit.tense() == "past" and ahead:
        days = ahead - 7
    else:
        days = ahead
    return resolved(hit, moved(hit, here, days, "day"), anchored=not anaphoric)


def _is_name(hit: Hit) -> bool:
    """Whether a weekday is part of a name ("Black Monday")."""
    paper = hit.among(hit.after(), "papers") and hit.raw[hit.last][0].isupper()
    return paper or hit.before() in hit.table.names_weekday


def _dotted(hit: Hit) -> bool:
    """Whether an abbreviated weekday stands where a day can stand."""
    at = hit.group("wd")[0]
    before = hit.words[at - 1] if at else ""
    full_stop = hit.words[hit.group("wd")[1] - 1] == "." and hit.word("wd") not in ("sun", "sat")
    return full_stop or hit.among(before, "abbreviated")


def weekday(hit: Hit) -> list[Draft]:
    """Monday, by the tense of its clause."""
    if _is_name(hit) or (hit.word("wd") in hit.table.weekday_abbreviations and not _dotted(hit)):
        return []
    number = hit.weekday()
    when = hit.scene.weekday(number, hit.tense(), hit.first)
    start = hit.scene.day
    if (
        when is not None
        and start is not None
        and hit.before() in ("to", "through", "thru", "-", "–")
    ):
        # The end of a range follows its beginning.
        when = start + timedelta((number - start.isoweekday()) % 7)
    if when is None:
        return [bare(hit, f"XXXX-WXX-{number}", "no document date")]
    return resolved(hit, periods.day(when))


ROWS: tuple[Row, ...] = (
    (
        "weekday_of_week",
        "(?P<wd>@wd) ('of' 'the'?)? (?: (?P<last>@last)|(?P<next>@next)|(?P<this>'this')) 'week'",
        weekday_of_week,
    ),
    ("weekdays_or", "(?P<a>@wd) 'or' (?P<b>@wd)", weekdays_or),
    (
        "directed_weekday",
        "(?P<mod>@mod)? (?: 'the'? (?P<last>@last)|'the'? (?P<next>@next)|(?P<this>'this'|"
        "'that'|'the' 'same'))"
        " (?P<wd>@wd)",
        directed_weekday,
    ),
    ("weekday", "(?P<mod>@mod)? (?P<wd>@wd)", weekday),
)
