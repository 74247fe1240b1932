"""The documents that a check compares, and their facts: read again only where need be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checker.config import Config
from checker.engine.base import InProcess
from checker.errors import InputError
from checker.extraction.aliases import renamed
from checker.gate.identity import identity, owned
from checker.gate.incoming import Incoming
from checker.gate.index import Index
from checker.gate.related import MOST, related
from checker.model import Document, Dossier, Fact
from checker.pipeline import read_facts
from checker.text.document import printable
from checker.text.dossier import read_named
from checker.text.manifest import Manifest


@dataclass(frozen=True, slots=True)
class Gathered:
    """What is compared.

    Attributes:
        dossier: The new documents and those to compare them with, read as one
            dossier, so that ids and days are those of a report on all of them.
        facts: Of all of them.
        new: Ids of the new documents.
        names: Paths of the new files, as findings about files name them.
    """

    dossier: Dossier
    facts: list[Fact]
    new: frozenset[str]
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Shelf:
    """A dossier's folder, its dossier.toml, and what is known of its files.

    Attributes:
        root: The folder.
        manifest: What is said of its files, and of the new ones.
        names: The files, in the order of a report.
        index: What was read of them.
    """

    root: Path
    manifest: Manifest
    names: Sequence[str]
    index: Index


def gather(shelf: Shelf, new: Incoming, config: Config) -> Gathered:
    """Read what is to be compared.

    Raises:
        InputError: None of the new files can be read.
    """
    others = [name for name in shelf.names if name not in new.inside]
    known: dict[str, list[Fact]] = {}
    if len(others) > MOST:
        known, chosen = _most_related(shelf, others, new, config)
    else:
        chosen = set(others)
    chosen |= new.inside
    known = shelf.index.of_paths(chosen) | known
    inside = [name for name in shelf.names if name in chosen]
    names = [*inside, *sorted(new.outside)]
    read = read_named(shelf.root, names, shelf.manifest, max_size=config.max_size)
    ids = frozenset(d.id for d in read.documents if str(d.path) in new.names)
    paths = frozenset(map(printable, new.names))
    if not ids:
        told = "; ".join(f"{p.path} {p.message}" for p in read.problems if p.path in paths)
        raise InputError(f"no new document can be read: {told}")
    outside = frozenset(map(printable, new.outside))
    mine = tuple(
        p
        for p in read.problems
        # That a new file outside is called as one of the dossier is no fault of its author.
        if p.path in paths and not (p.code == "DOC906" and p.path in outside)
    )
    dossier = replace(
        read,
        title=shelf.manifest.title or shelf.root.resolve().name,
        problems=mine,
        aliases=shelf.manifest.aliases,
        ignores=shelf.manifest.ignores,
        two_editors=shelf.manifest.two_editors,
    )
    facts = [f for d in read.documents for f in owned(_facts(d, known), d)]
    return Gathered(dossier, facts, ids, paths)


def _most_related(
    shelf: Shelf, others: Sequence[str], new: Incoming, config: Config
) -> tuple[dict[str, list[Fact]], set[str]]:
    """Facts of the new documents, and the files to compare them with."""
    names = sorted(new.names)
    read = read_named(shelf.root, names, shelf.manifest, max_size=config.max_size)
    known = shelf.index.of_paths(new.inside)
    known |= {identity(d): _facts(d, known) for d in read.documents}
    aliases = {**config.aliases, **shelf.manifest.aliases}
    facts = renamed((f for d in read.documents for f in known[identity(d)]), aliases)
    return known, related(shelf.index, facts, set(others))


def _facts(document: Document, known: Mapping[str, list[Fact]]) -> list[Fact]:
    """What is known of the document, or what reading it gives."""
    facts = known.get(identity(document))
    return read_facts([document], InProcess()) if facts is None else facts
