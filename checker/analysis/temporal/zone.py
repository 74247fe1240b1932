"""The time zone told by the words after a time."""

from __future__ import annotations

from datetime import date

from checker.analysis.temporal.hit import Hit
from checker.canonical.times import place_offset


def _summer(when: date) -> bool:
    """Whether American daylight time holds on a day, by the rules of its year."""
    return place_offset("America/New_York", when) == _EASTERN_SUMMER


_EASTERN_SUMMER = -240


def zone_after(hit: Hit, at: int) -> tuple[int | None, int]:
    """The zone told by the words from token ``at`` on, and where they end.

    Returns:
        Minutes east of Greenwich, None when unknown, and one past the last
        token of the zone; ``at`` where no zone is told.
    """
    words, begin = hit.words, at
    opened = words[at : at + 1] == ["("]
    if opened or words[at : at + 1] == [","]:
        at += 1
    if at >= len(words):
        return None, begin
    when = hit.scene.spoken_at("day")
    offset, end = _fixed(hit, at)
    if end == at:
        offset, end = _seasonal(hit, at, when)
    if end == at and words[at : at + 2] == ["local", "time"]:
        offset, end = None, at + 2
    if end == at:
        offset, end = _of_place(hit, at, when)
    if end == at:
        return offset, begin
    return offset, end + (opened and words[end : end + 1] == [")"])


def _fixed(hit: Hit, at: int) -> tuple[int | None, int]:
    """BST, GMT +8; a lower-case zone only right behind the figures."""
    words = hit.words
    if words[at] not in hit.table.zones or not (hit.raw[at].isupper() or hit.glued(at)):
        return None, at
    offset, at = hit.table.zones[words[at]], at + 1
    more = words[at : at + 2]
    if len(more) == 2 and more[0] in ("+", "-", "–") and more[1].isdecimal() and int(more[1]) <= 14:
        at += 4 if words[at + 2 : at + 4] == [":", "00"] else 2
        return offset + (60 if more[0] == "+" else -60) * int(more[1]), at
    return offset, at


def _seasonal(hit: Hit, at: int, when: date | None) -> tuple[int | None, int]:
    """ET, Eastern time, Pacific Daylight Time."""
    words = hit.words
    offset = hit.table.seasonal_zones.get(words[at])
    if offset is None:
        return None, at
    following = words[at + 1 : at + 3]
    # Without a day the season is unknown, and so is the offset.
    now = None if when is None else offset + 60 * _summer(when)
    if len(words[at]) == 2 and hit.raw[at].isupper():
        return now, at + 1
    if following[:1] == ["time"]:
        return now, at + 2
    if following in (["standard", "time"], ["daylight", "time"]):
        return offset + 60 * (following[0] == "daylight"), at + 3
    return None, at


def _of_place(hit: Hit, at: int, when: date | None) -> tuple[int | None, int]:
    """Moscow time, in Paris; a place after "in" is no part of the time's wording."""
    words = hit.words
    inside = words[at] == "in"
    first = at + inside
    for size in (2, 1):
        zone = hit.table.zone_places.get(" ".join(words[first : first + size]))
        if zone is None or not hit.raw[first][0].isupper():
            continue
        offset = None if when is None else place_offset(zone, when)
        if words[first + size : first + size + 1] == ["time"]:
            return offset, first + size + 1
        if inside:
            return offset, at
    return None, at
