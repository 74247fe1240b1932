"""The hour at which a document was written, as its own time stamps give it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from checker.compare.verdicts.comparison import Comparison
from checker.model import Fact

# Stamps that name their zones are told apart from here on; others, whose hours
# may be those of two places, when they are further apart.
ZONED: Final = timedelta(minutes=30)
LOCAL: Final = timedelta(hours=2)


def learn_hours(facts: Iterable[Fact]) -> dict[str, datetime]:
    """Document to the hour at which it was last updated on the day of writing.

    Only stamps in the page's furniture count: "Updated 3 May 2021 1:41 PM".
    """
    found: dict[str, list[datetime]] = {}
    for fact in facts:
        if fact.kind == "time" and fact.zone == "furniture" and fact.as_of is not None:
            stamp = _stamp(fact.value.text)
            if stamp is not None and stamp.date() == fact.as_of:
                found.setdefault(fact.document, []).append(stamp)
    return {document: max(stamps, key=_local) for document, stamps in found.items()}


def _local(stamp: datetime) -> datetime:
    return stamp.replace(tzinfo=None)


def _stamp(text: str) -> datetime | None:
    """A day with an hour; None for an hour of any day, and for a part of the day."""
    try:
        return datetime.fromisoformat(text) if "T" in text[1:] else None
    except ValueError:
        return None


def hours_in_order(
    left: Fact, right: Fact, comparison: Comparison
) -> tuple[datetime, datetime] | None:
    """The hours of writing of both facts, where they can be told apart."""
    a, b = comparison.hours.get(left.document), comparison.hours.get(right.document)
    if a is None or b is None:
        return None
    if a.tzinfo and b.tzinfo:
        return (a, b) if abs(a - b) >= ZONED else None
    return (a, b) if abs(_local(a) - _local(b)) >= LOCAL else None


def written_before(left: Fact, right: Fact, comparison: Comparison) -> bool | None:
    """Whether the left fact was written at an earlier hour of a day than the right one."""
    pair = hours_in_order(left, right, comparison)
    if pair is None:
        return None
    a, b = pair
    return a < b if a.tzinfo and b.tzinfo else _local(a) < _local(b)
