"""Reads .md files: front matter and marks go, words stay where they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.text.offsets import Splice
from checker.text.page import Page, day
from checker.text.plain import decoded

_FRONT = re.compile(r"\ufeff?---[ \t]*\r?\n(?P<body>.{0,5000}?)\r?\n---[ \t]*(?:\r?\n|\Z)", re.S)
_ENTRY = re.compile(r"^(?P<key>\w+):[ \t]*(?P<value>[^\r\n]*)", re.M)
_MARK = re.compile(
    r"""<!--.*?-->
    |^[ \t]{0,3}(?:\#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+(?=\S))
    |^[ \t]*(?:[-*_][ \t]*){3,}$|^[ \t]*(?:=+|-{2,})[ \t]*$|^[ \t]*`{3}.*$
    |!\[[^\]\n]{0,1000}\]\([^)\n]{0,2000}\)  # bounds, so that brackets without end cost little
    |(?<!!)\[(?=[^\]\n]{1,1000}\]\([^)\n]{0,2000}\))|(?<=[^\s\[])\]\([^)\n]{0,2000}\)
    |<(?=https?://[^>\s]+>)|(?<=\S)>(?=[\s.,;:)]|$)
    |(?<![\w*])\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}(?![\w*])
    |(?<![\w_])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?![\w_])
    |`|(?<=\S)[ \t]*\\$""",
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)


def read_markdown(data: bytes) -> Iterator[Page]:
    """The one article of a Markdown file."""
    found = decoded(data)
    raw = found.text
    facts: dict[str, str] = {}
    start = 0
    if front := _FRONT.match(raw):
        start = front.end()
        for entry in _ENTRY.finditer(front["body"]):
            facts[entry["key"].lower()] = entry["value"].strip().strip("\"'")
    splice = Splice()
    done = start
    for mark in _MARK.finditer(raw, start):
        splice.keep(raw[done : mark.start()], done)
        done = mark.end()
    splice.keep(raw[done:], done)
    text, offsets = splice.finish()
    yield Page(
        raw,
        text,
        offsets,
        title=facts.get("title", ""),
        published=day(facts.get("published") or facts.get("date", "")),
        publisher=facts.get("publisher") or facts.get("source", ""),
        url=facts.get("url", ""),
        language=facts.get("language") or facts.get("lang", ""),
        note=found.note,
    )
