"""Rules that compare what one document says in two places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import ClassVar, Final

from checker.base.rule import Case, Rule
from checker.findings.camps import camps
from checker.findings.identity import fingerprint, place
from checker.findings.severity import severity
from checker.model import Fact, Finding, Slot

# The slot vouches for the two places only through other documents.
CONFIDENCE: Final = 0.6
_MOST: Final = 200  # facts of one slot and document; who lists more tells no slip by it


class WithinRule(Rule):
    """Reports slots in which one document gives two values that cannot both hold.

    Attributes:
        kinds: The kinds of slots that it looks at.
    """

    kinds: ClassVar[frozenset[str]]

    def check(self, case: Case) -> Iterable[Finding]:
        """One finding for each slot and document."""
        for slot in case.slots:
            if slot.kind not in self.kinds:
                continue
            own: dict[str, list[Fact]] = defaultdict(list)
            for i in slot.facts:
                own[case.facts[i].document].append(case.facts[i])
            for document, facts in own.items():
                if clash := _clash(facts, case):
                    yield self._finding(slot, document, clash, case)

    def _finding(self, slot: Slot, document: str, pair: Sequence[Fact], case: Case) -> Finding:
        left, right = pair
        name = f"{slot.name[:1].upper()}{slot.name[1:]}"
        return Finding(
            code=self.code,
            name=self.name,
            severity=severity([[left], [right]]),
            confidence=CONFIDENCE,
            fingerprint=fingerprint(self.code + document, pair),
            place=place(self.code + document, pair),
            slot=slot.id,
            facts=(left.id, right.id),
            message=f"{name}: {document} has “{left.surface}” ({left.zone}) and "
            f"“{right.surface}” ({right.zone}).",
            camps=camps([[left], [right]], case),
            document=document,
        )


def _clash(facts: Sequence[Fact], case: Case) -> tuple[Fact, Fact] | None:
    """The first two facts in different sentences that cannot both hold and name one source.

    A text that says two things in two places mostly speaks of two things; only
    where both are put alike, or one is a headline, is it taken as a slip.
    """
    for left, right in combinations(facts[:_MOST], 2):
        apart = left.sentence_index != right.sentence_index
        one_voice = left.attributed_to == right.attributed_to
        slip = _headline(left, right) and not _borne_out(left, right, facts, case)
        telling = apart and one_voice and (slip or _alike(left, right))
        if telling and case.judge(left, right).verdict == "conflict":
            return left, right
    return None


def _headline(left: Fact, right: Fact) -> bool:
    """Whether one is a headline, and neither counts a narrower thing than the other."""
    alike = set(left.modifiers) == set(right.modifiers) and left.scope == right.scope
    return alike and (left.zone == "headline") != (right.zone == "headline")


def _borne_out(left: Fact, right: Fact, facts: Sequence[Fact], case: Case) -> bool:
    """Whether the text gives the headline's value too, so that the other is another thing."""
    headline = left if left.zone == "headline" else right
    others = [f for f in facts if f.zone != "headline"]
    return any(case.judge(headline, f).verdict in ("agree", "compatible") for f in others)


def _alike(left: Fact, right: Fact) -> bool:
    """Whether both are about the same things by their own words."""
    named = bool(left.attribute or left.subject)
    asked = (left.attribute, left.role, left.subject) == (
        right.attribute,
        right.role,
        right.subject,
    )
    return named and asked and bool(set(left.names) & set(right.names))
