"""Which documents are copies of one another, and so one witness."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from checker.compare.shared_text import Shared, shared_wording
from checker.model import Document, Witness

_MANY_WORDS = 40
_SOME_WORDS = 20
_SOME_SHARE = 0.2


def witnesses(documents: Sequence[Document]) -> list[Witness]:
    """The documents grouped into independent sources, by first id.

    Documents are one witness that have one publisher, name one origin, or
    share wording: ``_MANY_WORDS`` words, or ``_SOME_WORDS`` when these are a
    fifth of the shorter one.
    """
    ordered = sorted(documents, key=lambda d: d.id)
    groups = _Groups(d.id for d in ordered)
    reasons: dict[str, list[str]] = {}
    for label, name_of in (("same publisher", _publisher), ("same origin", _origin)):
        for name, ids in _in_common(ordered, name_of):
            reasons.setdefault(ids[0], []).append(f"{label}: {name}")
            for other in ids[1:]:
                groups.join(ids[0], other)
    shared = shared_wording([(d.id, d.text) for d in ordered])
    for (left, right), wording in shared.items():
        if _is_copy(wording):
            groups.join(left, right)
    return [_witness(ids, reasons, shared) for ids in groups.all()]


def _witness(
    ids: Sequence[str], reasons: dict[str, list[str]], shared: dict[tuple[str, str], Shared]
) -> Witness:
    """One group with its reasons, the passage the longest that two of it share."""
    told = [text for i in ids for text in reasons.get(i, ())]
    inside = set(ids)
    wordings = [(p, s) for p, s in shared.items() if p[0] in inside and p[1] in inside]
    wordings.sort(key=lambda t: (-t[1].words, t[0]))
    told += [f"{a} and {b} share {s.words} words" for (a, b), s in wordings]
    passage = max((s.passage for _, s in wordings), key=len, default="")
    return Witness(tuple(ids), tuple(told), passage)


def _is_copy(wording: Shared) -> bool:
    if wording.words >= _MANY_WORDS:
        return True
    return wording.words >= _SOME_WORDS and wording.share >= _SOME_SHARE


def _publisher(document: Document) -> str:
    return document.source if document.source != document.id else ""


def _origin(document: Document) -> str:
    return document.origin


def _in_common(
    documents: Sequence[Document], name_of: Callable[[Document], str]
) -> list[tuple[str, list[str]]]:
    """Names that two or more documents share, with the documents' ids."""
    groups: dict[str, list[str]] = {}
    for document in documents:
        groups.setdefault(name_of(document), []).append(document.id)
    return sorted((name, ids) for name, ids in groups.items() if name and len(ids) > 1)


class _Groups:
    """Ids joined into groups."""

    def __init__(self, ids: Iterable[str]) -> None:
        self._parent = {i: i for i in ids}

    def _root(self, i: str) -> str:
        while self._parent[i] != i:
            self._parent[i] = self._parent[self._parent[i]]
            i = self._parent[i]
        return i

    def join(self, a: str, b: str) -> None:
        """Make one group of the groups of ``a`` and ``b``."""
        first, second = sorted((self._root(a), self._root(b)))
        self._parent[second] = first

    def all(self) -> list[list[str]]:
        """Every group, sorted, by its first id."""
        groups: dict[str, list[str]] = {}
        for i in sorted(self._parent):
            groups.setdefault(self._root(i), []).append(i)
        return [groups[k] for k in sorted(groups)]
