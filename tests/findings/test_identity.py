"""Fingerprints follow what is said, not where it stands."""

from __future__ import annotations

from checker.findings.collect import collect
from checker.findings.identity import fingerprint, place
from checker.model import Fact, Value
from checker.rules import RULES
from tests.findings.cases import case, say
from tests.records import replace

HURT = "role=injured; attribute=people; head=person"


def facts() -> list[Fact]:
    return [say("a", "count", "50", HURT), say("b", "count", "80", HURT)]


def test_position_and_prose_do_not_count() -> None:
    moved = [
        replace(f, start=900, end=902, sentence="Reworded.", sentence_index=9, id=f"x{f.document}")
        for f in facts()
    ]
    assert fingerprint("NUM101", moved) == fingerprint("NUM101", facts())


def test_the_order_of_files_does_not_count() -> None:
    assert fingerprint("NUM101", facts()[::-1]) == fingerprint("NUM101", facts())


def test_a_further_source_does_not_count() -> None:
    more = [*facts(), say("c", "count", "80", HURT)]
    assert fingerprint("NUM101", more) == fingerprint("NUM101", facts())


def test_a_value_counts_in_the_fingerprint_and_not_in_the_place() -> None:
    changed = [facts()[0], replace(facts()[1], value=Value("70", 70, 70, "", 1))]
    assert fingerprint("NUM101", changed) != fingerprint("NUM101", facts())
    assert place("NUM101", changed) == place("NUM101", facts())


def test_code_and_role_count() -> None:
    killed = [replace(f, role="killed") for f in facts()]
    assert place("NUM101", killed) != place("NUM101", facts())
    assert place("NUM102", facts()) != place("NUM101", facts())


def test_two_findings_with_one_identity_are_numbered() -> None:
    built = case(*facts())
    twice = replace(built, slots=[*built.slots, replace(built.slots[0], id="s2")])
    found = collect(RULES, twice)
    assert len(found) == 2
    assert len({f.fingerprint for f in found}) == 2
    assert len({f.place for f in found}) == 2
    assert found[0].fingerprint == collect(RULES, built)[0].fingerprint
