"""The day of publication that an article's own lines tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import islice

from checker.language.tables import table
from checker.text.dayforms import Day, days, names
from checker.text.wire import opening

_HEAD_LINES = 12
_TAIL_LINES = 3
_LONGEST = 120
_TIME = re.compile(
    r"""\b(?:gmt|utc)\s*[+-]\s*\d{1,2}(?::?\d\d)?
    |(?<!\d)\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:\s*[ap]\.?\s?m\b\.?)?(?:\s*[+-]\d\d:?\d\d)?
    |(?<!\d)\d{1,2}\s*[ap]\.?\s?m\b\.?
    |(?<!\d)(?:[01]\d|2[0-3])[0-5]\d(?=\s*(?:hrs|hours|gmt|utc|[a-z]{1,3}t)\b)
    |(?<=\s)[+-]\d\d:?\d\d\b|\bT(?=\d\d:)|(?<=\d)Z\b""",
    re.VERBOSE | re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_][\w'’]*")
_SENTENCE_END = re.compile(r"[^\W\d_]{3}[.!?][\"”’)]?$")
_SEGMENT = re.compile(r"\s*[|•·]\s*|\s+[—–-]+\s+")
_NAMES = 6  # words of a place, an outlet or an author


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date that stands where dates of publication stand.

    Attributes:
        day: The date and its readings.
        words: The line or part of it that was read.
        rank: How well such a place tells the day: 0 a timestamp of its own or a
            label, 1 an update, 2 a line that names somebody or something besides.
    """

    day: Day
    words: str
    rank: int = 0


@dataclass(frozen=True, slots=True)
class _Words:
    """What may stand around a date in a timestamp, in one language."""

    plain: frozenset[str]
    opening: tuple[str, ...]
    later: frozenset[str]
    byline: tuple[str, ...]
    weekdays: frozenset[str]


@cache
def _words(language: str) -> _Words:
    own = table(language, "dateline")
    temporal = table(language, "temporal")
    plain = {
        *own["labels"],
        *own["clock"],
        *temporal.get("zones", ()),
        *names(language, "weekdays"),
    }
    return _Words(
        frozenset(plain),
        tuple(own["opening"]),
        frozenset(own["later"]),
        tuple(f"{word} " for word in own["byline"]),
        frozenset(names(language, "weekdays")),
    )


def stamps(text: str, language: str, today: date) -> Iterator[Stamp]:
    """Every timestamp in the first lines of an article and, if labelled, in its last."""
    words = _words(language)
    lines = (line.strip() for line in text.splitlines())
    head = list(islice((line for line in lines if line), _HEAD_LINES))
    for number, line in enumerate(head):
        if any(c.isdigit() for c in line[:_LONGEST]):
            wire = opening(line, language, today)
            if wire is not None:
                yield Stamp(wire, line[:_LONGEST])
            elif len(line) <= _LONGEST:
                yield from _line(line, words, language, today, first=number == 0)
    tail = [line.strip() for line in text[-600:].splitlines() if line.strip()][-_TAIL_LINES:]
    for line in tail:
        if line not in head and line.lower().startswith(words.opening):
            yield from _line(line, words, language, today, first=False)


def _line(line: str, words: _Words, language: str, today: date, *, first: bool) -> Iterator[Stamp]:
    """The timestamps of a short line."""
    parts = () if _SENTENCE_END.search(line) else _SEGMENT.split(line)
    for part in (line, *parts):
        if _pure(part, list(days(part, language, today)), words):
            yield from _stamped(part, words, language, today)
            return
    found = next(days(line, language, today), None)
    if found is None:
        return
    lower = line.lower()
    after = _left(line[found.end :], words)
    if lower.startswith(words.opening) and found.start < 40:
        yield from _stamped(line, words, language, today)
    elif lower.startswith(words.byline) and not after and found.days:
        yield Stamp(found, line)
    elif _signed(line, found, after, words, first=first):
        yield Stamp(found, line, 2)


def _signed(line: str, found: Day, after: list[str], words: _Words, *, first: bool) -> bool:
    """Whether the date stands beside the name of an outlet or author, and nothing else.

    A first line is a headline unless it also has a clock or a weekday.
    """
    before = _left(line[: found.start], words)
    named = before or after
    if (before and after) or not found.days or not 0 < len(named) <= _NAMES:
        return False
    said = {w.lower() for w in _WORD.findall(line)}
    exact = bool(_TIME.search(line) or said & words.weekdays)
    if all(w[:1].isupper() or "." in w for w in _names(line, named)):
        return exact or not first
    return exact and len(named) < 4 and line[: found.start].count(",") == 1 and named[0].isupper()


def _names(line: str, named: list[str]) -> list[str]:
    """The words as they stand between blanks, so that an address shows its dots."""
    return [next((w for w in line.split() if name in w), name) for name in named]


def _left(text: str, words: _Words) -> list[str]:
    """The words of ``text`` that do not belong to a timestamp."""
    return [w for w in _WORD.findall(_TIME.sub(" ", text)) if w.lower() not in words.plain]


def _pure(text: str, found: list[Day], words: _Words) -> bool:
    """Whether ``text`` holds a date, and besides only what timestamps hold."""
    if not found:
        return False
    around, done = [], 0
    for day in found:
        around.append(text[done : day.start])
        done = day.end
    return not _left(" ".join((*around, text[done:])), words)


def _stamped(text: str, words: _Words, language: str, today: date) -> Iterator[Stamp]:
    done = 0
    for day in days(text, language, today):
        before = {w.lower() for w in _WORD.findall(text[done : day.start])}
        yield Stamp(day, text, 1 if before & words.later else 0)
        done = day.end
