"""Times that stand beside their day: joined, or given its date."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from msgspec.structs import replace

from checker.analysis.temporal.hit import Draft
from checker.canonical import periods

_REACH = 3
# No week that begins later ends inside the calendar.
_LAST_WEEK = date.max.toordinal() - 7


def _is_day(draft: Draft) -> bool:
    single = "/" not in draft.text and "[" not in draft.text
    return (
        single and draft.kind == "date" and draft.period is not None and draft.period.grain == "day"
    )


def _linked(raw: Sequence[str], first: int, last: int, links: Collection[str]) -> bool:
    """Whether a time and its day stand apart by such words alone.

    A capital begins a sentence: "at 10 a.m. On Thursday" are two.
    """
    return 0 <= last - first <= _REACH and all(w in links for w in raw[first:last])


def _dated(time: Draft, day: Draft) -> Draft:
    """The time with the day's date before its text."""
    if not time.text.startswith("T") or day.period is None:
        return time
    text = f"{day.text}{time.text}"
    return replace(time, text=text, why=time.why or day.why)


def _merged(time: Draft, day: Draft) -> Draft:
    """Time and day as one mention."""
    whole = _dated(time, day)
    return replace(whole, first=min(time.first, day.first), last=max(time.last, day.last))


def joined(
    drafts: Sequence[Draft], words: Sequence[str], raw: Sequence[str], links: Collection[str]
) -> list[Draft]:
    """Times with the dates beside them; parts of the day without any are dropped.

    "Monday morning" and "12:00 UTC Monday" are one time; "at 4:30 p.m. on
    Friday" stays a time, which has the date, and a date.
    """
    out: list[Draft] = []
    for i, draft in enumerate(drafts):
        last = out[-1] if out else None
        if last is not None and last.kind == "time" and _is_day(draft) and _undated(last):
            if _owns(last, draft, words):
                out[-1] = _merged(last, draft)
                continue
            if _linked(raw, last.last, draft.first, links):
                out[-1] = _dated(last, draft)
        elif draft.kind == "time" and last is not None and _is_day(last) and _undated(draft):
            if last.last == draft.first:
                out[-1] = _merged(draft, last)
                continue
            owned = i + 1 < len(drafts) and _owns(draft, drafts[i + 1], words)
            if not owned and _linked(raw, last.last, draft.first, links):
                out.append(_dated(draft, last))
                continue
        out.append(draft)
    return [d for d in _weeks(_nights(out), words) if not _lone_part(d, words)]


def _weeks(drafts: Sequence[Draft], words: Sequence[str]) -> list[Draft]:
    """Days as weeks where "the week of" stands before them and belongs to no other date."""
    out: list[Draft] = []
    for draft in drafts:
        free = not out or out[-1].last <= draft.first - _REACH
        out.append(_week_of(draft, words) if free else draft)
    return out


def _week_of(day: Draft, words: Sequence[str]) -> Draft:
    """The week of March 2, the weekend of July 4."""
    before = list(words[max(day.first - _REACH, 0) : day.first])
    if before[:1] != ["the"] or before[2:] != ["of"] or not _is_day(day) or day.low is None:
        return day
    make = {"week": periods.week, "weekend": periods.weekend}.get(before[1])
    if make is None or day.low > _LAST_WEEK:
        return day
    period = make(date.fromordinal(int(day.low)))
    return replace(
        day,
        first=day.first - _REACH,
        text=period.text,
        low=period.low,
        high=period.high,
        period=period,
    )


def _nights(drafts: Sequence[Draft]) -> list[Draft]:
    """The night of 5-6 June is one time: its second day is the morning it ends in."""
    out: list[Draft] = []
    for draft in drafts:
        if out and _ends_night(out[-1], draft):
            out[-1] = replace(out[-1], last=draft.last)
        else:
            out.append(draft)
    return out


def _ends_night(night: Draft, day: Draft) -> bool:
    """Whether a day stands right behind a night as the one that it ends in."""
    beside = night.part == "NI" and day.scope == "until" and day.first == night.last + 1
    return beside and _is_day(day) and _next_day(night, day)


def _next_day(night: Draft, day: Draft) -> bool:
    """Whether a day is the one after a night's."""
    before = date.fromordinal(int(day.low or 1) - 1) if (day.low or 0) > 1 else None
    return before is not None and night.text.startswith(before.isoformat())


def ranged(drafts: Sequence[Draft], words: Sequence[str], links: Collection[str]) -> list[Draft]:
    """Two dates or times with "to" or "and" between them as the ends of a range.

    Args:
        drafts: What was read, in order.
        words: Lower-case words of the text.
        links: Words that make two dates a range; "and" does so after "between".
    """
    out = list(drafts)
    for i in range(len(out) - 1):
        left, right = out[i], out[i + 1]
        if left.kind != right.kind or left.kind == "duration" or right.first - left.last != 1:
            continue
        link, before = words[left.last], words[left.first - 1] if left.first else ""
        if link in links or (link == "and" and before == "between"):
            out[i] = replace(_before(left, right), scope="from", hedge="at_least")
            out[i + 1] = replace(right, scope="until", hedge="at_most")
    return out


def _before(left: Draft, right: Draft) -> Draft:
    """The beginning of a range, put a year back where its own year came out after the end's."""
    low, end, period = left.low, right.low, left.period
    if period is None or low is None or end is None or low <= end or left.explicit:
        return left
    if period.grain not in ("day", "month") or period.first is None or period.first.year == 1:
        return left
    earlier = periods.containing(periods.move(period.first, -1, "year"), period.grain)
    if (earlier.low or end) > end or earlier.text[5:] != left.text[5:]:
        return left
    return replace(left, text=earlier.text, low=earlier.low, high=earlier.high, period=earlier)


def _owns(time: Draft, day: Draft, words: Sequence[str]) -> bool:
    """Whether a time's own day follows: "12:00 UTC Monday", "the morning of July 23"."""
    between = list(words[time.last : day.first])
    return _is_day(day) and (
        not between or (bool(time.part) and between in (["of"], ["of", "the"]))
    )


def _undated(time: Draft) -> bool:
    return time.text.startswith("T")


def _lone_part(draft: Draft, words: Sequence[str]) -> bool:
    """Whether a bare "morning" or "night" found no day beside it."""
    single = draft.last - draft.first == 1
    return bool(draft.part) and _undated(draft) and single and words[draft.first] != "overnight"
