"""Raw text to the text that is read: invisible and damaged characters, with an offset map.

Quotation marks, dashes and accents stay as written. What changes: line ends
become one line feed, every kind of blank a space, no-break spaces that part the
thousands of a number go, as do invisible characters,
accents written as characters of their own join their letter, and the two or
three characters that a letter in UTF-8 turns into when read as Windows-1252
become that letter again. (ftfy repairs more, but does not tell where each
character came from.)
"""

from __future__ import annotations

import re
import unicodedata

from checker.model import OffsetMap
from checker.text.offsets import Splice

REPLACEMENT = "\ufffd"

# Characters that the bytes 80..BF become when read as Windows-1252.
_CONTINUATION = {
    bytes([b]).decode("cp1252") if b not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(b): b
    for b in range(0x80, 0xC0)
}
_TAIL = "[" + "".join(re.escape(c) for c in _CONTINUATION) + "]"
_LEAD = {"Â": 0xC2, "Ã": 0xC3, "â": 0xE2}

_INVISIBLE = "\xad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
# After one to three digits: where a no-break space parts thousands.
_IN_NUMBER = r"(?:(?<=(?<!\d)\d)|(?<=(?<!\d)\d\d)|(?<=(?<!\d)\d\d\d))"
_SPECIAL = re.compile(
    rf"""(?P<garbled>[ÂÃ]{_TAIL}|â{_TAIL}{{2}})
    |(?P<accent>[^\W\d_][\u0300-\u036f]+)
    |(?P<group>{_IN_NUMBER}[\xa0\u2009\u202f](?=\d{{3}}(?!\d)))
    |(?P<line>\r\n?|[\x0b\x0c\x85\u2028\u2029])
    |(?P<gone>[{_INVISIBLE}]+|(?<=[\x00-\u024f])[\u200c\u200d]+(?=[\x00-\u024f]))
    |(?P<blank>[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000])
    |(?P<surrogate>[\ud800-\udfff])
    |(?P<control>[\x00-\x08\x0e-\x1f\x7f-\x9f])""",
    re.VERBOSE,
)


def _ungarble(garbled: str) -> str:
    """The character whose UTF-8 bytes were read as Windows-1252, or "" when there is none."""
    code = bytes([_LEAD[garbled[0]], *(_CONTINUATION[c] for c in garbled[1:])])
    try:
        character = code.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return "" if unicodedata.category(character) == "Cc" else character


def _replacement(kind: str, found: str) -> str:
    """What stands for ``found`` in the cleaned text."""
    match kind:
        case "line":
            return "\n"
        case "gone" | "group":
            return ""
        case "blank" | "control":
            return " "
        case "surrogate":
            return REPLACEMENT
        case "accent":
            return unicodedata.normalize("NFC", found)
    restored = _ungarble(found)
    return " " if restored == "\xa0" else restored or found


def clean(raw: str) -> tuple[str, OffsetMap]:
    """The text to read, and where each of its code points stands in ``raw``."""
    splice = Splice()
    done = 0
    for m in _SPECIAL.finditer(raw):
        start, end = m.span()
        splice.keep(raw[done:start], done)
        done = end
        found = m[0]
        new = _replacement(m.lastgroup or "", found)
        if len(new) == len(found):
            splice.keep(new, start)
        elif len(new) == 1:
            splice.put(new, start, end - start)
        elif new:
            splice.keep(found, start)
    splice.keep(raw[done:], done)
    return splice.finish()
