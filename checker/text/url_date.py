"""The day of publication that a web address tells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from checker.text.dayforms import full_year, names, valid

_DAY = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<s>[-/_.]?)(?P<m>0?[1-9]|1[0-2])(?P=s)(?P<d>\d\d?)(?!\d)"
)
_NAMED = re.compile(r"/(?P<y>(?:19|20)?\d\d)/(?P<m>[a-z]{3,9})(?:/(?P<d>\d\d?)(?!\d))?", re.I)
_MONTH = re.compile(r"/(?P<y>(?:19|20)\d\d)/(?P<m>0?[1-9]|1[0-2])(?!\d)")
_SIX = re.compile(r"(?<![\w.])(?P<six>\d{6})(?=[a-z]{0,2}(?!\w))", re.I)


@dataclass(frozen=True, slots=True)
class UrlDate:
    """What an address tells.

    Attributes:
        day: The day it names, None when it names none.
        likely: Days that a number in it could mean.
        month: Year and month when it names no day.
    """

    day: date | None = None
    likely: tuple[date, ...] = ()
    month: tuple[int, int] | None = None


def url_date(url: str, today: date) -> UrlDate:
    """Read an address; a number that could be anything is only "likely"."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return UrlDate()
    path = parts.path
    for m in _DAY.finditer(path):
        if not m["s"] and len(m["m"] + m["d"]) != 4:
            continue
        for day in valid(int(m["y"]), int(m["m"]), int(m["d"])):
            if _sane(day, today):
                return UrlDate(day)
    month = None
    for m in _NAMED.finditer(path):
        number = names("en", "months").get(m["m"].lower())
        if number is None:
            continue
        year = full_year(m["y"], today.year + 1)
        month = month or (year, number)
        for day in valid(year, number, int(m["d"] or 0)):
            if _sane(day, today):
                return UrlDate(day)
    if month is None and (found := _MONTH.search(path)):
        month = (int(found["y"]), int(found["m"]))
    return _six_digits(path, month, today)


def _sane(day: date, today: date) -> bool:
    return date(1990, 1, 1) <= day and (day - today).days <= 366


def _six_digits(path: str, month: tuple[int, int] | None, today: date) -> UrlDate:
    """Six digits are a date for sure only beside a folder named after the same year."""
    likely: dict[date, None] = {}
    folders = set(re.findall(r"(?<=/)(?:19|20)\d\d(?=/)", path))
    for m in _SIX.finditer(path):
        a, b, c = (int(m["six"][i : i + 2]) for i in (0, 2, 4))
        readings = (
            *valid(full_year(f"{a:02}", today.year + 1), b, c),
            *valid(full_year(f"{c:02}", today.year + 1), a, b),
            *valid(full_year(f"{c:02}", today.year + 1), b, a),
        )
        sane = list(dict.fromkeys(day for day in readings if _sane(day, today)))
        same_year = [day for day in sane if str(day.year) in folders]
        if len(same_year) == 1:
            return UrlDate(same_year[0])
        likely.update(dict.fromkeys(same_year or sane))
    return UrlDate(None, tuple(likely), month)
