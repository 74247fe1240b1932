"""Names that the dossier or the settings say are one: facts under the name they stand for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from checker.model import Fact

NAMES = frozenset(("person", "place", "organisation", "role"))


def renamed(facts: Iterable[Fact], aliases: Mapping[str, str]) -> list[Fact]:
    """The facts with every name that has an alias under the name it stands for.

    Only whole names count, in any case. What a document has as written stays in
    surface and sentence.

    Args:
        facts: As extracted.
        aliases: Name as written to canonical name.
    """
    if not aliases:
        return list(facts)
    known = {_key(name): canonical for name, canonical in aliases.items()}
    return [_renamed(fact, known) for fact in facts]


def _renamed(fact: Fact, known: Mapping[str, str]) -> Fact:
    def named(name: str) -> str:
        return known.get(_key(name), name)

    value, reading = fact.value, fact.reading
    canonical = known.get(_key(fact.surface)) or named(value.text)
    if fact.kind in NAMES and canonical != value.text:
        reading = f"{reading}; " if reading else ""
        reading += f"alias: {value.text} -> {canonical}"
        value = replace(value, text=canonical)
    return replace(
        fact,
        value=value,
        reading=reading,
        subject=named(fact.subject),
        attributed_to=named(fact.attributed_to),
        names=tuple(dict.fromkeys(map(named, fact.names))),
    )


def _key(name: str) -> str:
    return " ".join(name.casefold().split())
