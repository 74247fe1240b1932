"""One finding from one slot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.base.rule import Case, Rule
from checker.findings.camps import camps, sides
from checker.findings.confidence import confidence
from checker.findings.identity import fingerprint, place
from checker.findings.naming import labels
from checker.findings.sentences import changed, message, printable, settle
from checker.findings.severity import severity
from checker.model import Fact, Finding, Pair, Slot


def from_slot(rule: Rule, slot: Slot, pairs: Sequence[Pair], case: Case) -> Finding:
    """The finding of ``rule`` on the pairs of a slot that it reports."""
    verdict = pairs[0].verdict
    groups = sides(slot, case, verdict)
    facts = [f for side in groups for f in side]
    names = labels(case)
    reported = verdict == "conflict"
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=severity(groups) if reported else rule.severity,
        confidence=confidence(pairs, groups),
        fingerprint=fingerprint(rule.code, facts),
        place=place(rule.code, facts),
        slot=slot.id,
        facts=tuple(f.id for f in facts),
        message=_message(slot, groups, names, pairs),
        camps=camps(groups, case),
        printable=printable(slot, groups, names) if reported else "",
        settle=settle(groups, names) if reported else "",
    )


def _message(
    slot: Slot, groups: Sequence[Sequence[Fact]], names: Mapping[str, str], pairs: Sequence[Pair]
) -> str:
    match pairs[0].verdict:
        case "conflict":
            return message(slot, groups, names)
        case "change_over_time":
            return changed(slot, groups, names)
        case _:
            return pairs[0].reason
