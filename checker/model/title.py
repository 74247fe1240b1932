"""A title, office or occupation where it stands in a document."""

from __future__ import annotations

from msgspec import Struct

from checker.model.name import Name


class Title(Struct, frozen=True):
    """A title, office or occupation where it stands in a document.

    Attributes:
        start: First code point of the title's words.
        end: One past the last.
        first: First token.
        text: Usual form, lower case ("foreign minister").
        body: Organisation or place that it belongs to by its own words, "".
        country: Country of the holder or office, by an adjective or possessive, "".
        scope: "former", "acting", "incoming" or "".
        holder: Canonical name of who holds it, "" when unknown.
        who: The holder's name where it stands beside the title; None elsewhere.
        value: Title and body in one line, for comparing.
        reading: How the holder is known.
    """

    start: int
    end: int
    first: int
    text: str
    body: str
    country: str
    scope: str
    holder: str
    who: Name | None
    value: str
    reading: str = ""
