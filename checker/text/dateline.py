"""The day of publication that an article's own lines tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from checker.language.tables import table
from checker.text.dayforms import Day, days, names

_HEAD_LINES = 12
_TAIL_LINES = 3
_LONGEST = 120
_TIME = re.compile(
    r"""\b(?:gmt|utc)\s*[+-]\s*\d{1,2}(?::?\d\d)?
    |(?<!\d)\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:\s*[ap]\.?\s?m\b\.?)?(?:\s*[+-]\d\d:?\d\d)?
    |(?<!\d)\d{1,2}\s*[ap]\.?\s?m\b\.?
    |(?<=\s)[+-]\d\d:?\d\d\b|\bT(?=\d\d:)|(?<=\d)Z\b""",
    re.VERBOSE | re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_][\w'’]*")
_SEGMENT = re.compile(r"\s*[|•·]\s*|\s+[—–-]+\s+")
_PLACE = r"(?:\w[\w.'’-]*\.?(?:[ /,]+|\b)){1,6}"


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date that stands where dates of publication stand.

    Attributes:
        day: The date and its readings.
        words: The line or part of it that was read.
        later: Whether it is marked as an update.
    """

    day: Day
    words: str
    later: bool


@dataclass(frozen=True, slots=True)
class _Words:
    """What may stand around a date in a timestamp, in one language."""

    plain: frozenset[str]
    opening: tuple[str, ...]
    later: frozenset[str]
    byline: tuple[str, ...]
    agencies: re.Pattern[str]


def _words(language: str) -> _Words:
    own = table(language, "dateline") or table("en", "dateline")
    temporal = table(language, "temporal") or table("en", "temporal")
    plain = {
        *own["labels"],
        *own["clock"],
        *temporal.get("zones", ()),
        *names(language, "weekdays"),
    }
    agency = "|".join(sorted(map(re.escape, own["agencies"]), key=len, reverse=True))
    return _Words(
        frozenset(plain),
        tuple(own["opening"]),
        frozenset(own["later"]),
        tuple(own["byline"]),
        re.compile(rf"\((?:[^()]*\b)?(?:{agency})\b[^()]*\)|[-–—]\s*(?:{agency})\b", re.I),
    )


def stamps(text: str, language: str, today: date) -> Iterator[Stamp]:
    """Every timestamp in the first lines of an article and, if labelled, in its last."""
    words = _words(language)
    lines = (line.strip() for line in text.splitlines())
    head = list(islice((line for line in lines if line), _HEAD_LINES))
    for line in head:
        yield from _line(line, words, language, today)
    tail = [line.strip() for line in text[-600:].splitlines() if line.strip()][-_TAIL_LINES:]
    for line in tail:
        if line not in head and line.lower().startswith(words.opening):
            yield from _line(line, words, language, today)


def _line(line: str, words: _Words, language: str, today: date) -> Iterator[Stamp]:
    wire = _wire(line, words, language, today)
    if wire is not None:
        yield wire
        return
    if len(line) > _LONGEST or not any(c.isdigit() for c in line):
        return
    if _pure(line, list(days(line, language, today)), words):
        yield from _stamped(line, words, language, today)
        return
    for segment in _SEGMENT.split(line):
        if segment != line and _pure(segment, list(days(segment, language, today)), words):
            yield from _stamped(segment, words, language, today)
            return
    lower = line.lower()
    if lower.startswith(words.opening):
        found = next(days(line, language, today), None)
        if found is not None and found.start < 40:
            yield from _stamped(line, words, language, today)
    elif lower.startswith(tuple(f"{w} " for w in words.byline)):
        found = next(days(line, language, today), None)
        if found is not None and not _left(line[found.end :], words) and found.days:
            yield Stamp(found, line, later=False)


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
        yield Stamp(day, text, bool(before & words.later))
        done = day.end


def _wire(line: str, words: _Words, language: str, today: date) -> Stamp | None:
    """A paragraph that opens like one of an agency: "CITY, June 6 (Agency) -"."""
    opening = line[:_LONGEST]
    agency = words.agencies.search(opening)
    if agency is None:
        return None
    before = opening[: agency.start()]
    found = next(days(before, language, today), None)
    if found is None or not re.fullmatch(rf"(?:{_PLACE})?[,.:\s-]*", before[: found.start]):
        return None
    place = before[: found.start].strip(" ,.:-")
    if (place and not place[:1].isupper()) or _left(before[found.end :], words):
        return None
    return Stamp(found, opening[: agency.end()], later=False)
