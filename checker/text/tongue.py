"""Which language a document is read in, or that it is in none that can be read."""

from __future__ import annotations

import re
from itertools import islice

from checker.language.tables import available, lines, primary

_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 2000
_ENOUGH = 60  # words from which a text's own language shows
_FEW = 0.12
_MANY = 0.2


def tongue(said: str, claimed: str, text: str) -> str | None:
    """The language to read a text in; None when it is none that can be read.

    Args:
        said: The dossier's word for it, "" when it says nothing; it is taken as it is.
        claimed: The page's own claim; pages are often wrong about it.
        text: The text; grammatical words tell its language.
    """
    if said:
        return said if primary(said) in available() else None
    own = claimed if _TAG.fullmatch(claimed) else ""
    language = own if primary(own) in available() else "en"
    words = [m[0].lower() for m in islice(_WORD.finditer(text), _SAMPLE)]
    small = lines(language, "function_words")
    share = sum(word in small for word in words) / max(len(words), 1)
    if own and language != own:
        return language if share >= _MANY else None
    return None if len(words) >= _ENOUGH and share < _FEW else language
