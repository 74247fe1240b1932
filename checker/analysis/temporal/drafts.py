"""Periods to drafts: parts of periods, years filled in, open sides, hedges."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from checker.analysis.temporal.hit import Draft, Hit
from checker.canonical import periods
from checker.canonical.periods import Period
from checker.model import Hedge

# Where in a period its named part lies, as shares of its length; wide on purpose,
# since "late March" is no exact claim.
_SHARES = {
    "early": (0.0, 0.4),
    "beginning": (0.0, 0.34),
    "start": (0.0, 0.34),
    "mid": (0.25, 0.75),
    "middle": (0.25, 0.75),
    "late": (0.6, 1.0),
    "end": (0.6, 1.0),
    "close": (0.6, 1.0),
}
_UNITS = frozenset({"days", "weeks", "months", "years"})
_FIRST = frozenset({"first", "early", "opening"})
_PARTS = {"beginning": "early", "start": "early", "middle": "mid", "end": "late", "close": "late"}


def part_named(words: Sequence[str]) -> str:
    """The word that names a part ("early", "end", "later"), "" when there is none."""
    if "half" in words or "part" in words or not _UNITS.isdisjoint(words):
        return "early" if not _FIRST.isdisjoint(words) else "late"
    known = (*_SHARES, "earlier", "later", "rest", "remainder")
    return next((w for w in words if w in known), "")


def narrowed(period: Period, part: str, today: date | None) -> Period:
    """A named part of a period; its text says that the bounds are approximate."""
    if not part or period.low is None or period.high is None:
        return period
    low, high = period.low, period.high
    if part in ("earlier", "later", "rest", "remainder"):
        n = today.toordinal() if today else 0
        if low <= n <= high:
            low, high = (low, max(n, low)) if part == "earlier" else (min(n, high), high)
        return Period(period.text, low, high, period.grain)
    length = high - low + 1
    if length < 3:
        return period
    a, b = _SHARES[part]
    first, last = low + int(length * a), low + max(int(length * b) - 1, 0)
    text = period.text if "/" in period.text else period.text + "~"
    return Period(text, first, last, period.grain)


# How exact a side that is left open makes a date.
OPEN_HEDGES: Mapping[str, Hedge] = {
    "since": "at_least",
    "after": "at_least",
    "from": "at_least",
    "until": "at_most",
    "by": "at_most",
    "before": "at_most",
}


def open_side(hit: Hit, first: int, last: int) -> str:
    """The side that the word before a date leaves open: "since", "by", ...

    None where the date belongs to something else: "after Monday's meeting".
    """
    word = hit.words[first - 1] if first > 0 else ""
    if hit.words[last : last + 1] in (["'s"], ["’s"]):
        return ""
    return hit.table.open.get(word, "")


def hedge_before(hit: Hit, first: int, side: str) -> Hedge:
    """How exact the words before a date make it: "about", an open side, or nothing."""
    word = hit.words[first - 1] if first > 0 else ""
    if hit.among(word, "approximate"):
        return "about"
    return OPEN_HEDGES.get(side, "none")


def date_draft(
    hit: Hit,
    period: Period,
    *,
    first: int | None = None,
    last: int | None = None,
    mod: Sequence[str] = (),
    why: str = "",
    explicit: bool = False,
    scope: str = "",
) -> Draft:
    """A date mention over the match, or over part of it.

    Args:
        hit: The match.
        period: The days meant.
        first: First token, where it is not the match's.
        last: One past the last token, where it is not the match's.
        mod: Words that narrow the period ("early", "the end of").
        why: How it was resolved; "" when the wording says it all.
        explicit: Whether the wording tells the year.
        scope: The open side, where the grammar told it.
    """
    a = hit.first if first is None else first
    b = hit.last if last is None else last
    part = part_named(mod)
    exact = narrowed(period, part, hit.scene.published)
    side = scope or open_side(hit, a, b)
    hedge = hedge_before(hit, a, side)
    text = _about(exact.text) if hedge == "about" else exact.text
    return Draft(
        "date",
        a,
        b,
        text,
        exact.low,
        exact.high,
        hedge,
        side or _PARTS.get(part, part),
        why,
        period=period,
        explicit=explicit,
    )


def roughly(drafts: Sequence[Draft]) -> list[Draft]:
    """Dates of a year that is a company's own: when it began is not told."""
    return [
        d if d.hedge != "none" else replace(d, hedge="about", text=_about(d.text)) for d in drafts
    ]


def _about(text: str) -> str:
    return text if text.endswith("~") or "/" in text else text + "~"


def bare(
    hit: Hit, text: str, why: str = "", first: int | None = None, last: int | None = None
) -> Draft:
    """A date without bounds: a reference ("now") or a date whose year is unknown."""
    a = hit.first if first is None else first
    b = hit.last if last is None else last
    side = open_side(hit, a, b)
    return Draft("date", a, b, text, why=why, scope=side, hedge=hedge_before(hit, a, side))


def _year_beside(hit: Hit, month: int, first: int) -> int | None:
    """The year of the other end: "from March 2003 to June"."""
    scene = hit.scene
    link = hit.words[first - 1] if first else ""
    if scene.reference is None or scene.reference.first is None or scene.at != first - 1:
        return None
    if scene.reference.grain not in ("day", "month") or link not in hit.table.range_links:
        return None
    left = scene.reference.first
    return left.year + (month < left.month)


def month_day(
    hit: Hit,
    month: int,
    day: int,
    year: int | None,
    *,
    first: int | None = None,
    last: int | None = None,
    mod: Sequence[str] = (),
    scope: str = "",
) -> Draft | None:
    """A day of a month, or a month where ``day`` is 0; None where there is no such day."""
    explicit = year is not None
    if year is None:
        year = _year_beside(hit, month, hit.first if first is None else first)
    if year is None:
        year = hit.scene.year_of(month, day, hit.tense(), sure=hit.is_told())
    if year is None:
        if day > 31:
            return None
        text = f"XXXX-{month:02}-{day:02}" if day else f"XXXX-{month:02}"
        return bare(hit, text, "no year is told", first, last)
    try:
        period = periods.day(date(year, month, day)) if day else periods.month(year, month)
    except ValueError:
        return None
    return date_draft(
        hit,
        period,
        first=first,
        last=last,
        mod=mod,
        why="" if explicit else hit.scene.why_year(),
        explicit=explicit,
        scope=scope,
    )


def listed(draft: Draft | None) -> list[Draft]:
    """One draft or none as a list."""
    return [] if draft is None else [draft]


def pair(hit: Hit, left: Draft | None, right: Draft | None, join: str) -> list[Draft]:
    """Two ends as one mention: a range A/B, or one of two [A,B]."""
    if left is None or right is None or left.low is None or right.high is None:
        return [d for d in (left, right) if d is not None]
    if right.low is None or right.low < left.low:
        return []
    text = f"[{left.text},{right.text}]" if join == "or" else f"{left.text}/{right.text}"
    return [
        Draft(
            "date",
            hit.first,
            hit.last,
            text,
            left.low,
            right.high,
            scope="" if join == "or" else "range",
            why=left.why,
            period=right.period,
            explicit=right.explicit,
        )
    ]
