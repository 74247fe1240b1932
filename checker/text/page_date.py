"""The day of publication that a page of HTML declares for machines.

Only what is marked as a date of publication counts. (htmldate finds more, but
also takes the year of a copyright line for the first of January.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from html import unescape

from checker.text.dayforms import days, valid
from checker.text.page import day

_LINKED = re.compile(r'"datePublished"\s*:\s*"([^"<>]{4,60})"')
_TAG = re.compile(r"<(?P<tag>meta|time|span|div|p|abbr)\b(?P<attributes>[^<>]{0,1000})>", re.I)
_ATTRIBUTE = re.compile(
    r"""(?P<name>[\w:.-]+)"""
    r"""(?:\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'>]+)))?"""
)
# What pages call the day of publication, in the order of trust; separators left out.
_NAMES = (
    "articlepublishedtime", "ogpublishedtime", "datepublished", "articlepublished",
    "parselypubdate", "sailthrudate", "pubdate", "publishdate", "publisheddate",
    "publicationdate", "originalpublicationdate", "citationpublicationdate", "dctermsissued",
    "dcdateissued", "dctermscreated", "dcdatecreated", "dctermsdate", "dcdate", "date",
    "articlemodifiedtime", "datemodified", "lastmodified",
)  # fmt: skip
_EIGHT = re.compile(r"\s*((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)")


def page_date(raw: str, until: int, today: date) -> date | None:
    """The day that JSON-LD, a meta tag, a marked element or a time element tells.

    Args:
        raw: The page.
        until: Where the article's own text starts; a plain time element counts
            only above it.
        today: For two-digit years.
    """
    if (linked := _LINKED.search(raw)) and (found := _read(linked[1], today)):
        return found
    ranked: dict[int, date] = {}
    above: date | None = None
    for start, tag, attributes in _tags(raw):
        told = attributes.get("content") or attributes.get("datetime", "")
        found = _read(told, today) if told else None
        if found is None:
            continue
        for key in ("property", "name", "itemprop"):
            name = re.sub(r"[^a-z]", "", attributes.get(key, "").lower())
            if name in _NAMES:
                ranked.setdefault(_NAMES.index(name), found)
        if tag == "time" and (start < until or "pubdate" in attributes):
            above = found
    return ranked[min(ranked)] if ranked else above


def _tags(raw: str) -> Iterator[tuple[int, str, dict[str, str]]]:
    for m in _TAG.finditer(raw):
        attributes = {
            a["name"].lower(): unescape(a["double"] or a["single"] or a["bare"] or "")
            for a in _ATTRIBUTE.finditer(m["attributes"])
        }
        yield m.start(), m["tag"].lower(), attributes


def _read(value: str, today: date) -> date | None:
    """The day in a value; None when it can be read in two ways."""
    if found := day(value):
        return found
    if (digits := _EIGHT.match(value)) and (exact := valid(*map(int, digits.groups()))):
        return exact[0]
    first = next(days(value[:60], "en", today), None)
    return first.days[0] if first is not None and len(first.days) == 1 else None
