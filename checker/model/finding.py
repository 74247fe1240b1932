"""Something to tell an editor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["high", "medium", "low", "info"]


@dataclass(frozen=True, slots=True)
class Camp:
    """The documents that give one value in a slot.

    Attributes:
        value: The value as an editor would write it.
        facts: Ids of its facts.
        documents: Ids of its documents, sorted.
        witnesses: Number of independent sources among them.
        newest: Latest day of its documents, ISO, or "".
        origin: Where the value seems to come from, and who repeats it; "" when
            nothing is known.
    """

    value: str
    facts: tuple[str, ...]
    documents: tuple[str, ...]
    witnesses: int
    newest: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to tell an editor.

    Attributes:
        code: Rule code, "NUM101".
        name: Rule name, "count-conflict".
        severity: How much it matters to a reader.
        confidence: How sure the reading is, 0 to 1.
        fingerprint: Identity; survives edits of prose and of line numbers,
            changes when a value changes.
        place: Identity without the values; the same when only a value changed.
        slot: Id of the slot, "" for findings about a document.
        facts: Ids of the facts to show, the primary quote first.
        message: One sentence that is true of all the quotes.
        camps: Who says what; empty for findings about a document.
        document: Id or path of the document, for findings about one.
        printable: A sentence that is safe to print, "" when there is none.
        settle: What would settle it, "" when nothing is known.
    """

    code: str
    name: str
    severity: Severity
    confidence: float
    fingerprint: str
    place: str
    slot: str
    facts: tuple[str, ...]
    message: str
    camps: tuple[Camp, ...] = ()
    document: str = ""
    printable: str = ""
    settle: str = ""
