"""Two numbers that stand against each other: scores, votes, records, sides of a screen."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Final

from msgspec.structs import replace

from checker.analysis.number_lists import number_list
from checker.analysis.quantity import Quantity
from checker.analysis.token_text import Text
from checker.canonical.number import Number, digits
from checker.language.nouns import is_plural
from checker.language.tables import table

_DASHES: Final = ("-", "–", "—", "‑")
_LIMIT: Final = 1000
_REACH: Final = 10
_NEAR: Final = 8
_END: Final = frozenset(".;!?\n")
_SIDE: Final = r"([^\W\d_][^\d\n,:;()]{1,30})"
_LINE: Final = re.compile(rf"^{_SIDE} (\d{{1,3}}),? {_SIDE} (\d{{1,3}})(?: \([^()\n]*\))?")
_LAST: Final = frozenset("0123456789)")


def sides(text: Text, left: Quantity, right: Quantity) -> Quantity | None:
    """Two sides, as in "320x240" and "50m by 50m"."""
    joint = text.lower[left.last : right.first]
    if len(joint) != 1 or joint[0] not in number_list(text.language, "dimension"):
        return None
    if left.number.value is None or right.number.value is None:
        return None
    if joint[0] == "by" and not left.kind == right.kind == "measure":
        return None
    wording = f"{left.number.text}x{right.number.text}"
    number = Number(left.number.low, right.number.high, left.number.step, wording=wording)
    unit = right.unit or left.unit
    last = right.last
    return replace(left, kind="score", unit=unit, number=number, last=last, core_last=last)


def score(text: Text, left: Quantity, right: Quantity) -> Quantity | None:
    """Such as "won 3-1", "a 52-35 vote", "passed 62 to 38", "two games to one"."""
    if left.kind != "count" or right.kind != "count":
        return None
    a, b = left.number.value, right.number.value
    if a is None or b is None or max(a, b) >= _LIMIT or a != int(a) or b != int(b):
        return None
    joint = text.lower[left.last : right.first]
    if len(joint) == 1 and joint[0] in _DASHES:
        if not (text.touches(left.last) and text.touches(right.first)):
            return None
        counted = is_plural(text.word(right.last), text.language)
        if a < b and (counted or not _told(text, left.first, right.last)):
            return None
    elif not _faced(text, left, right, joint):
        return None
    return against(text, left, a, b, right.last)


def against(text: Text, q: Quantity, a: float, b: float, last: int) -> Quantity:
    """The score of ``a`` against ``b`` that begins with ``q`` and ends before token ``last``."""
    number = Number(min(a, b), max(a, b), 1.0, wording=f"{digits(a)}-{digits(b)}")
    unit = "score"
    return replace(q, kind="score", unit=unit, number=number, last=last, core_last=last)


def _told(text: Text, first: int, last: int) -> bool:
    """Whether a word of winning, voting or the like stands near."""
    words = number_list(text.language, "score_words")
    return not words.isdisjoint(text.lower[max(first - _REACH, 0) : last + _REACH])


def _faced(text: Text, left: Quantity, right: Quantity, joint: list[str]) -> bool:
    """Whether "to" stands for the dash: the greater number first, told by the words before it."""
    if not joint or joint[-1] not in number_list(text.language, "against") or len(joint) > 2:
        return False
    things = number_list(text.language, "scored")
    if len(joint) == 2 and joint[0] not in things:
        return False
    if left.number.low <= right.number.high or text.means(left.first - 1, "from"):
        return False
    after = text.word(right.last)
    counted = is_plural(after, text.language) and after not in things
    words = number_list(text.language, "score_words")
    before = text.lower[max(left.first - _NEAR, 0) : left.first]
    told = not words.isdisjoint(before) or text.word(right.last + 1) in words or len(joint) == 2
    return told and not counted


def score_lines(text: Text) -> list[Quantity]:
    """Lines such as "Rovers 3 City 2", which hold nothing else: both numbers are one score."""
    found = []
    start = 0
    for line in text.tokens.text.split("\n"):
        if line[-1:] in _LAST and (m := _LINE.fullmatch(line)):
            inside = text.tokens.between(start + m.start(2), start + m.end(4))
            first, last = inside[0], inside[-1] + 1
            begin = text.tokens.between(start, start + m.start(2))[0]
            plain = Quantity("count", Number(0, 0), "", begin, last, first, first + 1, lead=begin)
            if all(word[0].isupper() for side in m.group(1, 3) for word in side.split()):
                found.append(against(text, plain, float(m[2]), float(m[4]), last))
        start += len(line) + 1
    return found


@cache
def _sorts(language: str) -> dict[str, str]:
    rows: dict[str, Any] = table(language, "measuring").get("score_sorts", {})
    return {word: sort for sort, words in rows.items() for word in words}


def sort_of(text: Text, q: Quantity) -> str:
    """What stands against each other: "vote", "record", "lead", "series", else "score"."""
    sorts = _sorts(text.language)
    found: list[tuple[int, str]] = []
    for i in range(q.first - 1, max(q.first - _NEAR, -1), -1):
        if text.word(i)[0] in _END:
            break
        if text.word(i) in sorts:
            found.append((q.first - i, sorts[text.word(i)]))
            break
    for i in range(q.last, min(q.last + _NEAR // 2, len(text.lower))):
        if text.word(i)[0] in _END or text.word(i) == ",":
            break
        if text.word(i) in sorts:
            found.append((i - q.last, sorts[text.word(i)]))
            break
    if found:
        return min(found)[1]
    stated = text.means(q.first - 1, "be") or (
        text.word(q.first - 1) == "(" and text.word(q.last) == ")"
    )
    return "record" if stated else "score"
