"""Rows and builders for the day, week, month or year that the text points at."""

from __future__ import annotations

from datetime import date

from checker.analysis.temporal.counting import grain_of, moved, resolved
from checker.analysis.temporal.drafts import bare
from checker.analysis.temporal.hit import Draft, Hit, Row
from checker.canonical import periods


def halfway_unit(hit: Hit) -> list[Draft]:
    """The last day of the month, the first week of the year."""
    which = hit.word("which")
    whole = moved(hit, hit.scene.spoken, 0, grain_of(hit))
    inner = grain_of(hit, "unit2")
    if whole is None or whole.low is None or whole.high is None:
        return []
    if which in ("last", "final", "closing"):
        period = periods.containing(date.fromordinal(whole.high), inner)
    else:
        step = max(hit.ordinal("which"), 1) - 1
        period = periods.shifted(date.fromordinal(whole.low), step, inner)
    return resolved(hit, period, anchored=False)


_ANAPHORIC = frozenset(
    {"that", "same", "following", "previous", "preceding", "subsequent", "ensuing", "prior"}
)


def directed_unit(hit: Hit) -> list[Draft]:
    """Last year, this week, the following day, that same month."""
    grain = grain_of(hit)
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
    period = moved(hit, here, step, grain)
    return resolved(hit, period, anchored=not anaphoric)


def _weekend(hit: Hit) -> list[Draft]:
    """The weekend: the last one in the first days of a week, unless told as to come."""
    here = hit.scene.anchor
    past = here is not None and here.isoweekday() < 6 and hit.tense() != "future"
    return resolved(hit, moved(hit, here, -1 if past else 0, "weekend"))


def _the_day(hit: Hit) -> date | None:
    """The day last spoken of, unless it is long past: then the document's."""
    day, here = hit.scene.day, hit.scene.published
    if here is None or (day is not None and (hit.scene.narrative or abs((here - day).days) < 8)):
        return day
    return here


def the_unit(hit: Hit) -> list[Draft]:
    """The day, the quarter, the year: the one last spoken of."""
    grain = grain_of(hit)
    word, after = hit.word("unit"), hit.after()
    if hit.has("mod") and grain != "day":
        return resolved(hit, moved(hit, hit.scene.spoken, 0, grain), anchored=False)
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
    return resolved(hit, moved(hit, here, 0, grain), anchored=False)


PARTS: tuple[Row, ...] = (
    (
        "halfway_unit",
        "'the'? (?P<which>ORDW|'last'|'final'|'opening'|'closing') (?P<unit2>'day'|'week'|'month'|'weekend')"
        " 'of' 'the' (?P<unit>'week'|'month'|'year')",
        halfway_unit,
    ),
)


ROWS: tuple[Row, ...] = (
    (
        "directed_unit",
        "(?P<mod>@mod)? (?: (?P<the>'the'|'its'|'their')? (?: (?P<last>@last)|(?P<next>@next)|(?P<this>@this)"
        "|(?P<same>'same'))) ('fiscal'|'financial'|'calendar'|'academic'|'school'|'business'|'trading')? (?P<unit>UCAL) (?P<post>'earlier'|'ago')?",
        directed_unit,
    ),
    (
        "mod_the_unit",
        "(?P<mod>@mod) ('the'|'its') ('entire'|'full'|'whole'|'fiscal'|'financial')? (?P<unit>'day'|'week'|'month'|'quarter'|'year'|'decade'|'century'|'weekend')",
        the_unit,
    ),
)


BARE: tuple[Row, ...] = (
    (
        "the_unit",
        "'the' ('entire'|'full'|'whole'|'fiscal'|'financial')? (?P<unit>'day'|'week'|'month'|'quarter'|'year'|'decade'|'weekend')",
        the_unit,
    ),
)
