"""Where a finding stands: file, line and column of its quotes."""

from __future__ import annotations

import os
from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from checker.base.report import Report
from checker.model import Document, Fact, Finding

# The text of these is not the file: its lines and columns are nowhere in it.
TAKEN_OUT: Final = frozenset({".jsonl", ".pdf", ".docx"})


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a file.

    Attributes:
        path: Relative to the base folder, with forward slashes.
        line: From 1.
        column: In code points, from 1.
        end_line: Line of the last code point.
        end_column: One past the last code point.
        start: First code point of the file's text.
        end: One past the last.
        whole: Whether nothing nearer than the file can be given.
    """

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1
    start: int = 0
    end: int = 0
    whole: bool = False


class Places:
    """Turns facts and findings of one report into places.

    Args:
        report: The report.
        base: Folder that paths are given relative to; the current one where None.
    """

    def __init__(self, report: Report, base: Path | None = None) -> None:
        self._report = report
        self._base = (base or Path.cwd()).resolve()
        self._documents = {d.id: d for d in report.dossier.documents}
        self._lines: dict[str, list[int]] = {}

    def path(self, relative: Path | str) -> str:
        """A path of the dossier as seen from the base folder; a link stands for itself."""
        written = self._report.dossier.root / relative
        full = written.parent.resolve() / written.name
        try:
            return full.relative_to(self._base).as_posix()
        except ValueError:
            return Path(os.path.relpath(full, self._base)).as_posix()

    def of_fact(self, fact: Fact) -> Place:
        """Where the fact's mention stands."""
        document = self._documents[fact.document]
        if document.path.suffix.lower() in TAKEN_OUT:
            return Place(self.path(document.path), whole=True)
        line, column = self._position(document, fact.start)
        end_line, end_column = self._position(document, max(fact.end - 1, fact.start))
        path = self.path(document.path)
        return Place(path, line, column, end_line, end_column + 1, fact.start, fact.end)

    def of_finding(self, finding: Finding) -> Place:
        """Where the primary quote stands; the whole file for findings about one."""
        fact = primary(finding, self._report)
        if fact is not None:
            return self.of_fact(fact)
        known = self._documents.get(finding.document)
        return Place(self.path(known.path if known else finding.document or "."), whole=True)

    def _position(self, document: Document, offset: int) -> tuple[int, int]:
        starts = self._lines.get(document.id)
        if starts is None:
            starts = [0] + [i + 1 for i, c in enumerate(document.raw) if c == "\n"]
            self._lines[document.id] = starts
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1


def primary(finding: Finding, report: Report) -> Fact | None:
    """The fact to point at: of a new document where there is one, else the first."""
    facts = [report.by_id[i] for i in finding.facts]
    return next((f for f in facts if f.document in report.new), facts[0] if facts else None)


def related(finding: Finding, report: Report) -> list[Fact]:
    """The finding's other quotes, one for each document and value."""
    first = primary(finding, report)
    chosen: dict[tuple[str, str], Fact] = {}
    for fact in (report.by_id[i] for i in finding.facts):
        if first is not None and fact.id != first.id:
            chosen.setdefault((fact.document, fact.value.text), fact)
    return list(chosen.values())


def quote(fact: Fact, report: Report) -> str:
    """The quote with its source and day, on one line."""
    day = f", {fact.as_of.isoformat()}" if fact.as_of else ""
    sentence = " ".join(fact.sentence.split())
    return f"{fact.source}{day} [{fact.document}]: {sentence}"
