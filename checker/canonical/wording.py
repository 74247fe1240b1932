"""Quoted words in one form, whatever the marks, capitals, dots and blanks."""

from __future__ import annotations

import re

_ELLIPSIS = re.compile(r"\(?\[?(?:\.\s?){2,}\.?\]?\)?|…")
_APOSTROPHE = re.compile("(?<=\\w)[’ʼ`´‘](?=\\w)")
_WORD = re.compile(r"…|[^\W_]+(?:[.,](?=\d)[^\W_]+|['-][^\W_]+)*")


def canonical_words(text: str) -> str:
    """The words of a quotation in lower case, a single blank between, cuts as "…".

    Idempotent: the form of a form is the form itself.
    """
    if "…" in text or text.count(".") > 1:
        text = _ELLIPSIS.sub(" … ", text)
    return " ".join(_WORD.findall(_APOSTROPHE.sub("'", text).lower())).strip("… ")
