"""Dated values along a line of time; stretches without any are folded."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, timedelta

from checker.model import Fact
from checker.report.clean import one_line
from checker.report.days import day_words, month_words
from checker.report.index import Index

LINES = 40
MONTHS = 36
# Longer periods are listed, not drawn: they would stretch the line beyond use.
_LONGEST = 92
_LABEL, _WIDTH, _FOLD, _HEIGHT, _TOP = 170, 900, 22, 24, 44
_RANK = {"conflict": 0, "explained": 1, "agreed": 2, "alone": 3}


@dataclass(frozen=True, slots=True)
class Line:
    """One dated value: where it is drawn, who says it, what was made of it."""

    label: str
    status: str
    sources: tuple[str, ...]
    anchor: str
    x: float = 0
    width: float = 0
    y: float = 0


@dataclass(frozen=True, slots=True)
class Month:
    """A month on the axis."""

    label: str
    x: float
    width: float
    folded_before: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """What is drawn, and what is only listed."""

    months: tuple[Month, ...]
    published: tuple[tuple[str, float], ...]
    lines: tuple[Line, ...]
    listed: tuple[Line, ...]
    more: int
    width: float
    height: float


def timeline(index: Index) -> Timeline:
    """The dates that the documents give, the best supported ``LINES`` of them."""
    dated: dict[tuple[date, date], list[Fact]] = {}
    for fact in index.report.by_id.values():
        if (span := _span(fact)) and fact.zone != "furniture":
            dated.setdefault(span, []).append(fact)
    ranked = sorted(dated, key=lambda s: (-_support(dated[s]), s))
    short = [s for s in ranked if (s[1] - s[0]).days <= _LONGEST]
    published = sorted({d.published for d in index.documents.values() if d.published})
    axis = _axis(short, published)
    drawn = [s for s in short if all(m in axis for m in _months(s))][:LINES]
    rest = [s for s in ranked if s not in set(drawn)]
    lines = []
    for i, span in enumerate(sorted(drawn)):
        x = _x(span[0], axis)
        width = max(_x(span[1] + timedelta(days=1), axis) - x, 6)
        line = _line(span, dated[span], index)
        lines.append(replace(line, x=x, width=round(width, 1), y=_TOP + i * _HEIGHT))
    listed = [_line(s, dated[s], index) for s in sorted(rest[:LINES])]
    days: dict[date, list[str]] = {}
    for d in index.documents.values():
        if d.published and _months((d.published, d.published))[0] in axis:
            days.setdefault(d.published, []).append(one_line(index.name(d.id)))
    end = max((m.x + m.width for m in axis.values()), default=_LABEL)
    return Timeline(
        months=tuple(axis.values()),
        published=tuple(
            (f"{day_words(d, d)}: {', '.join(n)}", _x(d, axis)) for d, n in days.items()
        ),
        lines=tuple(lines),
        listed=tuple(listed),
        more=max(len(rest) - LINES, 0),
        width=end + 110,
        height=_TOP + len(lines) * _HEIGHT + 8,
    )


def _span(fact: Fact) -> tuple[date, date] | None:
    low, high = fact.value.low, fact.value.high
    if fact.kind != "date" or low is None or high is None or not 1 <= low <= high <= 3_652_058:
        return None
    return date.fromordinal(int(low)), date.fromordinal(int(high))


def _support(facts: list[Fact]) -> int:
    return len({f.source for f in facts})


def _months(span: tuple[date, date]) -> list[tuple[int, int]]:
    first = span[0].year * 12 + span[0].month - 1
    last = span[1].year * 12 + span[1].month - 1
    return [divmod(m, 12) for m in range(first, last + 1)]


def _axis(spans: list[tuple[date, date]], published: list[date]) -> dict[tuple[int, int], Month]:
    """The months that are drawn, each with its place."""
    weight: Counter[tuple[int, int]] = Counter(m for s in spans for m in _months(s))
    weight.update(_months((d, d))[0] for d in published)
    chosen = sorted(sorted(weight, key=lambda m: (-weight[m], m))[:MONTHS])
    wide = min(max(_WIDTH / max(len(chosen), 1), 26), 620 if len(chosen) < 3 else 200)
    axis: dict[tuple[int, int], Month] = {}
    x, before = float(_LABEL), None
    for month in chosen:
        number = month[0] * 12 + month[1]
        folded = before is not None and number > before + 1
        x += _FOLD if folded else 0
        axis[month] = Month(month_words(month[0], month[1] + 1), x, wide, folded)
        x, before = x + wide, number
    return axis


def _x(day: date, axis: dict[tuple[int, int], Month]) -> float:
    """Where the day lies; the end of the month before where its month is folded."""
    month = axis.get((day.year, day.month - 1))
    if month is None:
        earlier = [m for key, m in axis.items() if key < (day.year, day.month - 1)]
        return round(earlier[-1].x + earlier[-1].width, 1) if earlier else _LABEL
    return round(month.x + month.width * (day.day - 1) / 31, 1)


def _line(span: tuple[date, date], facts: list[Fact], index: Index) -> Line:
    status = min((index.status(f) for f in facts), key=_RANK.__getitem__)
    names = dict.fromkeys(one_line(index.name(f.document)) for f in facts)
    return Line(day_words(*span), status, tuple(names), index.fact_anchor(facts[0]))
