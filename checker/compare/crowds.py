"""Units of many documents that say one thing in nearly one wording, compared once."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

from checker.compare.constraints import apart
from checker.compare.evidence import Evidence
from checker.compare.places import Atlas, Places
from checker.compare.profile import Profile
from checker.compare.similarity import folded
from checker.compare.units import Unit

# Bits from which two units with one value are sure to answer one question.
_SURE = 2.5
# Crowds that a unit is held against before it opens one of its own, and facts
# of a unit that are looked at.
_TRIES = 6
_LOOKED_AT = 3
# Words at either end of a quotation by which another wording of it is found.
_ENDS = 5


@dataclass(frozen=True, slots=True)
class Crowd:
    """Units that are compared with others as one.

    Attributes:
        units: Their places among all units; the first stands for all.
        members: Positions of the profiles that are looked at.
        places: Their documents.
    """

    units: tuple[int, ...]
    members: tuple[int, ...]
    places: Places


def crowds(evidence: Evidence) -> list[Crowd]:
    """All units, alone in a dossier of few documents, else gathered into crowds.

    In a large dossier, many documents repeat a value in nearly the same words.
    Such units would be joined first in any case; a unit joins the first crowd
    of its value that it matches well. No crowd holds two units of a document.
    """
    atlas = Atlas(_place(u) for u in evidence.units)
    if not evidence.large:
        return [Crowd((u.index,), u.members, atlas.of([_place(u)])) for u in evidence.units]
    gathering = _Gathering(evidence)
    for unit in evidence.units:
        gathering.add(unit)
    return [
        Crowd(
            tuple(u.index for u in row),
            row[0].members[:_LOOKED_AT],
            atlas.of(_place(u) for u in row),
        )
        for row in gathering.rows
    ]


def _place(unit: Unit) -> str:
    """The document, or its voice where it has several: each may answer once."""
    return f"{unit.document}\n{unit.voice}" if unit.voice else unit.document


class _Gathering:
    """Crowds while they grow."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self.rows: list[list[Unit]] = []
        self._documents: list[set[str]] = []
        self._found: dict[Hashable, list[int]] = {}

    def add(self, unit: Unit) -> None:
        """Put a unit into a crowd, or open one for it."""
        marks = list(self._marks(unit))
        crowd = next(self._fitting(unit, marks), None)
        if crowd is None:
            crowd = len(self.rows)
            self.rows.append([])
            self._documents.append(set())
        self.rows[crowd].append(unit)
        self._documents[crowd].add(unit.document)
        for mark in marks:
            known = self._found.setdefault(mark, [])
            if crowd not in known[-_TRIES:]:
                known.append(crowd)

    def _marks(self, unit: Unit) -> Iterator[Hashable]:
        """What a unit is found by: its value with the words beside it, or how it begins."""
        p = self._evidence.profiles[unit.members[0]]
        value = _value(p)
        if p.family == "name":
            yield value
        elif p.family == "quotation":
            words = folded(p.fact.value.text)
            yield p.family, "starts", words[:_ENDS]
            yield p.family, "ends", words[-_ENDS:]
        else:
            yield value, p.near.words
            yield value, p.around.words

    def _fitting(self, unit: Unit, marks: Sequence[Hashable]) -> Iterator[int]:
        """Crowds without its document that a unit matches well."""
        seen = self._evidence.profiles
        tried: set[int] = set()
        for mark in marks:
            for crowd in self._found.get(mark, ())[-_TRIES:]:
                if crowd in tried or unit.document in self._documents[crowd]:
                    continue
                tried.add(crowd)
                left = [seen[m] for m in self.rows[crowd][0].members[:_LOOKED_AT]]
                right = [seen[m] for m in unit.members[:_LOOKED_AT]]
                if any(apart(a, b) for a in left for b in right):
                    continue
                found = (self._evidence.match(a, b) for a in left for b in right)
                if any(same and bits >= _SURE for bits, same in found):
                    yield crowd


def _value(p: Profile) -> Hashable:
    """Equal for facts that give one value of one sort."""
    fact = p.fact
    return fact.kind, p.key, fact.value.text, fact.value.unit, fact.role, p.head
