"""Builders for dates told by where they lie from another day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from checker.analysis.temporal.calendar import relative_year
from checker.analysis.temporal.drafts import bare, date_draft, month_day
from checker.analysis.temporal.hit import Draft, Hit
from checker.canonical import periods
from checker.canonical.periods import Period
from checker.model import Hedge

Builder = Callable[[Hit], list[Draft]]
_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}
_GRAINS = {"night": "day", "fortnight": "week", "millennium": "century"}


def _grain(hit: Hit, name: str = "unit") -> str:
    unit = hit.table.units[hit.word(name)]
    return _GRAINS.get(unit, unit)


def _moved(hit: Hit, here: date | None, count: int, grain: str) -> Period | None:
    if here is None:
        return None
    try:
        return periods.shifted(here, count, grain)
    except (OverflowError, ValueError):
        return None


def _resolved(hit: Hit, period: Period | None, mod: str = "", anchored: bool = True) -> list[Draft]:
    if period is None:
        return []
    words = hit.said("mod") or ([mod] if mod else [])
    return [date_draft(hit, period, mod=words, reading=hit.scene.why(anchored))]


def today(hit: Hit) -> list[Draft]:
    """Today, yesterday, earlier today."""
    here = hit.scene.published
    if here is None:
        text = "PRESENT_REF" if hit.word("w") == "today" else ""
        return [bare(hit, text)] if text else []
    period = _moved(hit, here, _DAYS[hit.word("w")], "day")
    if period is None:
        return []
    return [date_draft(hit, period, reading=f"document of {here.isoformat()}")]


def day_before_yesterday(hit: Hit) -> list[Draft]:
    """The day before yesterday."""
    step = -2 if hit.word("w") == "before" else 2
    return _resolved(hit, _moved(hit, hit.scene.published, step, "day"))


def _is_name(hit: Hit) -> bool:
    """Whether a weekday is part of a name ("Black Monday")."""
    return hit.before() in hit.table.names_weekday


def tense_of(hit: Hit) -> str:
    """The tense of a date's clause; "until Friday" looks ahead unless what lasted is told."""
    tense = hit.tense()
    if hit.before() in ("until", "till", "by") and tense != "future":
        clause = hit.words[max(hit.first - 10, 0) : hit.first]
        lasted = {"was", "were", "had", "did", "lasted", "remained", "ran", "stayed", "been"}
        return tense if lasted & set(clause) else "future"
    return tense


def weekday(hit: Hit) -> list[Draft]:
    """Monday, by the tense of its clause."""
    if _is_name(hit) or (hit.word("wd") in hit.table.weekday_abbreviations and not _dotted(hit)):
        return []
    number = hit.weekday()
    when = hit.scene.weekday(number, tense_of(hit))
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
    return _resolved(hit, periods.day(when))


def _dotted(hit: Hit) -> bool:
    """Whether an abbreviated weekday stands where a day can stand."""
    at = hit.group("wd")[0]
    before = hit.words[at - 1] if at else ""
    return before in ("on", "last", "next", "this", "until", "from", "to", "by", "since", ",")


def weekday_of_week(hit: Hit) -> list[Draft]:
    """Monday of last week, Tuesday next week."""
    here = hit.scene.anchor
    step = -1 if hit.has("last") else 1 if hit.has("next") else 0
    week = _moved(hit, here, step, "week")
    if week is None or week.low is None:
        return []
    return _resolved(hit, periods.day(date.fromordinal(week.low + hit.weekday() - 1)))


def weekdays_or(hit: Hit) -> list[Draft]:
    """Wednesday or Thursday: one of two days."""
    tense = hit.tense()
    a = hit.scene.weekday(hit.weekday("a"), tense)
    b = hit.scene.weekday(hit.weekday("b"), tense)
    if a is None or b is None:
        return []
    first, last = min(a, b), max(a, b)
    text = f"[{first.isoformat()},{last.isoformat()}]"
    reading = f"{hit.surface()} -> {text}, {hit.scene.why()}"
    low, high = first.toordinal(), last.toordinal()
    return [Draft("date", hit.first, hit.last, text, low, high, reading=reading)]


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
    return _resolved(hit, _moved(hit, here, days, "day"), anchored=not anaphoric)


def _month_stands(hit: Hit) -> bool:
    """Whether a bare month is used as a date and is no verb, name or walk."""
    at, end = hit.group("month")
    name, raw = hit.word("month"), hit.raw[at]
    before = hit.words[at - 1] if at else ""
    if name in hit.table.month_abbreviations:
        return before in hit.table.before and before not in ("the", "a", "an", "and", "or", "as")
    if not raw[0].isupper():
        return before in ("in", "since", "last", "until", "next")
    if name not in hit.table.ambiguous_months:
        return True
    if hit.has("mod"):
        return True
    if before not in hit.table.before:
        return False
    after = hit.words[end] if end < len(hit.words) else ""
    capital_next = end < len(hit.raw) and hit.raw[end][:1].isupper()
    if before in ("the", "a", "an"):
        # "the March meeting" is a date, "the March on Rome" and "the May family" are none.
        return (
            not capital_next
            and name != "may"
            and after not in ("on", "to", "for", "of", ".", ",", "was", "for")
        )
    if before in (
        "and",
        "or",
        "as",
        "to",
        "for",
        "of",
        "by",
        "than",
        "with",
        "from",
        "at",
        "is",
        "was",
    ):
        return not capital_next and not (
            name in ("may", "april", "june", "august")
            and before in ("and", "as", "by", "with", "than", "at")
        )
    return not capital_next or before in ("in", "since", "last", "until", "during")


def month(hit: Hit) -> list[Draft]:
    """March, early June: the year by the tense of the clause."""
    if not _month_stands(hit):
        return []
    draft = month_day(hit, hit.month(), 0, None, mod=hit.said("mod"))
    return [] if draft is None else [draft]


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
    return _resolved(hit, periods.month(year, number))


def _count(hit: Hit) -> int | None:
    value = hit.number("num")
    if value is None or value != int(value) or value > 5000:
        return None
    return int(value)


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
        return [Draft("time", hit.first, hit.last, f"{text}TXX", reading=hit.scene.why())]
    grain = _GRAINS.get(unit, unit)
    if grain == "century" or value != int(value):
        return [bare(hit, "PAST_REF")]
    count = int(value) * (2 if unit == "fortnight" else 1)
    return _hedged(hit, _resolved(hit, _moved(hit, here, -count, grain)))


def _hedged(hit: Hit, drafts: list[Draft]) -> list[Draft]:
    """The hedge of "about two weeks ago", "more than a year ago" on its date."""
    if not hit.has("hedge") or not drafts:
        return drafts
    words = " ".join(hit.said("hedge")).replace(" .", ".")
    hedge: Hedge = hit.table.hedges[words]  # type: ignore[assignment]
    d = drafts[0]
    return [
        Draft(
            "date",
            d.first,
            d.last,
            d.text,
            d.low,
            d.high,
            hedge,
            d.scope,
            d.reading,
            period=d.period,
        )
    ]


def half_ago(hit: Hit) -> list[Draft]:
    """Half a year ago."""
    grain = {"year": "month", "decade": "year"}.get(_grain(hit))
    if grain is None:
        return []
    return _resolved(hit, _moved(hit, hit.scene.anchor, -6 if grain == "month" else -5, grain))


def dash_ago(hit: Hit) -> list[Draft]:
    """Year-ago, the year-earlier quarter: one unit before the date last spoken of."""
    inner = hit.word("inner")
    reference = hit.scene.reference
    if inner in hit.table.units and hit.word("unit") == "year":
        grain = hit.table.units[inner]
        here = reference.first if reference is not None and reference.grain == grain else None
        if here is None:
            recent = _moved(hit, hit.scene.published, -1, grain)
            here = recent.first if recent is not None else None
        if here is not None:
            period = periods.containing(periods.move(here, -1, "year"), grain)
            return _resolved(hit, period, anchored=False)
    return _before_spoken(hit, -1)


def year_end(hit: Hit) -> list[Draft]:
    """Year-end, the end of the year."""
    grain = _grain(hit)
    year = hit.year()
    if year is not None:
        return [date_draft(hit, periods.year(year), mod=("end",), explicit=True)]
    return _resolved(hit, _moved(hit, hit.scene.anchor, 0, grain), "end")


def _before_spoken(hit: Hit, count: int) -> list[Draft]:
    unit = _grain(hit)
    reference, spoken = hit.scene.reference, hit.scene.spoken_at(unit)
    if reference is None or spoken is None:
        return _resolved(hit, _moved(hit, hit.scene.published, count, unit))
    try:
        when = periods.move(spoken, count, unit)
    except (OverflowError, KeyError):
        return []
    grain = (
        reference.grain
        if unit == "year" and count < 0 and reference.grain in ("month", "quarter", "half")
        else unit
    )
    return _resolved(hit, periods.containing(when, grain), anchored=False)


def from_now(hit: Hit) -> list[Draft]:
    """Two weeks from now, in a year's time."""
    count = _count(hit)
    if count is None:
        return [bare(hit, "FUTURE_REF")]
    return _resolved(hit, _moved(hit, hit.scene.published, count, _grain(hit)))


def earlier(hit: Hit) -> list[Draft]:
    """Two days later, a year earlier: from the date last spoken of."""
    count, back = _count(hit), hit.word("w") in ("earlier", "previously", "beforehand")
    if count is None:
        return [bare(hit, "PAST_REF" if back else "FUTURE_REF")]
    return _hedged(hit, _before_spoken(hit, -count if back else count))


_GOES_ON = frozenset({"and", "but", "when", "in", "at", "on", "by", "with", "for"})


def the_unit_before(hit: Hit) -> list[Draft]:
    """The year before, the day after."""
    word = hit.word("w")
    if word in ("before", "after") and hit.after()[:1].isalnum() and hit.after() not in _GOES_ON:
        return []
    step = 1 if word in ("after", "later") else -1
    here = hit.scene.spoken_at(_grain(hit))
    return _resolved(hit, _moved(hit, here, step, _grain(hit)), anchored=False)


def halfway_unit(hit: Hit) -> list[Draft]:
    """The last day of the month, the first week of the year."""
    which = hit.word("which")
    whole = _moved(hit, hit.scene.spoken, 0, _grain(hit))
    inner = _grain(hit, "unit2")
    if whole is None or whole.low is None or whole.high is None:
        return []
    if which in ("last", "final", "closing"):
        period = periods.containing(date.fromordinal(whole.high), inner)
    else:
        step = max(hit.ordinal("which"), 1) - 1
        period = periods.shifted(date.fromordinal(whole.low), step, inner)
    return _resolved(hit, period, anchored=False)


_ANAPHORIC = frozenset(
    {"that", "same", "following", "previous", "preceding", "subsequent", "ensuing", "prior"}
)


def directed_unit(hit: Hit) -> list[Draft]:  # noqa: PLR0911
    """Last year, this week, the following day, that same month."""
    grain = _grain(hit)
    said = hit.words[hit.first : hit.last]
    if hit.has("the") and "past" in said:
        return []
    if "very" in said and "this" not in said:
        return []
    if grain in ("century",) or (
        grain == "season" and hit.table.units.get(hit.word("unit")) == "season"
    ):
        if grain == "season":
            return []
    if hit.word("unit") in hit.table.plural_units:
        return []
    if ("current" in said or "present" in said) and grain in ("day",):
        return [bare(hit, "PRESENT_REF")]
    the = hit.has("the")
    if hit.has("this") and said[0] == "same":
        return []
    anaphoric = any(w in _ANAPHORIC for w in said) or (the and (hit.has("next") or grain == "day"))
    if said[0] == "that" and grain == "day" and hit.scene.reference is None:
        return []
    here = hit.scene.spoken_at(grain) if anaphoric else hit.scene.anchor
    if here is None:
        return []
    step = -1 if hit.has("last") else 1 if hit.has("next") else 0
    if hit.table.units[hit.word("unit")] == "night":
        return []
    if grain == "weekend" and said[0] == "this" and here.isoweekday() < 4 and hit.tense() == "past":
        step = -1
    period = _moved(hit, here, step, grain)
    return _resolved(hit, period, anchored=not anaphoric)


def year_previous(hit: Hit) -> list[Draft]:
    """The year previous."""
    return _resolved(hit, _moved(hit, hit.scene.spoken, -1, _grain(hit)), anchored=False)


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
        return _resolved(hit, _moved(hit, here, -1, "year"))
    return _resolved(
        hit, periods.containing(periods.move(first, -1, "year"), reference.grain), anchored=False
    )


def the_unit(hit: Hit) -> list[Draft]:
    """The day, the quarter, the year: the one last spoken of."""
    grain = _grain(hit)
    word, after = hit.word("unit"), hit.after()
    if hit.has("mod") and grain != "day":
        return _resolved(hit, _moved(hit, hit.scene.spoken, 0, grain), anchored=False)
    if grain == "weekend" and after != "of":
        return _weekend(hit)
    if after in (
        "of",
        "when",
        "that",
        "after",
        "before",
        "he",
        "she",
        "they",
        "it",
        "-",
        "’s",
        "'s",
        "i",
        "we",
    ):
        return []
    if grain not in ("day", "quarter", "year", "weekend", "month", "week"):
        return []
    if word == "day" and hit.before() not in (
        "for",
        "end",
        "ending",
        "ended",
        "finish",
        "finished",
        "later",
        "in",
        "on",
        "earlier",
        "of",
        "during",
    ):
        return []
    if grain in ("week", "month", "weekend", "year", "quarter") and hit.before() in ("a",):
        return []
    here = hit.scene.spoken
    if grain == "day":
        here = _the_day(hit)
    return _resolved(hit, _moved(hit, here, 0, grain), anchored=False)


def _weekend(hit: Hit) -> list[Draft]:
    """The weekend: the last one in the first days of a week, unless told as to come."""
    here = hit.scene.anchor
    past = here is not None and here.isoweekday() < 6 and hit.tense() != "future"
    return _resolved(hit, _moved(hit, here, -1 if past else 0, "weekend"))


def _the_day(hit: Hit) -> date | None:
    """The day last spoken of, unless it is long past: then the document's."""
    day, here = hit.scene.day, hit.scene.published
    if here is None or (day is not None and (hit.scene.narrative or abs((here - day).days) < 8)):
        return day
    return here


def vague(hit: Hit) -> list[Draft]:
    """Now, recently, the future: a reference without bounds."""
    words = " ".join(hit.words[hit.first : hit.last]).replace(" 's", "'s").replace(" ’s", "'s")
    words = words.replace(" - ", "-")
    value = hit.table.vague.get(words)
    if value is None:
        return []
    if (
        words in ("once", "the time", "future", "this time", "at this point", "the present")
        and hit.after()[:1].isalpha()
    ):
        if words != "future":
            return []
    after = hit.after()
    if words in ("shortly", "soon") and after in ("after", "before", "as"):
        return []
    if words.endswith("past") and (
        after in hit.table.numbers
        or after in hit.table.units
        or after[:1].isdigit()
        or after in ("few", "several", "couple", "many")
    ):
        return []
    if words in ("recent", "most recent") and after in hit.table.units:
        return []
    if words in ("current", "the current", "future", "recent") and hit.after() in (
        "account",
        "accounts",
    ):
        return []
    return [Draft("date", hit.first, hit.last, value)]


RELATIVE_BUILDERS: Mapping[str, Builder] = {
    "day_before_yesterday": day_before_yesterday,
    "today": today,
    "weekday_of_week": weekday_of_week,
    "weekdays_or": weekdays_or,
    "ago": ago,
    "dash_ago": dash_ago,
    "half_ago": half_ago,
    "year_end": year_end,
    "from_now": from_now,
    "earlier": earlier,
    "the_unit_before": the_unit_before,
    "halfway_unit": halfway_unit,
    "directed_weekday": directed_weekday,
    "weekday": weekday,
    "directed_month": directed_month,
    "month": month,
    "directed_unit": directed_unit,
    "year_previous": year_previous,
    "period": same_period,
    "mod_the_unit": the_unit,
    "the_unit": the_unit,
    "vague": vague,
}
__all__ = ["RELATIVE_BUILDERS", "relative_year"]
