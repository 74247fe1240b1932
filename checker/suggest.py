"""What somebody may have meant who wrote a word that nothing knows."""

from __future__ import annotations

from collections.abc import Iterable


def suggestion(word: str, known: Iterable[str]) -> str:
    """A question to append to a message, or the words that exist when none is close."""
    from difflib import get_close_matches  # noqa: PLC0415  (only when something is wrong)

    choices = sorted(known)
    close = get_close_matches(word, choices, n=1, cutoff=0.6)
    return f"did you mean “{close[0]}”?" if close else f"known are: {', '.join(choices)}"
