"""Which names of a dossier are one: spellings, initials, shorter and longer forms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from checker.canonical.names import initials, strip_suffix
from checker.compare.similarity import folded, name_likeness
from checker.compare.verdicts.spelling import bond
from checker.model import Fact

NAME_KINDS = ("person", "place", "organisation")
_PREFIX = 4
_MAX_BLOCK = 200
_PART = "a shorter and a longer form of one name"


class NameBook:
    """Names that are one, by kind.

    Two names that one document keeps apart are never one, and a short form
    that fits several longer names is none of them.

    Args:
        facts: Every fact of the dossier.
    """

    def __init__(self, facts: Iterable[Fact]) -> None:
        found: dict[str, dict[str, set[str]]] = {kind: {} for kind in NAME_KINDS}
        for f in facts:
            if f.kind in NAME_KINDS:
                found[f.kind].setdefault(f.value.text, set()).add(f.document)
            for person in _persons(f):
                found["person"].setdefault(person, set()).add(f.document)
        self._keys = {kind: _resolve(names) for kind, names in found.items()}

    def key(self, name: str, kind: str = "") -> str:
        """What stands for a name; equal for names that are one.

        Args:
            name: The name.
            kind: "person", "place" or "organisation"; "" to look in all.
        """
        for book in (kind,) if kind else NAME_KINDS:
            if key := self._keys.get(book, {}).get(name):
                return key
        return " ".join(folded(strip_suffix(name)))


def _persons(fact: Fact) -> Iterable[str]:
    """Persons that a fact of another kind names."""
    if fact.kind in ("title", "age", "quotation") and fact.subject:
        yield fact.subject
    if fact.kind == "role":
        yield fact.value.text


def _resolve(names: Mapping[str, set[str]]) -> dict[str, str]:
    """Each name to the first of the names that are one with it."""
    groups: dict[str, list[str]] = {n: [n] for n in names}
    root = {n: n for n in names}
    bonds = sorted(_bonds(sorted(names)))
    longer: dict[str, set[str]] = {}
    for rank, _, a, b in bonds:
        short, long = sorted((a, b), key=lambda n: (len(n), n))
        if rank == 2:
            longer.setdefault(short, set()).add(long)
    for rank, _, a, b in bonds:
        one, other = root[a], root[b]
        if one == other or _kept_apart(groups[one], groups[other], names):
            continue
        short = min(a, b, key=lambda n: (len(n), n))
        if rank == 2 and len({root[n] for n in longer[short]} - {root[short]}) > 1:
            continue
        keep, gone = sorted((one, other))
        groups[keep] += groups.pop(gone)
        for name in groups[keep]:
            root[name] = keep
    return root


def _bonds(names: Sequence[str]) -> Iterable[tuple[int, float, str, str]]:
    """(rank, unlikeness, name, name) of names that may be one, surest first."""
    blocks: dict[str, list[str]] = {}
    for name in names:
        words = folded(strip_suffix(name))
        keys = {w[:_PREFIX] for w in words} | {initials(name), "".join(words)}
        for key in keys - {""}:
            blocks.setdefault(key, []).append(name)
    pairs = {p for b in blocks.values() if len(b) <= _MAX_BLOCK for p in combinations(b, 2)}
    for a, b in pairs:
        how = bond(a, b)
        if how:
            rank = 2 if how == _PART else 0 if how == "the same name" else 1
            yield rank, 1 - name_likeness(a, b), a, b


def _kept_apart(one: Sequence[str], other: Sequence[str], names: Mapping[str, set[str]]) -> bool:
    """Whether a document has a name of each and does not take them for one."""
    mine = set().union(*(names[n] for n in one))
    theirs = set().union(*(names[n] for n in other))
    if not mine & theirs:
        return False
    return not any(folded(a) == folded(b) for a in one for b in other)
