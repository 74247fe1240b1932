"""The new documents under check: files of the dossier, others, and folders of others."""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from checker.errors import InputError
from checker.text.dossier import listing
from checker.text.manifest import Entry, Manifest, read_manifest


@dataclass(frozen=True, slots=True)
class Incoming:
    """The files under check.

    Attributes:
        inside: Paths, relative to the dossier, of those that lie in it.
        outside: Absolute paths of the others, with what their own folder's
            dossier.toml says of each.
        aliases: What the folders of the others say that names stand for.
    """

    inside: frozenset[str] = frozenset()
    outside: dict[str, Entry] = field(default_factory=dict)
    aliases: dict[str, str] = field(default_factory=dict)

    @property
    def names(self) -> frozenset[str]:
        """All of them, as a reading of the dossier names them."""
        return self.inside | self.outside.keys()

    def added_to(self, manifest: Manifest) -> Manifest:
        """The dossier's manifest with the entries of the files outside."""
        return replace(
            manifest,
            entries={**manifest.entries, **self.outside},
            aliases={**self.aliases, **manifest.aliases},
        )


def incoming(new: Sequence[Path], dossier: Path, known: Collection[str]) -> Incoming:
    """Sort what was named on the command line.

    Args:
        new: Files and folders.
        dossier: The folder to compare with.
        known: Paths of its documents, relative to it.

    Raises:
        InputError: One does not exist, or is a folder without articles.
    """
    inside: set[str] = set()
    outside: dict[str, Entry] = {}
    aliases: dict[str, str] = {}
    manifests: dict[Path, Manifest] = {}
    for folder, name in _files(new):
        path = folder / name
        own = _inside(path, dossier, known)
        if own:
            inside.add(own)
            continue
        manifest = manifests.setdefault(folder, read_manifest(folder))
        aliases |= manifest.aliases
        entry = manifest.entries.get(name, Entry(name))
        full = str(_written(path))
        outside[full] = replace(entry, path=full, language=entry.language or manifest.language)
    return Incoming(frozenset(inside), outside, aliases)


def _files(new: Sequence[Path]) -> list[tuple[Path, str]]:
    """(folder, name) of every file; of a folder those that are its documents."""
    found: list[tuple[Path, str]] = []
    for path in new:
        if path.is_dir():
            names, _ = listing(path, read_manifest(path))
            found += [(path, name) for name in names]
        elif path.exists() or path.is_symlink():
            found.append((path.parent, path.name))
        else:
            raise InputError(f"{path}: no such file")
    return found


def _inside(path: Path, dossier: Path, known: Collection[str]) -> str:
    """The file's name in the dossier, as given or behind links; "" when it is elsewhere."""
    root = dossier.resolve()
    ways = (
        (_written(path), _written(dossier)),
        (path.parent.resolve() / path.name, root),
        (path.resolve(), root),
    )
    for full, folder in ways:
        if full.is_relative_to(folder) and str(full.relative_to(folder)) in known:
            return str(full.relative_to(folder))
    return ""


def _written(path: Path) -> Path:
    """The absolute path with links as they are: a link in the dossier is a document of it."""
    return Path(os.path.abspath(path))  # noqa: PTH100
