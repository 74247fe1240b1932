"""Reads .html files: the main text, and what the page tells of itself."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from checker.text.align import Aligner
from checker.text.offsets import chain
from checker.text.page import Page
from checker.text.page_date import page_date
from checker.text.plain import decoded
from checker.text.visible import visible

_CHARSET = re.compile(rb"<meta[^<>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.I)
_LANGUAGE = re.compile(r"<html\b[^<>]{0,400}?\blang\s*=\s*[\"']?([A-Za-z-]{2,20})", re.I)
_TITLE = re.compile(r"<title\b[^<>]*>([^<]{1,500})", re.I)
_ABOVE = 4
_LISTED = re.compile(r"^\s*(?:[-*•]\s+|\|)")


@dataclass(frozen=True, slots=True)
class _Found:
    """What the extraction library makes of a page."""

    text: str = ""
    title: str = ""
    publisher: str = ""
    url: str = ""


def read_html(data: bytes) -> Iterator[Page]:
    """The main article of a page; all that the page shows when no article stands out."""
    charset = _CHARSET.search(data[:4096])
    document = decoded(data, charset[1].decode("ascii") if charset else "")
    raw = document.text
    shown, places = visible(raw)
    found = _extract(raw)
    aligner = Aligner(shown)
    lines = [part for line in found.text.splitlines() for part in _parts(line)]
    placed = [spans for line in lines if (spans := list(aligner.spans(line)))]
    title = found.title.strip()
    if placed and title:
        headline = list(Aligner(shown[: placed[0][0][0]]).spans(title))
        if len(headline) == 1:
            placed.insert(0, headline)
    above = _last_lines(shown[: placed[0][0][0]]) if placed else ""
    if not placed:
        placed = [spans for line in shown.splitlines() if (spans := list(aligner.spans(line)))]
    text, offsets = aligner.join(placed)
    second = places.to_raw(placed[1][0][0]) if len(placed) > 1 else len(raw)
    language = _LANGUAGE.search(raw[:4096])
    own_title = _TITLE.search(raw[:50_000])
    yield Page(
        raw,
        text,
        chain(offsets, places),
        title=title or (visible(own_title[1])[0].strip() if own_title else ""),
        published=page_date(raw, second, date.today()),  # noqa: DTZ011
        publisher=found.publisher,
        url=found.url,
        language=language[1] if language else "",
        above=above,
        note=document.note,
    )


def _last_lines(shown: str) -> str:
    """The few lines that end a text; authors and dates stand there."""
    return "\n".join([line for line in shown[-2000:].splitlines() if line.strip()][-_ABOVE:])


def _parts(line: str) -> list[str]:
    """The cells of a table's row; the line itself without a list's mark."""
    if line.count("|") > 1:
        return line.split("|")
    return [_LISTED.sub("", line)]


def _extract(raw: str) -> _Found:
    """Ask trafilatura; nothing when the page is too odd for it."""
    from trafilatura import bare_extraction  # noqa: PLC0415  (slow to import)

    for name in ("trafilatura", "htmldate", "courlan", "readability", "justext"):
        logging.getLogger(name).addHandler(logging.NullHandler())
        logging.getLogger(name).propagate = False
    try:
        found = bare_extraction(
            raw,
            with_metadata=True,
            include_comments=False,
            date_extraction_params={"extensive_search": False},  # the day is read elsewhere
        )
    except Exception:  # pages are odd in more ways than can be named
        return _Found()

    def said(key: str) -> str:
        return str(getattr(found, key, None) or "")

    return _Found(said("text"), said("title"), said("sitename"), said("url"))
