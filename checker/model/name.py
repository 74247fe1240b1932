"""A proper name where it stands in a document."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

NameKind = Literal["person", "place", "organisation"]


class Name(Struct, frozen=True):
    """A proper name where it stands in a document.

    Attributes:
        start: First code point in ``Document.text``.
        end: One past the last.
        first: Its first token.
        last: One past its last token.
        kind: "person", "place" or "organisation".
        canonical: The fullest form that the document gives ("Rustem Umerov"
            for a later "Umerov"), without forms of address and company suffixes.
        surface: The name as written.
        within: The place that contains it, as the text says, or "".
        why: What told its kind, for readings.
    """

    start: int
    end: int
    first: int
    last: int
    kind: NameKind
    canonical: str
    surface: str
    within: str = ""
    why: str = ""
