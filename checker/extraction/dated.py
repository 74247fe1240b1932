"""When what is said to have happened did happen, as a date of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from checker.extraction.event_time import EventTimes
from checker.language.outcomes import dated_events
from checker.model import Mention


def dated(mentions: Iterable[Mention], times: EventTimes) -> Iterator[Mention]:
    """A date for each statement that something happened and whose time is told.

    "Those talks led to a deal on prisoners", in a paragraph on May, gives the
    date of the "agreement on prisoner", so that documents which agree on the
    deal and differ on its round can be compared. It stands on the first word of
    the statement and tells how it was reached.
    """
    for mention in mentions:
        if mention.kind != "statement" or not _is_event(mention):
            continue
        date = times.date_at(mention.start)
        if date and _stands_alone(mention) and not times.in_one_sentence(mention, date):
            continue
        word = mention.surface.split(maxsplit=1)[0]
        if date is not None and times.is_when(date):
            yield replace(
                mention,
                kind="date",
                end=mention.start + len(word),
                surface=word,
                value=date.value,
                attribute=f"date of {mention.attribute}{_whose(mention)}",
                reading=f"when: {date.surface} -> {date.value.text}",
            )


def _stands_alone(mention: Mention) -> bool:
    """Whether a statement is of one event, not of what a paragraph is about."""
    agreement = mention.attribute.startswith("agreement on ")
    return bool(mention.subject) or not (agreement or mention.attribute == mention.head)


def _is_event(mention: Mention) -> bool:
    """Whether a statement tells of something that happened, on some day."""
    answer = mention.value.text
    one = mention.attribute in dated_events("en") and not answer.startswith("did not")
    return answer in ("happened", "planned") or (one and mention.modality == "stated")


def _whose(mention: Mention) -> str:
    """Whose it was, by the last name, which all texts spell out."""
    return f" of {mention.subject.split()[-1]}" if mention.subject else ""
