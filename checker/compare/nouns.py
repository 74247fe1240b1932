"""The noun that tells what a fact counts or measures."""

from __future__ import annotations

from checker.language.tables import table
from checker.model import Fact

# Nouns of measures that tell what is measured, and not in which unit alone.
_TELLING = ("magnitude", "score")


def noun(fact: Fact) -> str:
    """The counted noun, "" when unknown: "58 km" alone is a distance, whichever."""
    named = fact.head.strip()
    if not named or (fact.kind == "measure" and fact.attribute == named and _of_unit(named)):
        return ""
    return named.split()[-1]


def _of_unit(named: str) -> bool:
    return named not in _TELLING and named in table("en", "counting")["quantity_nouns"].values()
