"""Facts to slots."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations

import pandas as pd

from checker.compare.blocking import Tell, tell_nobody
from checker.compare.evidence import Evidence, gather
from checker.compare.grouping import group
from checker.compare.linkage import Linkage
from checker.compare.naming import attribute_of, slot_ids, slot_key, subject_of, telling_words
from checker.compare.profile import Profile
from checker.compare.voices import WHOLE, compared, voices
from checker.compare.weights import Weights, default_weights
from checker.model import Fact, Outcome, Pair, Slot

Judge = Callable[[Fact, Fact], Outcome]


def build_slots(
    table: pd.DataFrame,
    facts: Sequence[Fact],
    judge: Judge,
    *,
    focus: AbstractSet[str] | None = None,
    weights: Weights | None = None,
    rules: Linkage | None = None,
    tell: Tell = tell_nobody,
) -> list[Slot]:
    """Slots of comparable facts, every cross-document pair judged.

    Args:
        table: The facts table.
        facts: The same facts as objects.
        judge: Gives the verdict on a pair of comparable facts.
        focus: Ids of documents. When given, only slots that hold a fact of
            these are built, and only what their facts can join is compared:
            and judged: the way to check one new document against many.
        weights: Instead of those that come with the package.
        rules: How hard it is to join.
        tell: Takes a sentence on what was left out of a large dossier.
    """
    evidence = gather(facts, weights or default_weights())
    seen = evidence.profiles
    members = [
        sorted((seen[m] for u in g for m in evidence.units[u].members), key=_position)
        for g in group(evidence, rules or Linkage(), focus, tell)
    ]
    if focus is not None:
        members = [row for row in members if any(p.fact.document in focus for p in row)]
    return _slots(members, evidence, judge, focus)


def _position(p: Profile) -> tuple[str, int, int]:
    return p.fact.document, p.fact.start, p.fact.end


def _slots(
    members: Sequence[Sequence[Profile]],
    evidence: Evidence,
    judge: Judge,
    focus: AbstractSet[str] | None,
) -> list[Slot]:
    """The slots, named and with every pair judged, in order of kind and name."""
    subjects = [subject_of(row) for row in members]
    keys = [slot_key(row, s) for row, s in zip(members, subjects, strict=True)]
    apart = [
        (
            " ".join(sorted(telling_words(row, evidence.rarity)[:3])),
            " ".join(sorted({p.fact.value.text for p in row})),
        )
        for row in members
    ]
    thinned = evidence.large and focus is None
    speaking = [
        voices([p.fact for p in row]) if thinned and len(row) > WHOLE else {} for row in members
    ]
    slots = [
        Slot(
            id=id_,
            kind=row[0].fact.kind,
            subject=subject,
            attribute=attribute_of(row, evidence.rarity),
            facts=tuple(p.fact.id for p in row),
            pairs=tuple(_pairs(row, evidence, judge, focus, spoken)),
            echoes={f: voice for f, voice in spoken.items() if f != voice},
        )
        for id_, subject, row, spoken in zip(
            slot_ids(keys, apart), subjects, members, speaking, strict=True
        )
    ]
    return sorted(slots, key=lambda s: (s.kind, s.attribute, s.subject, s.id))


def _pairs(
    row: Sequence[Profile],
    evidence: Evidence,
    judge: Judge,
    focus: AbstractSet[str] | None,
    spoken: Mapping[str, str],
) -> list[Pair]:
    """Every pair of different documents, with a focus only those that one of these is in.

    Where some facts speak for the others, only pairs of these.
    """
    made = []
    pairs: Iterable[tuple[Profile, Profile]] = combinations(row, 2)
    if spoken:
        seen = {p.fact.id: p for p in row}
        pairs = ((seen[a.id], seen[b.id]) for a, b in compared([p.fact for p in row], spoken))
    for a, b in pairs:
        if a.fact.document == b.fact.document:
            continue
        if focus is not None and a.fact.document not in focus and b.fact.document not in focus:
            continue
        outcome = judge(a.fact, b.fact)
        why = evidence.explain(a, b)
        made.append(Pair(a.fact.id, b.fact.id, outcome.verdict, outcome.reason, why))
    return made
