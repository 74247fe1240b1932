"""NAM301: one name, spelled in two ways."""

from __future__ import annotations

from collections.abc import Iterable

from checker.base.rule import Case, Rule
from checker.compare.similarity import folded
from checker.findings.camps import camps, labels, sources
from checker.findings.identity import fingerprint, place
from checker.findings.sentences import enumerate_words
from checker.model import Fact, Finding, Slot

_KINDS = frozenset({"person", "place", "organisation", "role"})


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
        """One finding for each slot whose agreeing names are not written alike."""
        names = labels(case)
        for slot in case.slots:
            if slot.kind not in _KINDS:
                continue
            groups = _spellings(slot, case)
            if len(groups) > 1:
                facts = [f for g in groups for f in g]
                told = [f"“{g[0].surface}” ({enumerate_words(sources(g, names))})" for g in groups]
                yield Finding(
                    code=self.code,
                    name=self.name,
                    severity=self.severity,
                    confidence=0.8,
                    fingerprint=fingerprint(self.code, facts),
                    place=place(self.code, facts),
                    slot=slot.id,
                    facts=tuple(g[0].id for g in groups),
                    message=f"One name in different spellings: {'; '.join(told)}.",
                    camps=camps(groups, case),
                )


def _spellings(slot: Slot, case: Case) -> list[list[Fact]]:
    """Facts of agreeing pairs that spell the name at equal length and not alike."""
    found: dict[tuple[str, ...], list[Fact]] = {}
    for pair in slot.pairs:
        left, right = case.facts[pair.left], case.facts[pair.right]
        a, b = folded(left.surface), folded(right.surface)
        if pair.verdict == "agree" and a != b and len(a) == len(b):
            for spelled, fact in ((a, left), (b, right)):
                side = found.setdefault(spelled, [])
                if fact not in side:
                    side.append(fact)
    return list(found.values())
