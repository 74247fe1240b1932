"""How two wordings of a name go together: in part, by initials, by spelling, by nickname."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from checker.canonical.names import compare_names, initials, sound_key, strip_suffix
from checker.compare.similarity import folded, name_likeness
from checker.language.names import name_lists

# From here on two words are taken as two spellings of one; a word of a name
# whose other words are the same may differ more.
SPELLING: Final = 0.88
BESIDE: Final = 0.8
_SHORT: Final = 3
_PARTS: Final = 2


@lru_cache(maxsize=50_000)
def bond(left: str, right: str) -> str:
    """What makes two wordings one name, in words; "" when nothing does."""
    a, b = folded(strip_suffix(left)), folded(strip_suffix(right))
    if not a or not b:
        return "the same name" if left.strip() == right.strip() else ""
    bonds = (
        ("the same name", a == b),
        ("a shorter and a longer form of one name", set(a) <= set(b) or set(b) <= set(a)),
        ("a name and its initials", initials(left) == "".join(b) or initials(right) == "".join(a)),
        ("two forms of one name", len(a) == len(b) and all(map(_nick, a, b))),
        ("two spellings of one name", _divided(a, b) or _alike(left, right, a, b)),
    )
    return next((words for words, holds in bonds if holds), "")


def _divided(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether the same letters are divided otherwise: Abdel Rahman, Omar Abdelrahman."""
    short, long = sorted((a, b), key=lambda words: len("".join(words)))
    letters = "".join(short)
    ends = {"".join(long[i:]) for i in range(len(long))}
    return len(short) != len(long) and len(letters) > _SHORT and letters in ends


def _alike(left: str, right: str, a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether the letters are near and no sound sets two persons apart: Daniel, Daniela."""
    near = name_likeness(left, right) >= SPELLING or _beside(a, b) or _sound_alike(a, b)
    return near and compare_names(left, right).relation != "different"


def _sound_alike(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether all words but one are the same, and that one sounds the same: Jo Lee, Jo Li."""
    differing = [(x, y) for x, y in zip(a, b, strict=False) if x != y]
    if len(a) != len(b) or len(a) < _PARTS or len(differing) != 1:
        return False
    left, right = differing[0]
    return min(len(left), len(right)) > 1 and sound_key(left) == sound_key(right)


def _nick(left: str, right: str) -> bool:
    if left == right:
        return True
    return right in name_lists().nicknames.get(left, ())


def _beside(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one word differs a little, and another of some length is the same."""
    if len(a) != len(b):
        return False
    differing = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    anchored = any(x == y and len(x) > _SHORT for x, y in zip(a, b, strict=True))
    return (
        anchored
        and len(differing) == 1
        and name_likeness(differing[0][0], differing[0][1]) >= BESIDE
    )
