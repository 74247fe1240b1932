"""Short forms joined to the full names of the document."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.analysis.name_classes import Decided
from checker.analysis.name_evidence import GIVEN
from checker.analysis.name_joins import join_names
from checker.analysis.name_tokens import NameTokens
from checker.canonical.names import initials, strip_suffix
from checker.model.name import Name, NameKind

_GENERATIONS = frozenset(("jr", "sr", "ii", "iii", "iv"))
_SURE = 3.5
_DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}")
_SYLLABLE = 5
_ODD = re.compile("[\"“”’']")
_NICKNAME = re.compile(r"\s+[\"“‘'][^\"”’']+[\"”’']\s+")
_TIDY = re.compile(r"\s+’\s+")


def link(decided: Sequence[Decided], view: NameTokens) -> list[Name]:
    """The names of a document, each with its fullest form."""
    persons = _persons(decided, view)
    organisations = _organisations(decided, view)
    names = [_name(d, view, persons, organisations) for d in decided]
    return join_names([n for n in names if n is not None], view)


def _words(d: Decided, view: NameTokens) -> list[str]:
    return view.tokens.words[d.chunk.first : d.chunk.last]


def _persons(decided: Sequence[Decided], view: NameTokens) -> dict[str, str]:
    """Surname or given name, lower case, to the full name that first bore it."""
    known: dict[str, str] = {}
    given: dict[str, str] = {}
    for d in decided:
        if d.kind != "person":
            continue
        full = _plain(view.tokens.surface(d.chunk.first, d.chunk.last))
        words = full.lower().split()
        if len(words) < 2:
            continue
        if words[-1].strip(".,") in _GENERATIONS and len(words) > 2:
            words.pop()
        known.setdefault(words[-1].strip(","), full)
        if len(words) > 2 and words[-2] in view.lists.words["particle"]:
            known.setdefault(" ".join(words[-2:]), full)
        if words[-1].startswith(("al-", "el-")):
            known.setdefault(words[-1][3:], full)
        given.setdefault(words[0], full)
    return given | known


def _organisations(decided: Sequence[Decided], view: NameTokens) -> dict[str, str]:
    """Short form, lower case, to the longest name that explains it.

    A first word stands for the whole only where the whole came first, and
    where no other organisation begins with the same word.
    """
    initial: dict[str, str] = {}
    heads: dict[str, set[str]] = {}
    seen: set[str] = set()
    for d in decided:
        if d.chunk.first in view.in_title:
            continue
        full = strip_suffix(view.tokens.surface(d.chunk.first, d.chunk.last))
        seen.add(full.lower())
        words = full.split()
        if d.kind != "organisation" or (len(words) < 2 and "-" not in full):
            continue
        if len(words) > 2 and words[0].lower() in view.lists.given:
            initial.setdefault(" ".join(words[:2]).lower(), full)
        short = initials(full)
        if len(short) > 1:
            initial.setdefault(short, full)
        head = words[0].lower()
        plain = head in view.lists.common or head in view.lists.places
        if len(words) > 1 and not plain and head not in seen:
            heads.setdefault(head, set()).add(full)
            if len(words) > 2:
                initial.setdefault(f"{head} {initials(' '.join(words[1:]))}", full)
    for head, fulls in heads.items():
        if len(fulls) == 1:
            initial.setdefault(head, *fulls)
    return initial


def _name(
    d: Decided, view: NameTokens, persons: dict[str, str], organisations: dict[str, str]
) -> Name | None:
    chunk, kind = d.chunk, d.kind
    surface = view.tokens.surface(chunk.first, chunk.last)
    key = surface.lower() if "." not in surface else surface.lower().replace(".", "")
    canonical, why = _plain(surface), d.why
    firm = key in view.lists.words["known_organisation"] or key in organisations
    counted = chunk.first > 0 and view.lower[chunk.first - 1] in ("a", "an")
    if key in persons and not counted and not (d.score >= _SURE and (kind == "place" or firm)):
        kind, canonical = "person", persons[key]
        why = f"short for {canonical}"
    elif key in organisations and (kind != "person" or d.why == GIVEN) and kind != "place":
        kind, canonical = "organisation", organisations[key]
        why = f"short for {canonical}"
    if not kind:
        return None
    first, last = chunk.first, chunk.last
    if kind == "person":
        canonical = _with_rank(canonical, first, view)
        last = _with_syllable(last, view)
        if last > chunk.last and canonical == _plain(surface):
            surface = canonical = view.tokens.surface(first, last)
    if kind == "organisation":
        canonical = strip_suffix(canonical)
        if "." in canonical:
            canonical = _DOTTED.sub(lambda m: m[0].replace(".", ""), canonical)
    if canonical.isupper():
        longest = max(map(len, re.split("[ -]", canonical)))
        if longest > (3 if kind == "person" else 5):
            canonical = canonical.title()
    if kind == "place":
        known = view.lists.places.get(surface.lower())
        canonical = known.name if known else canonical
    tokens = view.tokens
    return Name(
        start=tokens.starts[first],
        end=tokens.ends[last - 1],
        first=first,
        last=last,
        kind=_as_kind(kind),
        canonical=canonical,
        surface=tokens.surface(first, last),
        why=why,
    )


def _with_rank(canonical: str, first: int, view: NameTokens) -> str:
    """A lone given name with the rank before it: "Prince Edmund"."""
    if " " in canonical or first == 0 or view.codes[first - 1] != "T":
        return canonical
    royal = view.lower[first - 1] in view.lists.titles["royal"]
    return f"{view.tokens.words[first - 1]} {canonical}" if royal else canonical


def _with_syllable(last: int, view: NameTokens) -> int:
    """One past a syllable that a hyphen joins on in lower case: "Park Min-jun"."""
    tokens = view.tokens
    if view.codes[last : last + 2] != "-w" or not (
        tokens.touches(last) and tokens.touches(last + 1)
    ):
        return last
    short = len(view.lower[last - 1]) <= _SYLLABLE and len(view.lower[last + 1]) <= _SYLLABLE
    plain = view.lower[last + 1] in view.lists.words["compound"]
    return (
        last + 2 if short and not plain and view.lower[last - 1] not in view.lists.given else last
    )


def _plain(surface: str) -> str:
    """A name without nicknames in quotation marks, tidy blanks."""
    return _TIDY.sub("’", _NICKNAME.sub(" ", surface)).strip() if _ODD.search(surface) else surface


def _as_kind(kind: str) -> NameKind:
    return "person" if kind == "person" else "place" if kind == "place" else "organisation"
