"""Reads dossier.toml: what the dossier's keeper says of its documents."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

from checker.errors import InputError
from checker.model import Ignore, Problem
from checker.suggest import suggestion
from checker.text.page import day

NAME = "dossier.toml"
_TOP = ("title", "language", "aliases", "documents", "ignore", "two-editors")
_DAY = re.compile(r"(?m)^(?P<key>\s*published\s*=\s*)(?P<day>[^\s\"'#\[{][^\"'#\n]*)")
_IGNORE = ("code", "slot", "fingerprint", "reason", "until")
_WORDS = ("path", "id", "publisher", "url", "language", "origin", "title")
_ENTRY = (*_WORDS, "published")


@dataclass(frozen=True, slots=True)
class Entry:
    """What is said of one document; "" and None where nothing is."""

    path: str
    id: str = ""
    publisher: str = ""
    published: date | None = None
    url: str = ""
    language: str = ""
    origin: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """A dossier.toml.

    Attributes:
        title: Title of the dossier, "" when not given.
        language: Language of documents that do not say theirs.
        aliases: Name as written to canonical name.
        entries: By path, as written.
        ignores: Findings not to be told about.
        two_editors: Whether a decision needs a second editor.
        problems: Days that could not be read; the documents are read without them.
    """

    title: str = ""
    language: str = ""
    aliases: dict[str, str] = field(default_factory=dict)
    entries: dict[str, Entry] = field(default_factory=dict)
    ignores: tuple[Ignore, ...] = ()
    two_editors: bool = False
    problems: tuple[Problem, ...] = ()


def read_manifest(folder: Path) -> Manifest:
    """The folder's dossier.toml; an empty one when there is none.

    Raises:
        InputError: It is broken: the line, or the key and what it needs.
    """
    path = folder / NAME
    if not path.is_file():
        return Manifest()
    data = load_toml(path)
    _known(path, "", data, _TOP)
    documents = data.get("documents", [])
    if not isinstance(documents, list) or not all(isinstance(d, dict) for d in documents):
        raise InputError(f"{path}: write each document as a table [[documents]]")
    entries: dict[str, Entry] = {}
    problems: list[Problem] = []
    for number, row in enumerate(documents, 1):
        entry = _entry(path, number, row)
        if entry.path in entries:
            raise InputError(f"{path}: “{entry.path}” is listed twice; keep one of them")
        entries[entry.path] = entry
        if "published" in row and entry.published is None:
            problems.append(_unread_day(entry.path, row["published"]))
    aliases = data.get("aliases", {})
    if not isinstance(aliases, dict) or not all(isinstance(v, str) for v in aliases.values()):
        raise InputError(f'{path}: write aliases as "name as written" = "name"')
    two = data.get("two-editors", False)
    if not isinstance(two, bool):
        raise InputError(f"{path}: two-editors must be true or false")
    return Manifest(
        title=_word(path, "title", data),
        language=_word(path, "language", data),
        aliases=dict(aliases),
        entries=entries,
        ignores=_ignores(path, data.get("ignore", [])),
        two_editors=two,
        problems=tuple(problems),
    )


def load_toml(path: Path) -> dict[str, Any]:
    """A TOML file.

    Raises:
        InputError: It cannot be read, or line and column of what is wrong in it.
    """
    try:
        return tomllib.loads(_DAY.sub(_quoted, path.read_text(encoding="utf-8-sig")))
    except OSError as reason:
        raise InputError(f"{path}: cannot be read ({reason.strerror})") from reason
    except UnicodeDecodeError as reason:
        raise InputError(f"{path}: is not UTF-8; save it as UTF-8") from reason
    except (tomllib.TOMLDecodeError, RecursionError) as reason:
        where = "" if "line" in str(reason) else f" (line {_last_line(path)})"
        raise InputError(f"{path}: is not valid TOML: {reason}{where}") from reason


def _last_line(path: Path) -> int:
    return max(path.read_bytes().strip().count(b"\n") + 1, 1)


def _quoted(line: re.Match[str]) -> str:
    """A day that TOML cannot read as one becomes text, so that it costs no other document."""
    return line[0] if day(line["day"]) else f'{line["key"]}"{line["day"].rstrip()}"'


def _entry(path: Path, number: int, row: Mapping[str, Any]) -> Entry:
    where = f"document {number}"
    if not isinstance(row.get("path"), str) or not row["path"].strip():
        raise InputError(f'{path}: {where} has no path; add path = "file name"')
    where = f"document “{row['path']}”"
    _known(path, where, row, _ENTRY)
    words = {key: _word(path, key, row, where) for key in _WORDS}
    words["path"] = PurePosixPath(words["path"]).as_posix()
    return Entry(**words, published=day(row["published"]) if "published" in row else None)


def _unread_day(name: str, given: object) -> Problem:
    return Problem(
        "DOC902",
        name,
        f"published = {given} in {NAME} is no day that can be read in one way only; "
        "write it as 2025-07-23",
    )


def _ignores(path: Path, rows: Any) -> tuple[Ignore, ...]:
    if not isinstance(rows, list) or not all(isinstance(r, dict) for r in rows):
        raise InputError(f"{path}: write each ignore as a table [[ignore]]")
    found = []
    for number, row in enumerate(rows, 1):
        where = f"ignore {number}"
        _known(path, where, row, _IGNORE)
        until = day(row["until"]) if "until" in row else None
        if "until" in row and until is None:
            raise InputError(f"{path}: {where}: until = {row['until']!r} is not a day")
        code, slot, fingerprint, reason = (_word(path, key, row, where) for key in _IGNORE[:4])
        found.append(Ignore(code, slot, fingerprint, reason, until=until, where=f"{NAME}, {where}"))
    return tuple(found)


def _known(path: Path, where: str, row: Mapping[str, Any], known: tuple[str, ...]) -> None:
    for key in row:
        if key not in known:
            place = f"{where}: " if where else ""
            raise InputError(f"{path}: {place}unknown key “{key}”; {suggestion(key, known)}")


def _word(path: Path, key: str, row: Mapping[str, Any], where: str = "") -> str:
    value = row.get(key, "")
    if not isinstance(value, str):
        place = f"{where}: " if where else ""
        raise InputError(f'{path}: {place}{key} must be text: {key} = "{value}"')
    return value.strip()
