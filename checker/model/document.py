"""One article, as read."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Where each stretch of a cleaned text came from in the raw text.

    Piecewise linear: from ``clean[i]`` on, clean and raw run in step until
    ``clean[i + 1]``. A piece with a width is one clean code point that stands
    for that many raw ones (an HTML entity). An empty map is the identity.
    """

    clean: tuple[int, ...] = ()
    raw: tuple[int, ...] = ()
    width: tuple[int, ...] = ()

    def to_raw(self, position: int) -> int:
        """The raw code point of the clean code point at ``position``."""
        if not self.clean:
            return position
        i = max(bisect_right(self.clean, position) - 1, 0)
        return self.raw[i] + position - self.clean[i]

    def end_to_raw(self, position: int) -> int:
        """One past the last raw code point of the clean code point at ``position``."""
        if not self.clean:
            return position + 1
        i = max(bisect_right(self.clean, position) - 1, 0)
        return self.raw[i] + position - self.clean[i] + self.width[i]

    def span_to_raw(self, start: int, end: int) -> tuple[int, int]:
        """The raw span of the clean span ``[start, end)``."""
        if not self.clean:
            return start, max(start, end)
        if end <= start:
            return self.to_raw(start), self.to_raw(start)
        return self.to_raw(start), self.end_to_raw(end - 1)


@dataclass(frozen=True, slots=True)
class Document:
    """One article, as read.

    Attributes:
        id: File name without its ending, or the id given in the dossier.
        source: Who publishes it.
        path: Where it was read from, relative to the dossier.
        text: The cleaned text that kinds read.
        raw: The text of the file, as decoded; reported offsets point here.
        offsets: From ``text`` to ``raw``.
        title: Headline, "" when unknown.
        published: Day of publication; None when unknown.
        published_from: How the day is known: "dossier", "text", "url", "page".
        published_note: The words it was read from, and where another day stands.
        url: Where it was published, "" when unknown.
        language: BCP 47 tag.
        origin: Wire agency or outlet it was taken from, "" when unknown.
    """

    id: str
    source: str
    path: Path
    text: str = field(repr=False)
    raw: str = field(repr=False)
    offsets: OffsetMap = field(default_factory=OffsetMap, repr=False)
    title: str = ""
    published: date | None = None
    published_from: str = ""
    published_note: str = ""
    url: str = ""
    language: str = "en"
    origin: str = ""
