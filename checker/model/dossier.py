"""A folder of documents about one story."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from checker.model.document import Document
from checker.model.ignore import Ignore


@dataclass(frozen=True, slots=True)
class Problem:
    """A file or document that could not be used as hoped; becomes a DOC9xx finding.

    Attributes:
        code: Rule code, "DOC901".
        path: The file, as the user would name it.
        message: What is wrong and what to do, one or two sentences.
    """

    code: str
    path: str
    message: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """A folder of documents about one story, as read.

    Attributes:
        title: From dossier.toml, else the folder's name.
        root: The folder.
        documents: Readable documents, by id.
        problems: What was wrong with the others, or with these.
        aliases: Name as written to canonical name, from dossier.toml.
        ignores: Findings not to be told about, from dossier.toml.
        two_editors: Whether a decision needs a second editor who says the same.
    """

    title: str
    root: Path
    documents: tuple[Document, ...]
    problems: tuple[Problem, ...] = ()
    aliases: dict[str, str] = field(default_factory=dict)
    ignores: tuple[Ignore, ...] = ()
    two_editors: bool = False
