"""Findings accepted when a dossier was adopted, in a file under version control."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from checker.errors import InputError
from checker.files import write_atomically
from checker.model import Finding

VERSION: Final = 1
FILE_NAME: Final = "checker-baseline.ndjson"


@dataclass(frozen=True, slots=True)
class Accepted:
    """One finding that was accepted.

    Attributes:
        code: Rule code.
        fingerprint: The finding's identity.
        place: Its identity without the values.
        message: What it said, for people who read the file.
        reason: Why it was accepted, "" when nobody said.
    """

    code: str
    fingerprint: str
    place: str
    message: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """Today's findings beside a baseline.

    Attributes:
        new: Findings that the baseline does not know.
        changed: Findings whose place is known with other values.
        known: Findings that the baseline holds, with their entry.
        gone: Entries that no finding matches any more.
    """

    new: tuple[Finding, ...]
    changed: tuple[Finding, ...]
    known: tuple[tuple[Finding, Accepted], ...]
    gone: tuple[Accepted, ...]

    @property
    def summary(self) -> str:
        """How many of each: 2 new, 1 changed, 3 gone."""
        return f"{len(self.new)} new, {len(self.changed)} changed, {len(self.gone)} gone"


def accept(findings: Iterable[Finding], before: Sequence[Accepted] = ()) -> list[Accepted]:
    """Entries for today's findings, the reasons of ``before`` kept."""
    reasons = {a.place: a.reason for a in before} | {a.fingerprint: a.reason for a in before}
    return [
        Accepted(
            f.code,
            f.fingerprint,
            f.place,
            f"{f.document}: {f.message}" if f.code.startswith("DOC") else f.message,
            reasons.get(f.fingerprint, reasons.get(f.place, "")),
        )
        for f in findings
    ]


def compare(findings: Sequence[Finding], baseline: Sequence[Accepted]) -> Difference:
    """What is new, changed, known and gone.

    A changed finding uses up the entry of its place, so that the entry is not gone as well.
    """
    by_fingerprint = {a.fingerprint: a for a in baseline}
    known = tuple(
        (f, by_fingerprint[f.fingerprint]) for f in findings if f.fingerprint in by_fingerprint
    )
    matched = {a.fingerprint for _, a in known}
    free = {a.place: a for a in baseline if a.fingerprint not in matched}
    rest = [f for f in findings if f.fingerprint not in by_fingerprint]
    changed = tuple(f for f in rest if f.place in free)
    matched |= {free[f.place].fingerprint for f in changed}
    return Difference(
        new=tuple(f for f in rest if f.place not in free),
        changed=changed,
        known=known,
        gone=tuple(a for a in baseline if a.fingerprint not in matched),
    )


def write(path: Path, entries: Iterable[Accepted]) -> None:
    """Write the file whole or not at all; one entry a line, sorted."""
    rows = sorted(entries, key=lambda a: (a.code, a.place, a.fingerprint))
    lines = [json.dumps({"checker_baseline": VERSION})]
    for a in {a.fingerprint: a for a in rows}.values():
        row = {
            "code": a.code,
            "fingerprint": a.fingerprint,
            "place": a.place,
            "reason": a.reason,
            "message": a.message,
        }
        lines.append(json.dumps(row, ensure_ascii=False))
    write_atomically(path, "".join(f"{line}\n" for line in lines))


def read(path: Path) -> list[Accepted]:
    """The entries of a baseline file; none where there is no file.

    Raises:
        InputError: The file is damaged or was written by a newer version.
    """
    if not path.exists():
        return []
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as problem:
        raise InputError(f"{path}: cannot be read ({problem.strerror})") from problem
    except UnicodeDecodeError as problem:
        raise InputError(f"{path}: is not UTF-8; restore it from version control") from problem
    version, *rows = [_line(path, i, line) for i, line in enumerate(lines, 1) if line.strip()] or [
        {}
    ]
    found = version.get("checker_baseline")
    if not isinstance(found, int):
        raise InputError(
            f"{path}: line 1 is not a baseline header; write the file again with `checker baseline`"
        )
    if found > VERSION:
        raise InputError(
            f"{path}: written by a newer version (format {found}, this one reads {VERSION}); "
            "upgrade the checker"
        )
    return [_entry(path, row) for row in rows]


def _line(path: Path, number: int, line: str) -> dict[str, object]:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as problem:
        raise InputError(
            f"{path}, line {number}: not JSON ({problem.msg}); take the line out or restore the "
            "file from version control"
        ) from problem
    if not isinstance(row, dict):
        raise InputError(f"{path}, line {number}: not an entry; take the line out")
    return row


def _entry(path: Path, row: dict[str, object]) -> Accepted:
    names = ("code", "fingerprint", "place", "message", "reason")
    missing = [n for n in names[:3] if not isinstance(row.get(n), str)]
    if missing:
        raise InputError(f"{path}: an entry lacks {', '.join(missing)}: {json.dumps(row)[:80]}")
    return Accepted(**{n: str(row.get(n, "")) for n in names})
