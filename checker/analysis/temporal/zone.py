"""The time zone told by the words after a time."""

from __future__ import annotations

from datetime import date

from checker.analysis.temporal.hit import Hit
from checker.canonical.times import place_offset


def _summer(when: date) -> bool:
    """Whether American daylight time holds: second Sunday of March to first of November."""
    march = date(when.year, 3, 8)
    november = date(when.year, 11, 1)
    begin = march.toordinal() + (7 - march.isoweekday()) % 7
    end = november.toordinal() + (7 - november.isoweekday()) % 7
    return begin <= when.toordinal() < end


def zone_after(hit: Hit, at: int) -> tuple[int | None, int]:
    """The zone told by the words from token ``at`` on, and where they end."""
    words, raw = hit.words, hit.raw
    start, end = at, len(words)
    when = hit.scene.spoken or date(2025, 1, 1)
    if at < end and words[at] in (",", "("):
        at += 1
    if at >= end:
        return None, start
    word = words[at]
    closing = 1 if words[start] == "(" else 0
    if word in hit.table.zones and (raw[at].isupper() or hit.glued(at)):
        offset, at = hit.table.zones[word], at + 1
        if at + 1 < end and words[at] in ("+", "-", "–") and words[at + 1].isdigit():
            sign = 1 if words[at] == "+" else -1
            if len(words[at + 1]) <= 2 and int(words[at + 1]) <= 14:
                offset += sign * int(words[at + 1]) * 60
                at += 2
        return offset, at + closing
    if word in hit.table.seasonal_zones:
        offset = hit.table.seasonal_zones[word]
        nxt = words[at + 1] if at + 1 < end else ""
        if len(word) == 2 and raw[at].isupper():
            return offset + 60 * _summer(when), at + 1 + closing
        if nxt == "time":
            return offset + 60 * _summer(when), at + 2 + closing
        if nxt in ("standard", "daylight") and at + 2 < end and words[at + 2] == "time":
            return offset + 60 * (nxt == "daylight"), at + 3 + closing
        return None, start
    if word == "local" and at + 1 < end and words[at + 1] == "time":
        return None, at + 2 + closing
    return _place_zone(hit, at, start, when, closing)


def _place_zone(hit: Hit, at: int, start: int, when: date, closing: int) -> tuple[int | None, int]:
    """The zone of "Moscow time", "in Paris"."""
    words, end = hit.words, len(hit.words)
    inside = words[at] == "in"
    if inside:
        at += 1
    for size in (2, 1):
        place = " ".join(words[at : at + size])
        zone = hit.table.zone_places.get(place)
        if zone is None or not hit.raw[at][0].isupper():
            continue
        after = at + size
        if after < end and words[after] == "time":
            return place_offset(zone, when), after + 1 + closing
        if inside:
            # The place is no part of the time's wording, only its zone.
            return place_offset(zone, when), start
    return None, start
