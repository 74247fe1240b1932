"""Brings the index up to date with a dossier's folder: only changed files are read."""

from __future__ import annotations

from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

from checker.engine.base import Engine
from checker.errors import InputError
from checker.gate.index import Index, Seen
from checker.gate.stamp import stamp
from checker.model import Fact, Problem
from checker.pipeline import read_facts
from checker.text.dossier import listing, read_named
from checker.text.manifest import Manifest

_BATCH = 500


def refresh(
    root: Path, manifest: Manifest, index: Index, engine: Engine, max_size: int
) -> list[Problem]:
    """Read what is new or changed in a dossier, forget what left it.

    Args:
        root: The dossier's folder.
        manifest: Its dossier.toml.
        index: What is known.
        engine: Where reading runs.
        max_size: Larger files are left out.

    Returns:
        What was wrong with files that were read now.

    Raises:
        InputError: The folder is missing or holds no articles.
    """
    names, problems = listing(root, manifest)
    reading = stamp()
    known = index.files()
    index.forget(set(known) - set(names))
    touched: dict[str, Seen] = {}
    changed: dict[str, Seen] = {}
    for name in names:
        status = (root / name).stat()
        old = known.get(name)
        said = _said(manifest, name, reading)
        now = Seen(status.st_size, status.st_mtime_ns, said, old.content if old else "")
        if old == now:
            continue
        now = replace(now, content=_content(root / name, status.st_size, max_size))
        same = old and (old.said, old.content) == (now.said, now.content)
        (touched if same else changed)[name] = now
    if touched:
        index.touch(touched)
    order = list(changed)
    for first in range(0, len(order), _BATCH):
        batch = order[first : first + _BATCH]
        problems += _read(root, batch, manifest, index, (engine, max_size, changed))
    return problems


def _read(
    root: Path,
    batch: list[str],
    manifest: Manifest,
    index: Index,
    how: tuple[Engine, int, dict[str, Seen]],
) -> list[Problem]:
    engine, max_size, seen = how
    try:
        dossier = read_named(root, batch, manifest, max_size=max_size)
    except InputError as reason:
        index.replace({n: seen[n] for n in batch}, [])
        return [Problem("DOC901", ", ".join(batch[:3]), str(reason))]
    by_document: dict[str, list[Fact]] = {d.id: [] for d in dossier.documents}
    for fact in read_facts(dossier.documents, engine):
        by_document[fact.document].append(fact)
    articles = [(str(d.path), d.id, by_document[d.id]) for d in dossier.documents]
    index.replace({n: seen[n] for n in batch}, articles)
    return [p for p in dossier.problems if p.code != "DOC909"]


def _said(manifest: Manifest, name: str, reading: str) -> str:
    """What the dossier says of a file and which checker reads it, hashed."""
    parts = [reading, manifest.language, repr(manifest.entries.get(name)), repr(manifest.aliases)]
    return blake2b("\n".join(parts).encode("utf-8", "replace"), digest_size=12).hexdigest()


def _content(path: Path, size: int, max_size: int) -> str:
    if size > max_size:
        return "too large"
    try:
        return blake2b(path.read_bytes(), digest_size=16).hexdigest()
    except OSError:
        return "unreadable"
