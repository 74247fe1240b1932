"""Times that stand beside their day: joined, or given its date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from checker.analysis.temporal.hit import Draft

_LINKS = frozenset(
    {",", "at", "on", "in", "the", "around", "about", "of", "just", "before", "after", "by"}
)
_REACH = 3


def _is_day(draft: Draft) -> bool:
    return draft.kind == "date" and draft.period is not None and draft.period.grain == "day"


def _linked(words: Sequence[str], first: int, last: int) -> bool:
    return 0 <= last - first <= _REACH and all(w in _LINKS for w in words[first:last])


def _dated(time: Draft, day: Draft) -> Draft:
    """The time with the day's date before its text."""
    if not time.text.startswith("T") or day.period is None:
        return time
    text = f"{day.text}{time.text}"
    reading = (
        day.reading
        and f"{day.reading.split(' -> ', maxsplit=1)[0]} -> {text}, {day.reading.split(', ', 1)[-1]}"
    )
    return replace(time, text=text, reading=time.reading or reading)


def _merged(time: Draft, day: Draft) -> Draft:
    """Time and day as one mention."""
    whole = _dated(time, day)
    return replace(whole, first=min(time.first, day.first), last=max(time.last, day.last))


def joined(drafts: Sequence[Draft], words: Sequence[str], published: date | None) -> list[Draft]:
    """Times with the dates beside them; parts of the day without any are dropped.

    "Monday morning" and "12:00 UTC Monday" are one time; "at 4:30 p.m. on
    Friday" stays a time, which has the date, and a date.
    """
    out: list[Draft] = []
    i = 0
    while i < len(drafts):
        draft = drafts[i]
        after = drafts[i + 1] if i + 1 < len(drafts) else None
        if (
            draft.kind == "time"
            and after is not None
            and _is_day(after)
            and draft.text.startswith("T")
        ):
            if draft.last == after.first:
                out.append(_merged(draft, after))
                i += 2
                continue
            if _linked(words, draft.last, after.first):
                if draft.part and words[draft.last : after.first] in (
                    ["of"],
                    ["of", "the"],
                    ["on"],
                ):
                    out.append(_merged(draft, after))
                    i += 2
                    continue
                draft = _dated(draft, after)
        if draft.kind == "time" and draft.text.startswith("T") and out and _is_day(out[-1]):
            if out[-1].last == draft.first:
                out[-1] = _merged(draft, out[-1])
                i += 1
                continue
            if _linked(words, out[-1].last, draft.first):
                draft = _dated(draft, out[-1])
        if (
            not (draft.part and draft.text == "T" + draft.part)
            or words[draft.first : draft.last] == ["overnight"]
            or draft.last - draft.first > 1
        ):
            out.append(draft)
        i += 1
    return out
