"""One typed reading of a sentence: asserted, not necessarily true."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from checker.model.mention import Hedge
from checker.model.value import Value


class Fact(Struct, frozen=True, gc=False):
    """A mention placed in its sentence, with what qualifies it.

    Attributes:
        id: Unique in a report; ``document:kind:start-end``.
        document: Id of the document.
        source: Who publishes the document.
        kind: "date", "count", "title", ...
        subject: Whose value it is; "" when the sentence does not tell.
        attribute: What is asked ("bodies of fallen soldiers", "title").
        value: The canonical reading.
        start: First code point of the mention in the raw text.
        end: One past the last.
        surface: The mention as written.
        sentence: The sentence as written.
        offset: Where the mention starts inside ``sentence``.
        sentence_index: Which sentence of the document it is, from 0.
        head: Lemma of the counted or measured noun.
        modifiers: Words that narrow the head.
        scope: "each", "total", "additional", ... or "".
        role: Part in the event: "killed", "injured", "leader", ... or "".
        hedge: How exact the wording is.
        modality: "stated", "proposed", "expected", "conditional", "denied".
        attributed_to: Whose words these are, "" for the outlet's own.
        event_time: EDTF of the time the clause is about, "" when unknown.
        as_of: Day it was written; None when unknown.
        zone: "headline", "lead", "body" or "furniture" (bylines, timestamps,
            share lines: recognised, never compared).
        names: Canonical names in the same sentence.
        clause: The words of the mention's own clause.
        reading: How the value was reached.
    """

    id: str
    document: str
    source: str
    kind: str
    subject: str
    attribute: str
    value: Value
    start: int
    end: int
    surface: str
    sentence: str
    offset: int
    sentence_index: int
    head: str = ""
    modifiers: tuple[str, ...] = ()
    scope: str = ""
    role: str = ""
    hedge: Hedge = "none"
    modality: str = "stated"
    attributed_to: str = ""
    event_time: str = ""
    as_of: date | None = None
    zone: str = "body"
    names: tuple[str, ...] = ()
    clause: str = ""
    reading: str = ""
