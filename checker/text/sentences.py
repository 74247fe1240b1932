"""Text into sentences with offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.language.tables import words

_LINE = re.compile(r"[^\n]+")
_OPENS_LOWER = re.compile(r"\s*[^\W\d_]")
_LINE_ENDS = '.!?…)]"”»'
_WRAPPED = 45  # a shorter line was not broken for want of room
# One set of characters first, which a search runs through faster than through a choice.
_END = re.compile(
    r"(?P<mark>[.!?…。！？।؟۔](?:(?<=[.!?…])[.!?…]*|[。！？।؟۔]*))[\"'”’»)\]]*(?P<gap>\s*)"
)
_SPACED_CLOSER = re.compile(r"[\"”’»](?=\s|$)\s*")
_WORD_BEFORE = re.compile(r"[\w.'’-]+$")
_WORD_AFTER = re.compile(r"[\"'“‘«»„(\[¿¡\s]*([^\W\d_]+(?:['’][^\W\d_]+)?|\S)")
_FULL_WIDTH = re.compile("[。！？।؟۔]")
_QUOTE = re.compile('"')
_TIME = re.compile(r"(?:^|\b)[ap]\.?\s?m$", re.IGNORECASE)
_GLUED = re.compile(r"([^\W\d_]+)(?![\w@/_]|\.\w)")
_LOOK_BACK = 24
_LONGEST = 2000  # what is longer is no prose, and what asks about a sentence looks at all of it
_PAUSE = re.compile(r"(?s:.*[;,:]\s|.*\s)")
_BLANK = re.compile(r"\s")
_WORD = re.compile(r"\S")


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the lines; a long line that goes on in lower case is joined to the next."""
    start = end = -1
    for m in _LINE.finditer(text):
        if not m[0].strip():
            continue
        if start >= 0 and _goes_on(text, start, end, m):
            end = m.end()
            continue
        if start >= 0:
            yield start, end
        start, end = m.span()
    if start >= 0:
        yield start, end


def _goes_on(text: str, start: int, end: int, line: re.Match[str]) -> bool:
    if text[end - 1] in _LINE_ENDS or text.count("\n", end, line.start()) > 1:
        return False
    if end - text.rfind("\n", start, end) <= _WRAPPED:
        return False
    opening = _OPENS_LOWER.match(line[0])
    return bool(opening) and opening[0][-1].islower() if opening else False


def split(text: str, language: str = "en") -> list[tuple[int, int]]:
    """Spans of the sentences of ``text``, blanks at either end left out.

    A line break ends a sentence unless a long line goes on in lower case. A full
    stop ends one unless it belongs to an abbreviation, an initial or an address;
    abbreviations come from the table "sentences" of the language. What goes on
    for ``_LONGEST`` code points ends at its last pause, else at its last blank.
    """
    spans: list[tuple[int, int]] = []
    for start, end in _paragraphs(text):
        opened = start
        for cut in (*_cuts(text, start, end, language), end):
            piece = text[opened:cut]
            stripped = piece.strip()
            if stripped:
                first = opened + len(piece) - len(piece.lstrip())
                spans.extend(_pieces(text, first, first + len(stripped)))
            opened = cut
    return spans


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span itself, or the parts of one that is too long; no word is cut."""
    while end - start > _LONGEST:
        reach = start + _LONGEST
        cut = _PAUSE.match(text, start + _LONGEST // 2, reach) or _BLANK.search(text, reach, end)
        if cut is None:
            break
        yield start, start + len(text[start : cut.end()].rstrip())
        rest = _WORD.search(text, cut.end())
        start = rest.start() if rest else end
    yield start, end


def _cuts(text: str, start: int, end: int, language: str) -> Iterator[int]:
    """Where the sentences of a paragraph end, the last one left out."""
    counted, quotes = start, 0
    for m in _END.finditer(text, start, end):
        after = m.end()
        if after >= end:
            return
        if not m["gap"]:
            if _FULL_WIDTH.match(m["mark"]) or _is_glued(text, m, end, language):
                yield after
            continue
        closer = _SPACED_CLOSER.match(text, after, end)
        if closer is None and text[after] == '"':
            quotes += text.count('"', counted, after)
            counted = after
            closer = _QUOTE.match(text, after) if quotes % 2 else None
        if closer:
            after = closer.end()
        if after < end and _ends(text, start, m, after, language):
            yield after


def _before(text: str, start: int, position: int) -> str:
    """The word that ends at ``position``, in lower case."""
    found = _WORD_BEFORE.search(text[max(start, position - _LOOK_BACK) : position])
    return found[0].lower() if found else ""


def _ends(text: str, start: int, m: re.Match[str], after: int, language: str) -> bool:
    """Whether the mark ``m`` ends a sentence, when what follows begins at ``after``."""
    following = _WORD_AFTER.match(text, after)
    if following is None or following[1][0].islower():
        return False
    if m["mark"] == ".":
        return _stop_ends(text, start, m.start(), following, language)
    return not ("?" in m["mark"] and following[1][0].isdigit())


def _stop_ends(
    text: str, start: int, position: int, following: re.Match[str], language: str
) -> bool:
    """Whether the full stop at ``position`` ends a sentence, and not an abbreviation."""
    left, word = _before(text, start, position), following[1].lower()
    if left in words(language, "sentences", "titles"):
        return False
    if _TIME.search(text[max(start, position - 4) : position]):
        return word not in words(language, "sentences", "after_time")
    short = len(left) == 1 and left.isalpha()
    if short or "." in left or left in words(language, "sentences", "abbreviations"):
        initial = len(word) == 1 and text[following.end() : following.end() + 1] == "."
        return word in words(language, "sentences", "openers") and not initial
    if word[0].isdigit():
        return left not in words(language, "sentences", "before_number")
    return not (left.isdigit() and len(left) < 3 and position - len(left) == start)


def _is_glued(text: str, m: re.Match[str], end: int, language: str) -> bool:
    """Whether a sentence follows without a blank: "the war.By", not "U.S.Army"."""
    following = _GLUED.match(text, m.end(), end)
    if following is None or not following[1][0].isupper() or not following[1][1:].islower():
        return False
    left = _WORD_BEFORE.search(text[max(0, m.start() - _LOOK_BACK) : m.start()])
    if left is None or m.end() - m.start() > len(m["mark"]):
        return m.start() > 0
    chunk = left[0]
    if "." in chunk or chunk.lower() in words(language, "sentences", "titles"):
        return False
    opener = following[1].lower() in words(language, "sentences", "openers")
    return opener or (len(chunk) > 1 and chunk.islower())
