"""Pairs of facts from hand-marked clusters, with whether they answer one question."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from checker.compare.eligible import eligible
from checker.compare.features import FEATURES
from checker.compare.profile import Profile, profiles
from checker.compare.rarity import Rarity
from checker.compare.values import same_value
from checker.extraction.extract import extract
from checker.kinds import KINDS
from checker.model import Fact
from checker.text.dossier import read_dossier

Marks = list[tuple[int, int, str, str]]
Labels = Mapping[tuple[str, frozenset[str]], str]


@dataclass(frozen=True, slots=True)
class MarkedPair:
    """Two facts of different documents and whether they belong together.

    Attributes:
        table: Name of the table of weights that judges it.
        together: Whether the marks put them into one group.
        weight: What it counts for in fitting.
        features: One number a feature, in the order of ``FEATURES``.
    """

    table: str
    together: bool
    weight: float
    features: tuple[float, ...]


def facts_of(cluster: Path) -> list[Fact]:
    """Every fact of a dossier."""
    return [f for d in read_dossier(cluster).documents for f in extract(d, KINDS)]


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _marks(cluster: Path) -> tuple[Mapping[str, Marks], Labels]:
    marks: dict[str, Marks] = {}
    for row in _rows(cluster / "mentions.csv"):
        mark = (int(row["start"]), int(row["end"]), row["group_id"], row["class"])
        marks.setdefault(row["doc"], []).append(mark)
    labels = {
        (r["group_id"], frozenset((r["class_a"], r["class_b"]))): r["label"]
        for r in _rows(cluster / "relations.csv")
    }
    return marks, labels


def marked_pairs(cluster: Path, facts: list[Fact], unmarked: float) -> Iterator[MarkedPair]:
    """Pairs of one kind with at least one end on a mark.

    A pair whose marks are known to differ in scope only is left out: it looks
    alike to a reader too.

    Args:
        cluster: Folder with mentions.csv and relations.csv.
        facts: Its facts.
        unmarked: Weight of a pair with one end off the marks.
    """
    marks, labels = _marks(cluster)
    return pairs_of(facts, marks, labels, unmarked)


def pairs_of(
    facts: list[Fact], marks: Mapping[str, Marks], labels: Labels, unmarked: float
) -> Iterator[MarkedPair]:
    """The same of facts and marks at hand."""
    seen, rarity = profiles(facts)
    places = {p.fact.id: _hits(p.fact, marks.get(p.fact.document, [])) for p in seen}
    by_kind: dict[str, list[Profile]] = {}
    for p, compared in zip(seen, eligible(seen), strict=True):
        if compared:
            by_kind.setdefault(p.fact.kind, []).append(p)
    for members in by_kind.values():
        for a, b in combinations(members, 2):
            left, right = places[a.fact.id], places[b.fact.id]
            if a.fact.document == b.fact.document or not (left or right):
                continue
            together = _together(left, right, labels)
            if together is None:
                continue
            yield marked_pair(
                a,
                b,
                together=together,
                weight=1.0 if left and right else unmarked,
                rarity=rarity,
            )


def marked_pair(
    a: Profile, b: Profile, *, together: bool, weight: float, rarity: Rarity
) -> MarkedPair:
    """The pair with its features."""
    case = "same" if same_value(a, b) else "different"
    features = tuple(feature(a, b, rarity) for feature in FEATURES.values())
    return MarkedPair(f"{a.family}.{case}", together, weight, features)


def _hits(fact: Fact, marks: Marks) -> list[tuple[str, str]]:
    return [(g, c) for start, end, g, c in marks if start < fact.end and fact.start < end]


def _together(
    left: list[tuple[str, str]],
    right: list[tuple[str, str]],
    labels: Labels,
) -> bool | None:
    """Whether two lists of (group, class) meet; None when in scope only they do not."""
    found = [
        "agree" if c == d else labels.get((g, frozenset((c, d))), "")
        for g, c in left
        for h, d in right
        if g == h
    ]
    if not found:
        return False
    return True if any(x != "different_scope" for x in found) else None
