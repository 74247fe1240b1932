"""What else the clause of a fact numbers and counts."""

from __future__ import annotations

from collections.abc import Sequence

from checker.compare.words import persons, sense
from checker.language.tables import table
from checker.model import Fact


def ranks(fact: Fact, others: Sequence[Fact]) -> dict[str, str]:
    """What stands in a row in the fact's clause, and where: not "the biggest"."""
    counted = table("en", "numbers")["ordinals"]
    return {
        sense(o.head.split()[-1]): o.value.text
        for o in others
        if o.kind == "ordinal"
        and o.clause == fact.clause
        and o.head.strip()
        and (o.surface[0].isdigit() or o.surface.lower() in counted)
    }


def listed(fact: Fact, others: Sequence[Fact]) -> bool:
    """Whether the fact's clause counts people of another sort beside its own."""
    return _people(fact) and any(
        o.kind == fact.kind and o.role == fact.role and o.clause == fact.clause and _people(o)
        for o in others
    )


def _people(fact: Fact) -> bool:
    return bool(fact.head.strip()) and sense(fact.head.split()[-1]) in persons()
