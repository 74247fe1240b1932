"""When what is said to have happened did happen, as a date of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from checker.extraction.event_time import EventTimes
from checker.model import Mention


def dated(mentions: Iterable[Mention], times: EventTimes) -> Iterator[Mention]:
    """A date for each statement that something happened and whose time is told.

    "Those talks led to a deal on prisoners", in a paragraph on May, gives the
    date of the "agreement on prisoner", so that documents which agree on the
    deal and differ on its round can be compared. It stands on the first word of
    the statement and tells how it was reached.
    """
    for mention in mentions:
        if mention.kind != "statement" or mention.value.text != "happened":
            continue
        date = times.date_at(mention.start)
        word = mention.surface.split(maxsplit=1)[0]
        if date is not None and times.is_when(date):
            yield replace(
                mention,
                kind="date",
                end=mention.start + len(word),
                surface=word,
                value=date.value,
                subject="",
                attribute=f"date of {mention.attribute}",
                reading=f"when: {date.surface} -> {date.value.text}",
            )
