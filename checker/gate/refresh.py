"""Brings the index up to date with a dossier's folder: only changed files are read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

from checker.config import Config
from checker.engine.base import Engine
from checker.engine.choose import engine_for
from checker.errors import InputError
from checker.extraction.aliases import renamed
from checker.gate.identity import identity
from checker.gate.index import Article, Index, Seen
from checker.gate.marks import marks
from checker.gate.stamp import stamp
from checker.model import Document, Fact
from checker.pipeline import read_facts
from checker.text.dossier import read_named
from checker.text.manifest import Manifest

_BATCH = 500


def refresh(
    root: Path,
    names: Sequence[str],
    manifest: Manifest,
    index: Index,
    config: Config,
) -> None:
    """Read what is new or changed in a dossier, forget what left it.

    Args:
        root: The dossier's folder.
        names: Its files.
        manifest: Its dossier.toml.
        index: What is known.
        config: Settings.
    """
    reading = f"{stamp()} {config.max_size} {sorted(config.aliases.items())}"
    known = index.files()
    index.forget(set(known) - set(names))
    touched: dict[str, Seen] = {}
    changed: dict[str, Seen] = {}
    for name in names:
        size, when = _status(root / name)
        old = known.get(name)
        said = _said(manifest, name, reading)
        now = Seen(size, when, said, old.content if old else "")
        if old == now:
            continue
        now = replace(now, content=_content(root / name, size, config.max_size))
        same = old and (old.said, old.content) == (now.said, now.content)
        (touched if same else changed)[name] = now
    if touched:
        index.touch(touched)
    aliases = {**config.aliases, **manifest.aliases}
    engine = engine_for(len(changed), config.jobs)
    order = list(changed)
    for first in range(0, len(order), _BATCH):
        batch = {name: changed[name] for name in order[first : first + _BATCH]}
        facts = _read(root, list(batch), manifest, engine, config.max_size)
        articles = [
            Article(str(d.path), identity(d), found, marks(renamed(found, aliases)))
            for d, found in facts
        ]
        index.replace(batch, articles)


def _read(
    root: Path, batch: list[str], manifest: Manifest, engine: Engine, max_size: int
) -> list[tuple[Document, list[Fact]]]:
    """Every document of some files with its facts; none where nothing can be read."""
    try:
        dossier = read_named(root, batch, manifest, max_size=max_size)
    except InputError:
        return []
    facts: dict[str, list[Fact]] = {d.id: [] for d in dossier.documents}
    for fact in read_facts(dossier.documents, engine):
        facts[fact.document].append(fact)
    return [(d, facts[d.id]) for d in dossier.documents]


def _status(path: Path) -> tuple[int, int]:
    """Size and time of the last change; impossible ones for a file that is not there."""
    try:
        status = path.stat()
    except OSError:
        return -1, -1
    return status.st_size, status.st_mtime_ns


def _said(manifest: Manifest, name: str, reading: str) -> str:
    """What the dossier says of a file and which checker reads it, hashed."""
    entries: Mapping[str, object] = manifest.entries
    parts = [reading, manifest.language, repr(entries.get(name)), repr(manifest.aliases)]
    return blake2b("\n".join(parts).encode("utf-8", "replace"), digest_size=12).hexdigest()


def _content(path: Path, size: int, max_size: int) -> str:
    """A hash of a file's bytes; a word for one that is not read."""
    if size > max_size or not path.is_file():
        return "not read"
    try:
        return blake2b(path.read_bytes(), digest_size=16).hexdigest()
    except OSError:
        return "unreadable"
