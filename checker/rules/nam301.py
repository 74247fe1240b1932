"""NAM301: one name, spelled in two ways."""

from __future__ import annotations

from collections.abc import Iterable

from checker.base.rule import Case, Rule
from checker.compare.similarity import folded, name_likeness
from checker.compare.verdicts.compass import direction
from checker.compare.verdicts.spelling import bond
from checker.compare.words import stems
from checker.findings.camps import camps
from checker.findings.identity import fingerprint, place
from checker.findings.naming import enumerate_words, labels, sources
from checker.model import Fact, Finding, Slot

# Below this, two wordings are two names of one place, not two spellings.
ALIKE = 0.6
_KINDS = frozenset({"person", "place", "organisation", "role"})
_BONDS = frozenset({"two spellings of one name", "two forms of one name"})


class SpelledDifferently(Rule):
    """One name that documents spell in different ways.

    Example:
        Andrii in one article, Andriy in another.

    What to do:
        Choose the spelling of your house and keep to it.
    """

    code = "NAM301"
    name = "spelled-differently"
    severity = "info"

    def check(self, case: Case) -> Iterable[Finding]:
        """One finding for each name, however many slots it is in."""
        names = labels(case)
        told: list[frozenset[tuple[str, ...]]] = []
        found = [(s, _spellings(s, case)) for s in case.slots if s.kind in _KINDS]
        for slot, groups in sorted(found, key=lambda f: -len(f[1])):
            if not groups or any(frozenset(groups) <= names_told for names_told in told):
                continue
            told.append(frozenset(groups))
            sides = list(groups.values())
            facts = [f for g in sides for f in g]
            forms = [f"“{g[0].surface}” ({enumerate_words(sources(g, names))})" for g in sides]
            yield Finding(
                code=self.code,
                name=self.name,
                severity=self.severity,
                confidence=0.8,
                fingerprint=fingerprint(self.code, facts),
                place=place(self.code, facts),
                slot=slot.id,
                facts=tuple(g[0].id for g in sides),
                message=f"Probably one name in different spellings: {'; '.join(forms)}.",
                camps=camps(sides, case),
            )


def _spellings(slot: Slot, case: Case) -> dict[tuple[str, ...], list[Fact]]:
    """Facts of agreeing pairs that spell the name in other letters, or divide it otherwise."""
    found: dict[tuple[str, ...], dict[str, Fact]] = {}
    spoken = slot.spoken
    for pair in slot.pairs:
        left, right = case.facts[pair.left], case.facts[pair.right]
        a, b = folded(left.surface), folded(right.surface)
        whole = len(a) == len(b) or "".join(a) == "".join(b)
        unlike = whole and sorted(a) != sorted(b)
        if pair.verdict == "agree" and unlike and _variants(left, right):
            for spelled, fact in ((a, left), (b, right)):
                side = found.setdefault(spelled, {})
                side.update((i, case.facts[i]) for i in spoken.get(fact.id, (fact.id,)))
    return {spelled: list(side.values()) for spelled, side in found.items()}


def _variants(left: Fact, right: Fact) -> bool:
    """Whether the two are spellings of one name rather than two parts of it."""
    person = left.kind in ("person", "role")  # whose names have no endings
    if direction(left) or (not person and stems(left.surface) == stems(right.surface)):
        return False
    if left.kind == "place" and left.value.text == right.value.text:
        return name_likeness(left.surface, right.surface) >= ALIKE
    return bond(left.surface, right.surface) in _BONDS
