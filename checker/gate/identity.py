"""What the facts of a document hang on, as one hash; and facts under another name."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

from msgspec.structs import replace

from checker.model import Document, Fact


def identity(document: Document) -> str:
    """A hash of all that extraction looks at, the document's name left out."""
    parts = (document.raw, document.text, str(document.published), document.language)
    joined = "\0".join(parts).encode("utf-8", "surrogatepass")
    return blake2b(joined, digest_size=16).hexdigest()


def owned(facts: Iterable[Fact], document: Document) -> list[Fact]:
    """The facts as facts of this document, whatever its name was when they were read."""
    return [
        fact
        if (fact.document, fact.source) == (document.id, document.source)
        else replace(
            fact,
            id=document.id + fact.id.removeprefix(fact.document),
            document=document.id,
            source=document.source,
        )
        for fact in facts
    ]
