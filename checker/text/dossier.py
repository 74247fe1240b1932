"""A folder and its dossier.toml to a Dossier."""

from __future__ import annotations

import tomllib
from pathlib import Path

from checker.errors import InputError
from checker.model import Document, Dossier


def read_dossier(root: Path) -> Dossier:
    """Read every document of a folder.

    Raises:
        InputError: The folder is missing or holds nothing that can be read.
    """
    if not root.is_dir():
        raise InputError(f"{root}: no such folder")
    toml = root / "dossier.toml"
    meta = tomllib.loads(toml.read_text(encoding="utf-8")) if toml.exists() else {}
    listed = {d["path"]: d for d in meta.get("documents", [])}
    documents = []
    for path in sorted(root.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        entry = listed.get(path.name, {})
        documents.append(
            Document(
                id=path.stem,
                source=entry.get("publisher", path.stem),
                path=Path(path.name),
                text=text,
                raw=text,
                published=entry.get("published"),
                published_from="dossier" if entry.get("published") else "",
                url=entry.get("url", ""),
            )
        )
    return Dossier(meta.get("title", root.name), root, tuple(documents))
