"""A finding's identity: what it is about, and what is said, but never where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256

from checker.model import Fact

_LENGTH = 16


def digest(*parts: str) -> str:
    """A short hash of the parts."""
    return sha256("\x1f".join(parts).encode()).hexdigest()[:_LENGTH]


def place(code: str, facts: Sequence[Fact]) -> str:
    """Identity without the values: the rule and the question that the facts answer.

    Only what the facts' own sentences tell enters, the commonest reading of
    each, so that edits elsewhere, blank lines and the order of files change nothing.
    """
    readings = [
        _commonest(getattr(f, name).casefold() for f in facts)
        for name in ("kind", "subject", "attribute", "head", "role", "scope")
    ]
    return digest(code, *readings)


def fingerprint(code: str, facts: Sequence[Fact]) -> str:
    """Identity with the values that are said."""
    values = sorted({f"{f.value.text} {f.value.unit} {f.hedge}" for f in facts})
    return digest(place(code, facts), *values)


def _commonest(readings: Iterable[str]) -> str:
    counts = Counter(r for r in readings if r)
    return min(counts, key=lambda r: (-counts[r], r)) if counts else ""
