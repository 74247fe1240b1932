"""Names of persons and organisations: usual form, keys, and how two of them differ."""

from __future__ import annotations

import re

_SUFFIX = re.compile(
    r"[\s,]+(?:inc|corp|ltd|co|plc|llc|llp|gmbh|ag|sa|nv|bv|spa|corporation|limited|incorporated)\.?$",
    re.IGNORECASE,
)
_SMALL = frozenset("of the and for de la in on at".split())


def strip_suffix(name: str) -> str:
    """An organisation's name without "Inc." and its like.

    >>> strip_suffix("Example Corp.")
    'Example'
    """
    before = ""
    while before != name:
        before, name = name, _SUFFIX.sub("", name)
    return name


def initials(name: str) -> str:
    """First letters of the words that count, lower case.

    >>> initials("National Security and Defence Council")
    'nsdc'
    """
    words = re.findall(r"[^\W\d_]+", name)
    return "".join(w[0] for w in words if w.lower() not in _SMALL).lower()
