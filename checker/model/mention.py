"""A stretch of a document that names a value."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from checker.model.value import Value

Hedge = Literal["none", "at_least", "at_most", "about", "more_than", "less_than", "nearly"]


class Mention(Struct, frozen=True, gc=False):
    """What a kind recognised, before it is placed in its sentence.

    Attributes:
        kind: Name of the kind, "date" or "count".
        start: First code point, in ``Document.text``.
        end: One past the last code point.
        surface: ``Document.text[start:end]``.
        value: The canonical reading.
        hedge: How exact the wording is.
        subject: Whose value it is, when the reading tells (the person of a
            title, an age or a quotation); "" otherwise.
        attribute: What is asked: the counted noun phrase ("bodies of fallen
            soldiers"), "title", "age", "lasts"; "" when nothing is known.
        head: Lemma of the counted or measured noun ("body"); "" otherwise.
        modifiers: Words that narrow the head ("fallen", "soldier").
        scope: "each", "total", "additional", "so far", ... ; "" when unsaid.
        role: Part played in the event by what is counted or named: "killed",
            "injured", "arrested", "leader"; "" when unknown.
        modality: How surely it is said, when the reading itself tells; "" where
            the clause decides.
        attributed_to: Whose words these are, when the reading itself tells.
        reading: How the value was reached ("Wednesday -> 2025-07-23, document
            of 2025-07-23"); "" when the surface says it all.
    """

    kind: str
    start: int
    end: int
    surface: str
    value: Value
    hedge: Hedge = "none"
    subject: str = ""
    attribute: str = ""
    head: str = ""
    modifiers: tuple[str, ...] = ()
    scope: str = ""
    role: str = ""
    modality: str = ""
    attributed_to: str = ""
    reading: str = ""
