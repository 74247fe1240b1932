"""Rows of digits that count nothing: telephone numbers, file numbers."""

from __future__ import annotations

from typing import Final

from checker.analysis.token_text import Text
from checker.canonical.numbers import number_words

_DASHES: Final = frozenset("-–‑")
# Digits of an area code or an exchange.
_CODE: Final = 3


def is_reference(text: Text, i: int) -> bool:
    """Digits at the start or in the midst of "1-800-555-0199", "12-cv-0345", "(212) 555-0147"."""
    if text.word(i + 1) == ")":
        opened = text.word(i - 1) == "(" and text.touches(i) and len(text.word(i)) == _CODE
        return opened and text.word(i + 3) in _DASHES and len(text.word(i + 4)) == _CODE + 1
    if text.word(i + 1) not in _DASHES or not text.touches(i + 2):
        return False
    groups = _groups(text, i)
    if len(groups) > 2:
        return any(len(word) >= _CODE for word in groups)
    if text.word(i - 1) == ")" and text.word(i - 3) == "(":
        return len(groups) == 2
    after = text.word(i + 2)
    if text.written(i + 2)[0].isupper() and after in number_words(text.language).cardinals:
        return True  # a name such as 7-Eleven
    coded = after.isalpha() and len(after) < _CODE and text.word(i + 3) in _DASHES
    return coded and text.touches(i + 3) and text.touches(i + 4) and text.word(i + 4).isdecimal()


def _groups(text: Text, i: int) -> list[str]:
    """Digits that dashes join, token ``i`` among them."""
    first = i
    while text.word(first - 2).isdecimal() and text.word(first - 1) in _DASHES:
        if not (text.touches(first) and text.touches(first - 1)):
            break
        first -= 2
    found = [text.word(first)]
    while text.word(first + 1) in _DASHES and text.word(first + 2).isdecimal():
        if not (text.touches(first + 1) and text.touches(first + 2)):
            break
        first += 2
        found.append(text.word(first))
    return found


def _in_sets(text: Text, i: int, before: str, after: str) -> bool:
    """Whether the digits end or begin one of several scores: "won 6-3 6-4"."""
    ends = after.isdecimal() and before in _DASHES and text.word(i + 2) in _DASHES
    return ends or (before.isdecimal() and after in _DASHES and text.word(i - 2) in _DASHES)


def in_row(text: Text, i: int) -> bool:
    """Digits in a row with other digits: a telephone number."""
    if "," in text.word(i) or "." in text.word(i):
        return False
    before, after = text.word(i - 1), text.word(i + 1)
    if after == "000" or _in_sets(text, i, before, after):
        return False
    if after[:1].isdecimal() and text.word(i + 2) in ("s", "'s", "’s"):
        return False  # 18 777s
    return before[:1].isdecimal() or after[:1].isdecimal() or (before == "+" and text.touches(i))
