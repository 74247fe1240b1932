"""Characters that are safe to show, one for one so that offsets hold."""

from __future__ import annotations

import re
from typing import Final

# C0 and C1 controls (a terminal obeys them, HTML forbids them), what turns the
# direction of writing (so that a line reads otherwise than it is), lone
# surrogates (no encoding can write them) and noncharacters.
_UNSAFE: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_BREAKS: Final = re.compile(r"[\r\x85\u2028\u2029]")


def clean(text: str) -> str:
    """The text with every character that cannot be shown replaced by U+FFFD."""
    return _UNSAFE.sub("\ufffd", _BREAKS.sub("\n", text))


def one_line(text: str) -> str:
    """The text on one line, clean, runs of blanks as one."""
    return " ".join(clean(text).split())


def shorten(text: str, most: int) -> str:
    """The text on one line, cut between words with an ellipsis when longer than ``most``."""
    text = one_line(text)
    if len(text) <= most:
        return text
    return f"{text[:most].rsplit(' ', 1)[0].rstrip()} …"


def web_address(url: str) -> str:
    """The URL when following it is harmless (http, https), else ""."""
    url = one_line(url)
    return url if re.match(r"https?://[^\s/]", url, re.IGNORECASE) else ""
