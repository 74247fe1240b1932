"""Stretches between quotation marks, across lines and in every style of mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

_OPENERS = "“„«‟"
_CLOSERS = "”»"
# One set of characters first, which a search runs through faster than through a choice.
_MARK = re.compile('["“”„«»‟\n](?:(?<=\n)\\s*)?')
_DOUBLE = re.compile('["“”„«»‟]')
_SINGLE = re.compile(r"['‘’]|\n")
_SINGLE_OPENS = re.compile(r"(?<![\w'’])['‘](?=[\w“\"])")
_SINGLE_CLOSES = re.compile(r"(?<=\S)['’](?![\w'’])(?!(?<=s['’]) [a-z])")  # not "the fans' anger"
_GLITCH = re.compile(r"[.,!?;:…][\"”]?\s$")  # a mark that drifted off the word it closes
_MOST_LINES = 8


class Quoted(Struct, frozen=True):
    """What stands between two quotation marks.

    Attributes:
        start: First code point inside the marks, blanks left out.
        end: One past the last.
        opened: The opening mark.
        closed: One past the closing mark; the end of the line where none closes.
        goes_on: Whether it goes on the stretch before, reopened on a new line.
        single: Whether the marks are single ones.
    """

    start: int
    end: int
    opened: int
    closed: int
    goes_on: bool = False
    single: bool = False


def quoted(text: str) -> list[Quoted]:
    """Every quoted stretch, in text order; none overlaps another of double marks.

    A stretch without a closing mark ends with its line, unless the next line
    reopens it or one of the next lines closes it.
    """
    found = list(_doubles(text)) if _DOUBLE.search(text) else []
    taken = [(q.opened, q.closed) for q in found]
    found.extend(_singles(text, taken))
    return sorted(found, key=lambda q: q.opened)


def _stretch(
    text: str, opened: int, close: int, closed: int, *, goes_on: bool = False, single: bool = False
) -> Iterator[Quoted]:
    inside = text[opened + 1 : close]
    words = inside.strip()
    if words:
        start = opened + 1 + len(inside) - len(inside.lstrip())
        yield Quoted(start, start + len(words), opened, closed, goes_on, single)


def _doubles(text: str) -> Iterator[Quoted]:
    marks = list(_MARK.finditer(text))
    opened, goes_on, lines = -1, False, 0
    for i, mark in enumerate(marks):
        if mark[0][0] == "\n":
            if opened < 0:
                continue
            lines += 1
            fate = _fate(text, marks, i) if lines <= _MOST_LINES else "ends"
            if fate != "open":
                yield from _stretch(text, opened, mark.start(), mark.start(), goes_on=goes_on)
                opened, goes_on, lines = -1, fate == "reopened", 0
            continue
        at = mark.start()
        if _closes(text, at, opened):
            yield from _stretch(text, opened, at, at + 1, goes_on=goes_on)
            opened, goes_on, lines = -1, False, 0
        elif _opens(text, at):
            goes_on = goes_on and opened < 0
            opened, lines = at, 0


def _closes(text: str, at: int, opened: int) -> bool:
    if opened < 0:
        return False
    mark, opener = text[at], text[opened]
    if mark == '"':
        return True
    if mark in "“‟":
        return opener == "„"
    return mark in _CLOSERS


def _opens(text: str, at: int) -> bool:
    """Whether a mark that closes nothing opens a quotation."""
    mark, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if mark in _OPENERS:
        return True
    if after in ("", "\n", ">") or before.isdigit():
        return False
    if mark == '"':
        return not (before.isalnum() and (after.isspace() or after in ".,;:!?"))
    return not before.strip() and after.isalnum()  # a closing mark set for an opening one


def _fate(text: str, marks: list[re.Match[str]], i: int) -> str:
    """What becomes of a quotation still open at the line break ``marks[i]``."""
    gap = marks[i]
    after = gap.end()
    if after < len(text) and text[after] in '"“”„«‟':
        return "reopened" if _opens(text, after) else "open"
    if gap[0].count("\n") > 1:
        return "ends"
    for later in marks[i + 1 : i + 1 + _MOST_LINES]:
        if later[0][0] == "\n":
            if later[0].count("\n") > 1:
                return "ends"
            follows = text[later.end() : later.end() + 1]
            if follows and follows in '"“„«‟':
                return "ends" if not _opens(text, later.end()) else "open"
            continue
        return "open" if _looks_closing(text, later.start()) else "ends"
    return "ends"


def _looks_closing(text: str, at: int) -> bool:
    """Whether a mark inside a later line closes what an earlier line opened."""
    mark, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if mark in _OPENERS:
        return False
    if before.strip() and (not after.strip() or not after.isalnum()):
        return True
    if text[at - 2 : at - 1] == ":" or not _GLITCH.search(text[max(0, at - 3) : at]):
        return False
    line_end = text.find("\n", at)
    alone = text.find('"', at + 1, line_end if line_end >= 0 else len(text)) < 0
    return alone or not after.isupper()


def _singles(text: str, taken: list[tuple[int, int]]) -> Iterator[Quoted]:
    """Stretches between single marks, inside one line, that touch no other quotation."""
    position, opened = 0, -1
    for m in _SINGLE.finditer(text):
        at = m.start()
        if m[0] == "\n":
            opened = -1
        elif opened < 0:
            opened = at if _SINGLE_OPENS.match(text, at) else -1
        elif _SINGLE_CLOSES.match(text, at):
            while position < len(taken) and taken[position][1] <= opened:
                position += 1
            if position == len(taken) or taken[position][0] >= at:
                yield from _stretch(text, opened, at, at + 1, single=True)
            opened = -1
