"""The words that a page of HTML shows, each with its place in the markup."""

from __future__ import annotations

import re
from html import unescape

from checker.model import OffsetMap
from checker.text.offsets import Splice

_HIDDEN = ("script", "style", "noscript", "template", "svg", "head", "title", "textarea", "select")
_BLOCK = frozenset(
    "address article aside blockquote br caption dd details div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol option p pre section summary "
    "table tbody td tfoot th thead tr ul body html".split()
)
_TOKEN = re.compile(
    r"<!--|<!\[CDATA\[|<(?P<close>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9:-]*)[^<>]*+>|<[!?/][^<>]*+>"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?)"
    r"|(?P<cdata_end>\]\]>)"
)


def visible(raw: str) -> tuple[str, OffsetMap]:
    """The text that a browser would show, a blank line between blocks, and its map.

    Entities count as the character they stand for. Never deeper than one loop,
    however deep the markup is nested.
    """
    splice = Splice()
    position = 0
    heads = True  # no head is looked for the end of after one that has none
    while m := _TOKEN.search(raw, position):
        splice.keep(raw[position : m.start()], position)
        position = m.end()
        if m["entity"]:
            shown = unescape(m[0])
            if shown == m[0]:
                splice.keep(m[0], m.start())
            else:
                splice.put(shown, m.start(), m.end() - m.start())
        elif m[0] == "<!--":
            position = _after(raw, "-->", position)
        elif m["tag"]:
            tag = m["tag"].lower()
            if tag in _HIDDEN and not m["close"] and not m[0].endswith("/>"):
                if heads or tag != "head":
                    position = _after_tag(raw, tag, position)
                heads = heads and (tag != "head" or position > m.end())
            if tag in _BLOCK or tag in _HIDDEN:
                splice.put("\n", m.start(), m.end() - m.start())
    splice.keep(raw[position:], position)
    return splice.finish()


def _after(raw: str, end: str, position: int) -> int:
    found = raw.find(end, position)
    return len(raw) if found < 0 else found + len(end)


def _after_tag(raw: str, tag: str, position: int) -> int:
    """Past the closing tag; where a head is never closed, up to the body."""
    closing = re.compile(rf"</{tag}\s*>|<body\b" if tag == "head" else rf"</{tag}\s*>", re.I)
    found = closing.search(raw, position)
    if found is None:
        return position if tag == "head" else len(raw)
    return found.start() if found[0].lower() == "<body" else found.end()
