"""SRC303: one number, two different things."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import Final

from checker.base.rule import Case, Rule
from checker.compare.verdicts.rounding import precision
from checker.findings.camps import camps
from checker.findings.identity import fingerprint, place
from checker.findings.naming import labels
from checker.model import Fact, Finding

# A number this small or this round turns up twice by chance.
SMALL: Final = 100
DIGITS: Final = 3
CONFIDENCE: Final = 0.5


class OneNumberTwoThings(Rule):
    """The same unusual number stands for two different things in two documents.

    Example:
        4,460 dead in one article, 4,460 evacuation centres in another.

    What to do:
        Find the original statement: one of the two has slipped into the wrong line.
    """

    code = "SRC303"
    name = "one-number-two-things"
    severity = "low"

    def check(self, case: Case) -> Iterable[Finding]:
        """One finding for each number."""
        by_number: dict[str, list[Fact]] = defaultdict(list)
        for fact in case.facts.values():
            if fact.kind == "count" and fact.zone != "furniture" and _unusual(fact):
                by_number[fact.value.text].append(fact)
        names = labels(case)
        slot_of = {i: s.id for s in case.slots for i in s.facts}
        for facts in by_number.values():
            if pair := _two_things(facts, slot_of):
                left, right = pair
                yield Finding(
                    code=self.code,
                    name=self.name,
                    severity=self.severity,
                    confidence=CONFIDENCE,
                    fingerprint=fingerprint(self.code, pair),
                    place=place(self.code, pair),
                    slot="",
                    facts=(left.id, right.id),
                    message=f"“{left.surface}” is {_thing(left)} in {names[left.document]}, "
                    f"“{right.surface}” is {_thing(right)} in {names[right.document]}.",
                    camps=camps([[left], [right]], case),
                )


def _unusual(fact: Fact) -> bool:
    number = fact.value.low
    if number is None or number != fact.value.high or abs(number) < SMALL:
        return False
    return bool(abs(number) / precision(number, None) >= 10 ** (DIGITS - 1))


def _thing(fact: Fact) -> str:
    return fact.role.replace("_", " ") or f"a number of “{fact.attribute or fact.head}”"


def _two_things(facts: Sequence[Fact], slot_of: Mapping[str, str]) -> tuple[Fact, Fact] | None:
    """Two facts of two documents that are surely not about one thing."""
    told: dict[tuple[str, str, str], dict[str, Fact]] = defaultdict(dict)
    for f in facts:  # two documents stand for all that say the same
        alike = told[slot_of.get(f.id, f.id), f.head, f.role]
        if len(alike) < 2:
            alike.setdefault(f.document, f)
    kept = {f.id for alike in told.values() for f in alike.values()}
    for a, b in combinations([f for f in facts if f.id in kept], 2):
        if a.document == b.document or slot_of.get(a.id, a.id) == slot_of.get(b.id, b.id):
            continue
        if a.head and b.head and a.head != b.head and (a.role != b.role or not a.role):
            return a, b
    return None
