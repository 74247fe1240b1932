"""Likeness of names and of wordings; the only file that knows rapidfuzz."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler

from checker.language.tables import lines

_INITIAL = 2


@lru_cache(maxsize=200_000)
def folded(name: str) -> tuple[str, ...]:
    """The words of a name in a form that spelling variants share."""
    from anyascii import anyascii  # noqa: PLC0415  (slow to import, names only)

    plain = anyascii(name).lower().replace("-", " ").replace("'", "")
    words = ["".join(c for c in w if c.isalnum()) for w in plain.split()]
    return tuple(w for w in words if w)


@lru_cache(maxsize=200_000)
def name_likeness(left: str, right: str) -> float:
    """Likeness of two names, 0 to 1: whole, a part of the other, or misspelt."""
    a, b = folded(left), folded(right)
    if not a or not b:
        return 0.0
    if a == b:
        return 1.0
    short, long = sorted((a, b), key=lambda w: (len(w), w))
    if set(short) <= set(long) or _is_acronym("".join(short), long):
        return 0.95
    best = []
    for word in short:
        score = max(_word_likeness(word, other) for other in long)
        best.append(score)
    return min(best) if len(short) == len(long) else min(best) * 0.95


def _is_acronym(short: str, long: tuple[str, ...]) -> bool:
    """Whether ``short`` is made of the first letters of ``long``, small words left out."""
    if len(short) < _INITIAL or len(long) < _INITIAL:
        return False
    telling = [w for w in long if w not in lines("en", "function_words")]
    return short in ("".join(w[0] for w in telling), "".join(w[0] for w in long))


def _word_likeness(left: str, right: str) -> float:
    if left == right:
        return 1.0
    if min(len(left), len(right)) < _INITIAL:
        return 0.9 if left[0] == right[0] else 0.0
    return float(JaroWinkler.similarity(left, right))


@lru_cache(maxsize=50_000)
def wording_likeness(left: str, right: str) -> float:
    """Likeness of two quotations, 0 to 1, the shorter one inside the longer allowed."""
    a, b = " ".join(folded(left)), " ".join(folded(right))
    if not a or not b:
        return 0.0
    if a == b:
        return 1.0
    words = min(len(a.split()), len(b.split()))
    whole = fuzz.token_sort_ratio(a, b)
    shared = fuzz.token_set_ratio(a, b) if words >= 4 else 0.0
    best = max(whole, 0.9 * shared)
    if words >= 3:  # slow for long texts, unless told what it must reach
        best = max(best, 0.97 * fuzz.partial_ratio(a, b, score_cutoff=best / 0.97))
    return best / 100
