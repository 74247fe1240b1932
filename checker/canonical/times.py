"""Times of day: hour, minute and zone to ISO 8601 and minutes."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from msgspec import Struct

DAY = 1440


class Clock(Struct, frozen=True):
    """A time of day.

    Attributes:
        hour: 0 to 24.
        minute: 0 to 59.
        offset: Minutes east of Greenwich; None when no zone is known.
    """

    hour: int
    minute: int = 0
    offset: int | None = None

    @property
    def text(self) -> str:
        """ISO 8601 time: "T06:00+01:00", "T18:00Z", "T06:00"."""
        return f"T{self.hour:02}:{self.minute:02}{zone_text(self.offset)}"

    @property
    def utc(self) -> int:
        """Minutes since midnight, in UTC when the zone is known."""
        return self.hour * 60 + self.minute - (self.offset or 0)


def zone_text(offset: int | None) -> str:
    """The zone as ISO 8601 writes it; "" when unknown."""
    if offset is None:
        return ""
    if offset == 0:
        return "Z"
    sign = "+" if offset > 0 else "-"
    return f"{sign}{abs(offset) // 60:02}:{abs(offset) % 60:02}"


def to_24(hour: int, half: str) -> int | None:
    """The hour of a 24-hour clock; None when the hour does not go with "am" or "pm"."""
    if not half:
        return hour if hour <= 24 else None
    if not 1 <= hour <= 12:
        # "14:30 pm" is written often enough; "0:30 am" too.
        return hour if (half == "p" and 12 < hour < 24) or (half == "a" and hour == 0) else None
    return hour % 12 + (12 if half == "p" else 0)


@lru_cache(maxsize=4096)
def place_offset(zone: str, when: date) -> int | None:
    """Minutes east of Greenwich at noon of a day in an IANA zone; None when unknown."""
    try:
        there = datetime(when.year, when.month, when.day, 12, tzinfo=ZoneInfo(zone))
    except (ZoneInfoNotFoundError, ValueError):
        return None
    offset = there.utcoffset()
    return None if offset is None else int(offset.total_seconds() // 60)
