"""A folder and its dossier.toml, or single files, to a Dossier."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Protocol

from checker.errors import InputError
from checker.language.tables import available
from checker.model import Dossier, Problem
from checker.text.document import Draft, draft, printable
from checker.text.manifest import NAME, Entry, Manifest, read_manifest
from checker.text.notes import copies, distinct, notes
from checker.text.page import Page, Unreadable
from checker.text.published import settle
from checker.text.reader import FOREIGN, MAX_SIZE, READERS, read_file


class Run(Protocol):
    """How files are read: the built-in ``map``, or that of an engine."""

    def __call__(
        self, function: Callable[[Path], list[Page | Unreadable]], inputs: Iterable[Path], /
    ) -> Iterable[list[Page | Unreadable]]:
        """Results in the order of the inputs."""
        ...


def read_dossier(
    root: Path, *, max_size: int = MAX_SIZE, today: date | None = None, run: Run = map
) -> Dossier:
    """Read every document of a folder.

    Args:
        root: The folder; its own files are read, those of its folders only when
            dossier.toml lists them.
        max_size: Larger files, in bytes, are left out.
        today: Days after it are in the future; the day of the run where None.
        run: Where files are read.

    Raises:
        InputError: The folder is missing or holds nothing that can be read.
    """
    manifest = read_manifest(root) if root.is_dir() else Manifest()
    names, missing = listing(root, manifest)
    dossier = read_named(root, names, manifest, max_size=max_size, today=today, run=run)
    title = manifest.title or root.resolve().name
    problems = (*missing, *manifest.problems, *dossier.problems)
    return replace(
        dossier,
        title=title,
        problems=problems,
        aliases=manifest.aliases,
        ignores=manifest.ignores,
        two_editors=manifest.two_editors,
    )


def listing(root: Path, manifest: Manifest) -> tuple[list[str], list[Problem]]:
    """Names of the files to read, relative to the folder, and what is listed but missing.

    Raises:
        InputError: There is no such folder, or nothing in it to read.
    """
    if root.is_file():
        raise InputError(f"{root}: is a file; a dossier is a folder of articles on one story")
    if not root.is_dir():
        raise InputError(f"{root}: no such folder")
    entries = _by_key(manifest)
    try:
        present = sorted(path.name for path in root.iterdir())
    except OSError as reason:
        raise InputError(f"{root}: cannot be read ({reason.strerror})") from reason
    names = [name for name in present if _article(name) or _key(name) in entries]
    known = set(map(_key, names))
    missing = []
    for key, entry in entries.items():
        if key in known:
            continue
        if (root / entry.path).exists():
            names.append(entry.path)
        else:
            missing.append(
                Problem("DOC904", entry.path, f"is listed in {NAME}, but there is no such file")
            )
    if not names:
        raise InputError(f"{root}: no articles in this folder; {_instead(root)}")
    return names, missing


def _instead(root: Path) -> str:
    """What to do about a folder without articles."""
    for folder in sorted(path for path in root.iterdir() if path.is_dir()):
        number = sum(_article(path.name) for path in folder.iterdir()) if _open(folder) else 0
        if number and not folder.name.startswith("."):
            has = f"its folder “{folder.name}” has {number}"
            return f"{has}: name that one, or list the files in {NAME}"
    return f"it needs {_endings()} files"


def _open(folder: Path) -> bool:
    return os.access(folder, os.R_OK | os.X_OK)


def read_files(
    paths: Sequence[Path],
    *,
    published: date | None = None,
    max_size: int = MAX_SIZE,
    today: date | None = None,
) -> Dossier:
    """Read single files as if they were a dossier.

    Args:
        paths: The files.
        published: Their day of publication, where it is known.
        max_size: Larger files, in bytes, are left out.
        today: Days after it are in the future; the day of the run where None.

    Raises:
        InputError: None of them can be read.
    """
    for path in paths:
        if not path.exists():
            raise InputError(f"{path}: no such file")
    names = [str(path) for path in paths]
    manifest = Manifest(entries={name: Entry(name, published=published) for name in names})
    return read_named(Path(), names, manifest, max_size=max_size, today=today)


def read_named(
    root: Path,
    names: Sequence[str],
    manifest: Manifest,
    *,
    max_size: int = MAX_SIZE,
    today: date | None = None,
    run: Run = map,
) -> Dossier:
    """Read some files of a folder.

    Args:
        root: The folder.
        names: Files, relative to it.
        manifest: What is said of them.
        max_size: Larger files, in bytes, are left out.
        today: Days after it are in the future; the day of the run where None.
        run: Where files are read.

    Raises:
        InputError: None of them can be read.
    """
    entries = _by_key(manifest)
    today = today or date.today()  # noqa: DTZ011  (the reader's own day)
    drafts: list[Draft] = []
    problems: list[Problem] = []
    read = run(partial(read_file, max_size=max_size), [root / name for name in names])
    for name, pages in zip(names, read, strict=True):
        for page in pages:
            if isinstance(page, Unreadable):
                problems.append(Problem(page.code, printable(name), str(page)))
                continue
            entry = entries.get(_key(name), Entry(name))
            if page.id:
                entry = replace(entry, id="")
            one = draft(Path(name), page, manifest, entry, today)
            if one is None:
                problems.append(Problem("DOC911", printable(name), _foreign()))
            elif one.document.text.strip():
                drafts.append(one)
            else:
                problems.append(Problem("DOC908", printable(name), "has no text to read"))
    if not drafts:
        reasons = "; ".join(f"{p.path} {p.message}" for p in problems[:5])
        raise InputError(f"{root}: nothing in it can be read: {reasons}")
    settled = settle([d.published for d in drafts])
    documents = [d.finish(p) for d, p in zip(drafts, settled, strict=True)]
    for one, published in zip(drafts, settled, strict=True):
        problems += notes(one, published, today)
    documents, twice = distinct(documents)
    problems += (*twice, *copies(documents))
    ordered = tuple(sorted(documents, key=lambda d: d.id))
    return Dossier("files", root, ordered, tuple(problems))


def _foreign() -> str:
    read = ", ".join(sorted(available()))
    return (
        f"is in a language that is not read (read are: {read}); if it is in one of these, "
        f'add language = "en" for it in {NAME}'
    )


def _article(name: str) -> bool:
    stem, dot, ending = name.rpartition(".")
    suffix = dot + ending.lower()
    return bool(stem) and stem[0] != "." and (suffix in READERS or suffix in FOREIGN)


def _by_key(manifest: Manifest) -> dict[str, Entry]:
    return {_key(path): entry for path, entry in manifest.entries.items()}


def _key(path: str) -> str:
    """One spelling for paths that name the same file."""
    plain = PurePosixPath(path).as_posix() if "/" in path or not path else path
    return unicodedata.normalize("NFC", plain)


def _endings() -> str:
    return ", ".join(READERS)
