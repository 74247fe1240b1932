"""Bytes to text: which encoding a file is in, and whether that had to be guessed."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Signs between letters, and letters that English and its neighbours do not have.
_ODD_IN_WORD = re.compile(r"[^\W\d_][^\W_a-zA-Z’‘´·­À-ÿŒœŠšŽžŸƒ][^\W\d_]|[ÞþÐðÝý×÷]")
_CONTROL = bytes(b for b in range(32) if b not in b"\t\n\r\f\v\x1a\x1b")
_SAMPLE = 1 << 16
_FEW = 0.02


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text.

    Attributes:
        text: Every character of the file; a byte order mark is one of them, so
            that offsets count from the first byte on.
        encoding: The encoding that was used.
        note: What had to be guessed or replaced, "" when nothing.
    """

    text: str
    encoding: str
    note: str = ""


def decode(data: bytes, declared: str = "") -> Decoded | None:
    """The text of a file, or None when it is not text.

    UTF-8, with or without mark, is tried first, then UTF-16 and UTF-32 by their
    marks or by where their zero bytes stand, then the older encodings. Never raises.

    Args:
        data: The whole file.
        declared: The encoding that a page names itself; used when it is not UTF-8.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _lenient(data, name)
    if b"\0" in data[:_SAMPLE]:
        name = _wide(data[:_SAMPLE])
        found = _lenient(data, name) if name else None
        return found if found and not _unprintable(found.text) else None
    if _binary(data[:_SAMPLE]):
        return None
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _declared(data, declared) or _damaged_utf8(data) or _older(data)


def _lenient(data: bytes, encoding: str) -> Decoded:
    """Decode; what does not fit becomes U+FFFD, lone surrogates stay."""
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        pass
    try:
        text = data.decode(encoding, "surrogatepass")
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
    return Decoded(text, encoding, f"damaged {encoding.upper()}; unreadable parts are shown as �")


def _wide(sample: bytes) -> str:
    """UTF-16 without a mark: Latin letters leave every other byte zero."""
    pairs = max(len(sample) // 2, 1)
    first, second = sample[0::2].count(0), sample[1::2].count(0)
    if second > pairs * 0.4 and first < pairs * 0.05:
        return "utf-16-le"
    if first > pairs * 0.4 and second < pairs * 0.05:
        return "utf-16-be"
    return ""


def _binary(sample: bytes) -> bool:
    """Whether control characters are too many for text."""
    return len(sample) - len(sample.translate(None, _CONTROL)) > len(sample) * 0.05


def _declared(data: bytes, name: str) -> Decoded | None:
    """In the encoding that the page names, when it fits."""
    if not name:
        return None
    try:
        known = codecs.lookup(name).name
        return Decoded(data.decode(known), known) if known != "utf-8" else None
    except (LookupError, ValueError):  # what is not text, or does not fit
        return None


def _damaged_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few broken places, or None when it is hardly UTF-8."""
    try:
        return Decoded(
            data.decode("utf-8", "surrogatepass"), "utf-8", "holds lone surrogates (damaged UTF-8)"
        )
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    broken = text.count("�")
    sound = sum(c > "\x7f" for c in text) - broken
    if broken <= max(sound, len(text) * _FEW / 10) and (sound or broken <= 1):
        return Decoded(text, "utf-8", f"{broken} damaged characters in UTF-8, shown as �")
    return None


def _older(data: bytes) -> Decoded | None:
    """The encoding guessed from the bytes, Windows-1252 when it fits or nothing fits better."""
    name = "cp1252"
    if not _western(data[:_SAMPLE]):
        from charset_normalizer import from_bytes  # noqa: PLC0415  (slow to import)

        best = from_bytes(data[:_SAMPLE]).best()
        if best is not None and best.encoding not in ("ascii", "utf_8"):
            name = best.encoding
    try:
        text = data.decode(name)
    except (UnicodeDecodeError, LookupError):
        text = data.decode("cp1252", "replace")
        name = "cp1252"
    if not text.strip() or _unprintable(text):
        return None
    return Decoded(text, name, f"is not UTF-8; read as {name}, save it as UTF-8 to be sure")


def _western(sample: bytes) -> bool:
    """Whether Windows-1252 gives words: no signs within them, few letters beyond A to Z."""
    try:
        text = sample.decode("cp1252")
    except UnicodeDecodeError:
        return False
    beyond = sum(c > "\x7f" and c.isalpha() for c in text)
    return beyond <= len(text) * 0.15 and not _ODD_IN_WORD.search(text)


def _unprintable(text: str) -> bool:
    """Whether the text is not made of letters, digits and marks."""
    sample = text[:2000]
    odd = sum(not (c.isprintable() or c.isspace()) for c in sample)
    return odd > len(sample) * 0.1
