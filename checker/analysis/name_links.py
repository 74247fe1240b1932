"""Short forms joined to the full names of the document."""

from __future__ import annotations

from collections.abc import Sequence

from checker.analysis.name_classes import Decided
from checker.analysis.name_tokens import NameTokens
from checker.canonical.names import initials, strip_suffix
from checker.model.name import Name, NameKind


def link(decided: Sequence[Decided], view: NameTokens) -> list[Name]:
    """The names of a document, each with its fullest form."""
    persons = _persons(decided, view)
    organisations = _organisations(decided, view)
    names = [_name(d, view, persons, organisations) for d in decided]
    return [n for n in names if n is not None]


def _words(d: Decided, view: NameTokens) -> list[str]:
    return view.tokens.words[d.chunk.first : d.chunk.last]


def _persons(decided: Sequence[Decided], view: NameTokens) -> dict[str, str]:
    """Surname or given name, lower case, to the full name that first bore it."""
    known: dict[str, str] = {}
    given: dict[str, str] = {}
    for d in decided:
        if d.kind == "person" and d.chunk.last - d.chunk.first > 1:
            words = _words(d, view)
            full = view.tokens.surface(d.chunk.first, d.chunk.last)
            last = words[-1].lower()
            if last in ("jr", "sr", "ii", "iii") and len(words) > 2:
                last = words[-2].lower()
            known.setdefault(last, full)
            if "-" in words:
                known.setdefault("-".join("".join(words).split("-")).lower(), full)
            given.setdefault(words[0].lower(), full)
    return given | known


def _organisations(decided: Sequence[Decided], view: NameTokens) -> dict[str, str]:
    """Short form, lower case, to the longest name that explains it."""
    known: dict[str, str] = {}
    for d in decided:
        if d.kind == "organisation":
            full = strip_suffix(view.tokens.surface(d.chunk.first, d.chunk.last))
            words = full.split()
            if len(words) < 2 and "-" not in full:
                continue
            short = initials(full)
            if len(short) > 1:
                known.setdefault(short, full)
            head = words[0].lower()
            if len(words) > 1 and head not in view.lists.common and head not in view.lists.places:
                known.setdefault(head, full)
    return known


def _name(
    d: Decided, view: NameTokens, persons: dict[str, str], organisations: dict[str, str]
) -> Name | None:
    chunk, kind = d.chunk, d.kind
    surface = view.tokens.surface(chunk.first, chunk.last)
    key = surface.lower().replace(".", "")
    canonical, why = surface, d.why
    single = chunk.last - chunk.first == 1
    if single and key in persons and kind != "place":
        kind, canonical = "person", persons[key]
        why = f"short for {canonical}"
    elif key in organisations and kind in ("organisation", ""):
        kind, canonical = "organisation", organisations[key]
        why = f"short for {canonical}"
    if not kind:
        return None
    if kind == "organisation":
        canonical = strip_suffix(canonical)
    if kind == "place":
        known = view.lists.places.get(surface.lower())
        canonical = known.name if known else canonical
    tokens = view.tokens
    return Name(
        tokens.starts[chunk.first],
        tokens.ends[chunk.last - 1],
        chunk.first,
        chunk.last,
        _as_kind(kind),
        canonical,
        surface,
        why=why,
    )


def _as_kind(kind: str) -> NameKind:
    return "person" if kind == "person" else "place" if kind == "place" else "organisation"
