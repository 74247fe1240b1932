"""Cases for rules, from a short notation: documents that each say one thing or more."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

from checker.base.rule import Case
from checker.kinds import KINDS
from checker.model import Document, Dossier, Fact, Outcome, Pair, Problem, Slot, Witness
from tests.compare.verdicts.pairs import RATES, fact
from tests.records import replace

BY_NAME = {kind.name: kind for kind in KINDS}


def judge(left: Fact, right: Fact) -> Outcome:
    return BY_NAME[left.kind].compare(left, right, RATES)


def say(document: str, kind: str, notation: str, qualifiers: str = "", surface: str = "") -> Fact:
    """One fact of a document; later facts of a document come in later sentences."""
    one = fact(kind, notation, qualifiers, document)
    return replace(one, surface=surface or notation.lstrip("~<>=^"))


def case(
    *facts: Fact,
    joined: bool = True,
    problems: Sequence[Problem] = (),
    witnesses: Sequence[Witness] = (),
    attribute: str = "",
    subject: str = "",
) -> Case:
    """A case in which all facts share one slot, or none."""
    counted: dict[str, int] = {}
    placed = []
    for one in facts:
        n = counted[one.document] = counted.get(one.document, -1) + 1
        name = f"{one.document}:{n}"
        placed.append(replace(one, id=name, sentence_index=one.sentence_index or n))
    documents = tuple(
        Document(d, f"Paper {d.upper()}", Path(f"{d}.txt"), "", "") for d in sorted(counted)
    )
    groups = witnesses or [Witness((d.id,)) for d in documents]
    slots = [_slot(placed, attribute, subject)] if joined and placed else []
    by_id = {f.id: f for f in placed}
    return Case(Dossier("story", Path(), documents, tuple(problems)), by_id, slots, groups, judge)


def _slot(facts: Sequence[Fact], attribute: str, subject: str) -> Slot:
    pairs = []
    for a, b in combinations(sorted(facts, key=lambda f: f.id), 2):
        if a.document != b.document:
            outcome = judge(a, b)
            pairs.append(Pair(a.id, b.id, outcome.verdict, outcome.reason))
    ids = tuple(sorted(f.id for f in facts))
    return Slot("s1", facts[0].kind, subject, attribute, ids, tuple(pairs))
