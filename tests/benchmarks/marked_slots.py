"""Slots of a hand-marked cluster held against its marks."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from checker.model import Fact, Slot

Place = tuple[str, str]  # group and class
Relation = tuple[str, frozenset[str]]  # group and its two classes


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked stretch: where it stands and what it answers."""

    document: str
    start: int
    end: int
    group: str
    value: str
    answer: str


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of a cluster.

    Attributes:
        marks: Every marked stretch.
        labels: What two answers of one group amount to, and how much it matters.
    """

    marks: Sequence[Mark]
    labels: Mapping[Relation, tuple[str, str]]

    def label(self, i: int, j: int) -> str:
        """What two marks of one group amount to."""
        a, b = self.marks[i], self.marks[j]
        if a.answer == b.answer:
            return "agree"
        return self.labels.get((a.group, frozenset((a.answer, b.answer))), ("", ""))[0]

    def hits(self, fact: Fact) -> list[int]:
        """The marks that a fact lies on."""
        return [
            i
            for i, m in enumerate(self.marks)
            if m.document == fact.document and m.start < fact.end and fact.start < m.end
        ]


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_marks(cluster: Path) -> Marks:
    """The marks that lie beside a cluster's articles."""
    marks = [
        Mark(r["doc"], int(r["start"]), int(r["end"]), r["group_id"], r["value"], r["class"])
        for r in _rows(cluster / "mentions.csv")
    ]
    labels = {
        (r["group_id"], frozenset((r["class_a"], r["class_b"]))): (r["label"], r["severity"])
        for r in _rows(cluster / "relations.csv")
    }
    return Marks(marks, labels)


def _sought(marks: Marks) -> Iterator[tuple[int, int]]:
    """Pairs of marks of two documents that answer one question."""
    groups: dict[str, list[int]] = {}
    for i, m in enumerate(marks.marks):
        groups.setdefault(m.group, []).append(i)
    for members in groups.values():
        for i, j in combinations(members, 2):
            if marks.marks[i].document != marks.marks[j].document:
                yield i, j


def tally(marks: Marks, facts: Iterable[Fact], slots: Iterable[Slot]) -> Counter[str]:
    """What was joined and found, and what should have been.

    "pairs" and "differing" count pairs on marks: ``pairs`` all that were joined,
    ``pairs_right`` those of one group, ``sought`` all marked, ``sought_found``
    those that stand in a slot; the same for pairs whose values differ. A
    conflict unit is a slot with two values.
    """
    by_id = {f.id: f for f in facts}
    hits = {f.id: marks.hits(f) for f in by_id.values()}
    counted: Counter[str] = Counter()
    met: set[tuple[int, int]] = set()
    units: dict[tuple[str, ...], bool] = {}
    found: set[Relation] = set()
    for slot in slots:
        for pair in slot.pairs:
            ends = [(i, j) for i in hits[pair.left] for j in hits[pair.right]]
            same = [(i, j) for i, j in ends if marks.marks[i].group == marks.marks[j].group]
            if pair.verdict == "conflict":
                values = sorted((by_id[pair.left].value.text, by_id[pair.right].value.text))
                right = [k for k in same if marks.label(*k) == "conflict"]
                unit = (slot.id, *values)
                units[unit] = units.get(unit, False) or bool(right)
                found |= {_relation(marks, *k) for k in right}
            if ends and pair.verdict != "different_scope":
                met |= {(min(k), max(k)) for k in same}
                _count(counted, marks, (same or ends)[0], bool(same))
    for i, j in _sought(marks):
        if marks.label(i, j) != "different_scope":
            counted["sought"] += 1
            counted["sought_found"] += (i, j) in met
            if marks.label(i, j) != "agree":
                counted["differing_sought"] += 1
                counted["differing_found"] += (i, j) in met
    counted["units"] = len(units)
    counted["units_right"] = sum(units.values())
    for relation, (label, severity) in marks.labels.items():
        if label == "conflict":
            for name in ("conflicts", "strong")[: 1 + (severity in ("high", "medium"))]:
                counted[name] += 1
                counted[f"{name}_found"] += relation in found
    return counted


def _relation(marks: Marks, i: int, j: int) -> Relation:
    a, b = marks.marks[i], marks.marks[j]
    return a.group, frozenset((a.answer, b.answer))


def _count(counted: Counter[str], marks: Marks, ends: tuple[int, int], same: bool) -> None:
    a, b = marks.marks[ends[0]], marks.marks[ends[1]]
    counted["pairs"] += 1
    counted["pairs_right"] += same
    if a.answer != b.answer if same else a.value != b.value:
        counted["differing"] += 1
        counted["differing_right"] += same
