"""Where a value comes from: who gave it first, whom they cite, who repeats it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from checker.compare.verdicts.wording import day
from checker.findings.naming import enumerate_words, sources
from checker.model import Fact

CITING: Final = ", citing "


def origin(facts: Sequence[Fact]) -> Fact:
    """The fact that seems to give the value first: the earliest dated, else attributed, one."""
    return min(facts, key=lambda f: (f.as_of or date.max, not f.attributed_to, f.id))


def chain(fact: Fact) -> str:
    """Whose words these are and by which way they came: "police via AFP"."""
    return " via ".join(reversed(fact.attributed_to.split(CITING)))


def lineage(facts: Sequence[Fact], names: Mapping[str, str]) -> str:
    """Who gave the value first, quoting whom, and who has it too."""
    first = origin(facts)
    label = names.get(first.document, first.document)
    told = first.as_of is None or day(first.as_of) in label
    when = "" if told else f" on {day(first.as_of)}"
    whose = f", citing {chain(first)}" if first.attributed_to else ""
    others = [n for n in sources(facts, names) if n != label]
    also = f"; also in {enumerate_words(others)}" if others else ""
    return f"first in {label}{when}{whose}{also}"
