"""Wording that two documents share, found through runs of eight words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from checker.text.tokens import Tokens

_SHINGLE = 8
_COMMON = 50
# A run's hash is taken on from word to word.
_PRIME = (1 << 61) - 1
_BASE = 1_000_003
_QUOTED = re.compile(r'"[^"\n]{1,600}"|“[^”\n]{1,600}”|«[^»\n]{1,600}»')

Word = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Shared:
    """Wording that two documents share outside quotation marks.

    Attributes:
        words: How many words of the first one the other has too, in runs of
            eight or more.
        share: The same as a part of the shorter document.
        passage: The longest run, as the first one has it.
    """

    words: int
    share: float
    passage: str


def shared_wording(texts: Sequence[tuple[str, str]]) -> dict[tuple[str, str], Shared]:
    """Every pair of documents with a run of eight words in common.

    Each run is hashed, and only documents that meet in a hash are looked at;
    a run that more than ``_COMMON`` documents have counts between neighbours in
    the order of ids alone, so that work grows with the text. What stands in
    quotation marks is left out: two papers may well quote one speaker.

    Args:
        texts: (id, text), by id.
    """
    words = [_words(text) for _, text in texts]
    chains: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for found in _places(words).values():
        pairs = pairwise(found) if len(found) > _COMMON else combinations(found, 2)
        for (d, i), (e, j) in pairs:
            chains.setdefault((d, e), []).append((i, j))
    result = {}
    for (d, e), starts in sorted(chains.items()):
        covered = _covered({i for i, _ in starts})
        length, first = _longest(starts)
        shorter = max(min(len(words[d]), len(words[e])), 1)
        begin, end = words[d][first][1], words[d][first + length - 1][2]
        result[texts[d][0], texts[e][0]] = Shared(
            covered, covered / shorter, texts[d][1][begin:end]
        )
    return result


def _words(text: str) -> list[Word]:
    """Words with their places; each quotation is one word that nothing equals."""
    masked = _QUOTED.sub(lambda m: "\0" * len(m[0]), text)
    tokens = Tokens(masked)
    return [
        (w.lower(), a, b)
        for w, a, b in zip(tokens.words, tokens.starts, tokens.ends, strict=True)
        if w[0].isalnum()
    ]


def _places(words: Sequence[Sequence[Word]]) -> dict[int, list[tuple[int, int]]]:
    """Hash of each run to the (document, word) where it stands, once a document."""
    places: dict[int, list[tuple[int, int]]] = {}
    numbers: dict[str, int] = {}
    leaving = pow(_BASE, _SHINGLE, _PRIME)
    for d, row in enumerate(words):
        told = [numbers.setdefault(w, len(numbers) + 1) for w, _, _ in row]
        own: set[int] = set()
        key = 0
        for i, number in enumerate(told, 1 - _SHINGLE):
            key = (key * _BASE + number) % _PRIME
            if i > 0:
                key = (key - told[i - 1] * leaving) % _PRIME
            if i >= 0 and key not in own:
                own.add(key)
                places.setdefault(key, []).append((d, i))
    return {key: found for key, found in places.items() if len(found) > 1}


def _covered(starts: Iterable[int]) -> int:
    """How many words the runs that begin there cover."""
    ordered = sorted(starts)
    return _SHINGLE + sum(min(b - a, _SHINGLE) for a, b in pairwise(ordered))


def _longest(starts: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Length in words and first word of the longest unbroken run."""
    best = (0, 0)
    runs: dict[tuple[int, int], tuple[int, int]] = {}
    for i, j in sorted(starts):
        first, count = runs.pop((i - 1, j - 1), (i, 0))
        runs[i, j] = (first, count + 1)
        if count + _SHINGLE > best[0]:
            best = (count + _SHINGLE, first)
    return best
