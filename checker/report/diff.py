"""Which words of one quote are not in the other."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Final

_WORD: Final = re.compile(r"\w+(?:[.,'’]\w+)*")
_LONGEST = 400
# Below this share of common words, marking the others would mark nearly all.
_SIMILAR = 0.75


def differing(text: str, other: str, similar: float = _SIMILAR) -> list[tuple[int, int]]:
    """Spans of the words of ``text`` that ``other`` has not, or not in this place.

    Letter case, punctuation and quote marks make no difference. Two texts that
    share too few words are another wording altogether: then nothing is marked.

    Args:
        text: The quote to mark.
        other: The quote to hold it against.
        similar: Least share of common words, 0 to 1.
    """
    words = list(_WORD.finditer(text))
    mine = [_fold(m[0]) for m in words]
    theirs = [_fold(w) for w in _WORD.findall(other)]
    if not mine or not theirs or max(len(mine), len(theirs)) > _LONGEST:
        return []
    matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
    if matcher.ratio() < similar:
        return []
    return [
        (words[i1].start(), words[i2 - 1].end())
        for tag, i1, i2, _, _ in matcher.get_opcodes()
        if tag in ("replace", "delete")
    ]


def _fold(word: str) -> str:
    return word.casefold().replace("’", "'")
