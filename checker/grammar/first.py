"""With which signatures a translated pattern can begin."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PIECE = re.compile(
    r"(?P<look>\(\?<?[=!])|(?P<open>\((?:\?:|\?P<\w+>)?)|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<some>[?*]|\{0?,\d*\}|\{0\})|(?P<more>\+|\{[1-9]\d*(?:,\d*)?\})"
    r"|(?P<not>\[\^[^\]]*\]|\.)|\[(?P<members>[^\]]*)\]|(?P<other>\\?.)"
)


@dataclass(slots=True)
class _Begin:
    """What an expression begins with; ``chars`` None is any signature."""

    chars: set[str] | None
    empty: bool

    def or_else(self, other: _Begin) -> _Begin:
        """Either of two."""
        both = None if self.chars is None or other.chars is None else self.chars | other.chars
        return _Begin(both, self.empty or other.empty)

    def then(self, other: _Begin) -> _Begin:
        """One after the other."""
        if not self.empty:
            return self
        both = None if self.chars is None or other.chars is None else self.chars | other.chars
        return _Begin(both, other.empty)


def begins_with(pattern: str) -> frozenset[str] | None:
    """The characters that a match of ``pattern`` can begin with; None when it may be any.

    Args:
        pattern: A regular expression of classes, groups, alternatives,
            repetitions and lookarounds, as a grammar translates its rows.
    """
    pieces = list(_PIECE.finditer(pattern))
    begin, _ = _alternatives(pieces, 0)
    if begin.empty or begin.chars is None:
        return None
    return frozenset(begin.chars)


def _alternatives(pieces: list[re.Match[str]], at: int) -> tuple[_Begin, int]:
    whole, at = _sequence(pieces, at)
    while at < len(pieces) and pieces[at]["bar"]:
        other, at = _sequence(pieces, at + 1)
        whole = whole.or_else(other)
    return whole, at


def _sequence(pieces: list[re.Match[str]], at: int) -> tuple[_Begin, int]:
    whole = _Begin(set(), empty=True)
    while at < len(pieces) and not pieces[at]["bar"] and not pieces[at]["close"]:
        item, at = _item(pieces, at)
        whole = whole.then(item)
    return whole, at


def _item(pieces: list[re.Match[str]], at: int) -> tuple[_Begin, int]:
    piece = pieces[at]
    if piece["look"] or piece["open"]:
        inner, at = _alternatives(pieces, at + 1)
        # "(?!)", what an unknown class becomes, never matches.
        never = piece["look"] == "(?!" and pieces[at - 1] is piece
        item = _Begin(set(), empty=not never) if piece["look"] else inner
    elif piece["members"] is not None:
        item = _Begin(set(piece["members"]), empty=False)
    elif piece["other"]:
        item = _Begin(set(piece["other"][-1]), empty=False)
    else:
        item = _Begin(None, empty=False)
    at += 1
    if at < len(pieces) and (pieces[at]["some"] or pieces[at]["more"]):
        item = _Begin(item.chars, empty=item.empty or bool(pieces[at]["some"]))
        at += 1
    return item, at
