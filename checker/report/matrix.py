"""The table of sources and questions, each cell with its verdict."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from checker.model import Fact, Slot, Verdict
from checker.report.clean import one_line, shorten
from checker.report.index import Index, worst
from checker.report.quotes import says
from checker.report.words import VERDICTS, family, question

ROWS = 60
COLUMNS = 24
_VALUES = 2
_LONGEST = 48


@dataclass(frozen=True, slots=True)
class Cell:
    """What one source says on one question; no values when it says nothing."""

    verdict: Verdict | None
    values: tuple[str, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Row:
    """One question."""

    slot: str
    name: str
    verdict: Verdict
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Questions down, sources across; what is left out is counted."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    more_columns: int
    more_rows: int


def matrix(index: Index) -> Matrix:
    """The questions that several documents answer, conflicts first."""
    slots = [s for s in index.report.slots if index.verdicts[s.id]]
    slots.sort(key=lambda s: (VERDICTS.index(index.verdicts[s.id] or "unclear"), family(s.kind)))
    shown = slots[:ROWS]
    by_id = index.report.by_id
    said = Counter(source for s in shown for source in {by_id[i].source for i in s.facts})
    known = list(dict.fromkeys(d.source for d in index.documents.values()))
    chosen = set(sorted(known, key=lambda source: -said[source])[:COLUMNS])
    columns = [source for source in known if source in chosen]
    return Matrix(
        columns=tuple(one_line(c) for c in columns),
        rows=tuple(_row(s, columns, index) for s in shown),
        more_columns=len(known) - len(columns),
        more_rows=len(slots) - len(shown),
    )


def _row(slot: Slot, columns: list[str], index: Index) -> Row:
    verdicts: dict[str, list[Verdict]] = {}
    for pair in slot.pairs:
        verdicts.setdefault(pair.left, []).append(pair.verdict)
        verdicts.setdefault(pair.right, []).append(pair.verdict)
    facts: dict[str, list[Fact]] = {}
    for fact in (index.report.by_id[i] for i in slot.facts):
        facts.setdefault(fact.source, []).append(fact)
    cells = []
    for source in columns:
        mine = facts.get(source, [])
        values = list(dict.fromkeys(shorten(says(f), _LONGEST) for f in mine))
        cells.append(
            Cell(
                verdict=worst(v for f in mine for v in verdicts.get(slot.voice(f.id), [])),
                values=tuple(values[:_VALUES]),
                more=max(len(values) - _VALUES, 0),
            )
        )
    return Row(slot.id, question(slot), index.verdicts[slot.id] or "unclear", tuple(cells))
