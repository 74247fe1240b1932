"""What to call documents in sentences, and how to list things."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from checker.base.rule import Case
from checker.compare.verdicts.wording import day
from checker.model import Document, Fact

_MANY: Final = 4


def enumerate_words(words: Sequence[str], last: str = "and") -> str:
    """Joins words: "A, B and C"; more than a handful is cut short."""
    if len(words) > _MANY:
        return f"{', '.join(words[: _MANY - 1])} {last} {len(words) - _MANY + 1} others"
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def labels(case: Case) -> dict[str, str]:
    """What to call each document: its publisher, with the day or the id where needed."""
    documents = case.dossier.documents
    count = Counter(d.source for d in documents)
    on_day = Counter((d.source, d.published) for d in documents)

    def label(document: Document) -> str:
        source, published = document.source, document.published
        if source and count[source] == 1:
            return source
        if source and published and on_day[source, published] == 1:
            return f"{source} of {day(published)}"
        return f"{source} {document.id}".strip()

    return {d.id: label(d) for d in documents}


def sources(facts: Iterable[Fact], names: Mapping[str, str]) -> list[str]:
    """The names of the facts' documents, each once."""
    return sorted({names.get(f.document, f.document) for f in facts})
