"""The sentences of a finding: what differs, what may be printed, what would settle it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from checker.findings.camps import common_surface, origin, sources
from checker.model import Camp, Fact, Slot

# Numbers that can be told as a span: "between 50 and 80".
SPANS: Final = frozenset({"count", "measure", "percent", "money"})
_MANY = 4


def enumerate_words(words: Sequence[str], last: str = "and") -> str:
    """Joins words: "A, B and C"; more than a handful is cut short."""
    if len(words) > _MANY:
        return f"{', '.join(words[: _MANY - 1])} {last} {len(words) - _MANY + 1} others"
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def message(slot: Slot, sides: Sequence[Sequence[Fact]], names: Mapping[str, str]) -> str:
    """What differs, and who says which."""
    told = [f"“{common_surface(s)}” ({enumerate_words(sources(s, names))})" for s in sides]
    head = f"{slot.name}: " if slot.name else ""
    return f"{_upper(head)}{' against '.join(told)}{_outlier(sides, names)}."


def _outlier(sides: Sequence[Sequence[Fact]], names: Mapping[str, str]) -> str:
    counts = [len({f.document for f in s}) for s in sides]
    alone = [i for i, c in enumerate(counts) if c == 1]
    if len(alone) == 1 and sum(counts) - 1 >= 3:
        return f"; {sources(sides[alone[0]], names)[0]} stands alone"
    return ""


def printable(slot: Slot, sides: Sequence[Sequence[Fact]], names: Mapping[str, str]) -> str:
    """A sentence that is safe to print: it claims only what each source says."""
    kind = sides[0][0].kind
    what = slot.attribute.replace("_", " ") or slot.subject or kind
    claims = [
        f"{enumerate_words(sources(s, names))} {'give' if len(sources(s, names)) > 1 else 'gives'} "
        f"{common_surface(s)}"
        for s in sides
    ]
    if kind in SPANS and (span := _span(sides)):
        low, high = span
        given = enumerate_words(sorted({n for s in sides for n in sources(s, names)}))
        return f"Figures for {what} range from {low} to {high}, according to {given}."
    return f"Reports differ on {what}: {'; '.join(claims)}."


def _span(sides: Sequence[Sequence[Fact]]) -> tuple[str, str] | None:
    facts = [s[0] for s in sides]
    if len({f.value.unit for f in facts}) > 1:
        return None
    ranked = sorted(sides, key=lambda s: s[0].value.low or s[0].value.high or 0)
    return common_surface(ranked[0]), common_surface(ranked[-1])


def settle(sides: Sequence[Sequence[Fact]], names: Mapping[str, str]) -> str:
    """What would settle it: the bodies quoted for each value, else the first document."""
    asked = sorted({f.attributed_to for s in sides for f in s if f.attributed_to})
    unsourced = [s for s in sides if not any(f.attributed_to for f in s)]
    parts = []
    if asked:
        parts.append(
            f"Ask {enumerate_words(asked)}, who {'is' if len(asked) == 1 else 'are'} quoted"
        )
    for side in unsourced:
        first = names.get(origin(side).document, origin(side).document)
        parts.append(f"ask {first} where “{common_surface(side)}” comes from")
    return f"{_upper('; '.join(parts))}." if parts else ""


def lineage(camp: Camp, facts: Mapping[str, Fact], names: Mapping[str, str]) -> str:
    """Where a value seems to come from, and who repeats it."""
    side = [facts[i] for i in camp.facts]
    first = origin(side)
    label = names.get(first.document, first.document)
    day = f" on {first.as_of.isoformat()}" if first.as_of else ""
    whose = f", quoting {first.attributed_to}" if first.attributed_to else ""
    others = [n for n in sources(side, names) if n != label]
    repeated = f"; repeated by {enumerate_words(others)}" if others else ""
    return f"“{camp.value}” first in {label}{day}{whose}{repeated}"


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
