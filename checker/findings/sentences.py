"""The sentences of a finding: what differs, what may be printed, what would settle it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from checker.compare.verdicts.wording import day
from checker.findings.display import (
    brief,
    common_surface,
    happened,
    named_number,
    quoted,
    shortened,
    shown,
)
from checker.findings.lineage import CITING, chain, origin
from checker.findings.naming import enumerate_words, sources
from checker.language.tables import lines
from checker.model import Fact, Slot

# Numbers that can be told as a span: "between 50 and 80".
SPANS: Final = frozenset({"count", "measure", "percent", "money"})
# Hedges that leave one end open, so that no span can be told.
OPEN: Final = frozenset({"at_least", "at_most", "more_than", "less_than"})
# Kinds where the person quoted is often the value itself.
NAMES: Final = frozenset({"role", "title", "person", "organisation", "place"})
_ALONE: Final = 3
# Sides and bodies named in one piece of advice.
_SIDES: Final = 4
_BODIES: Final = 2


def message(slot: Slot, sides: Sequence[Sequence[Fact]], names: Mapping[str, str]) -> str:
    """What differs, and who says which."""
    told = " against ".join(_told(side, names) for side in sides)
    return f"{_head(slot, sides)}: {told}{_outlier(sides, names)}."


def changed(slot: Slot, sides: Sequence[Sequence[Fact]], names: Mapping[str, str]) -> str:
    """What moved, the oldest first."""

    def age(side: Sequence[Fact]) -> tuple[date, float]:
        first = min((f.as_of for f in side if f.as_of), default=date.max)
        return first, named_number(side[0]) or 0

    ranked = sorted(sides, key=age)
    told = [_told(side, names, _when(side)) for side in ranked]
    return f"{_head(slot, sides)}: first {', then '.join(told)}."


def _when(side: Sequence[Fact]) -> str:
    days = {f.as_of for f in side if f.as_of}
    told = "expected on " if all(f.modality == "expected" for f in side) else ""
    since = "first on " if len(days) > 1 and not told else ""
    return f", {told}{since}{day(min(days))}" if days else ""


def _head(slot: Slot, sides: Sequence[Sequence[Fact]]) -> str:
    """The question, in words an editor understands."""
    if slot.kind == "quotation":
        return "The same words in different mouths"
    if slot.kind == "role":
        return f"Different people are named as {sides[0][0].attribute or slot.attribute}"
    return _upper(slot.name or slot.kind)


def _told(side: Sequence[Fact], names: Mapping[str, str], when: str = "") -> str:
    """A value, who gives it, whom they cite, and when."""
    cited = {chain(f) for f in side if f.kind not in NAMES}
    citing = f", citing {enumerate_words(sorted(cited))}" if cited and "" not in cited else ""
    # What a statement is read as stands outside the words of the text.
    statement = side[0].kind == "statement"
    value = shortened(common_surface(side)) if statement else shown(side)
    told = side[0].value.text
    read = f"; {told}" if statement and told not in value.lower() else ""
    return f"{quoted(value, side)} ({enumerate_words(sources(side, names))}{citing}{when}{read})"


def _outlier(sides: Sequence[Sequence[Fact]], names: Mapping[str, str]) -> str:
    counts = [len({f.document for f in s}) for s in sides]
    alone = [i for i, c in enumerate(counts) if c == 1]
    if len(alone) == 1 and sum(counts) - 1 >= _ALONE:
        return f"; {sources(sides[alone[0]], names)[0]} stands alone"
    return ""


def printable(slot: Slot, sides: Sequence[Sequence[Fact]], names: Mapping[str, str]) -> str:
    """A sentence that is safe to print: it claims only what each source says.

    "" for statements of which no person is the subject: their wordings do not fit
    into one sentence.
    """
    if slot.kind == "statement":
        answers = [f"{brief(s)} ({enumerate_words(sources(s, names))})" for s in sides]
        about = f"the {slot.attribute} of {slot.subject}"
        named = slot.subject[:1].isupper() and slot.subject == sides[0][0].subject
        return f"Reports differ on {about}: {enumerate_words(answers, 'or')}." if named else ""
    facts = [f for side in sides for f in side]
    if slot.kind == "quotation":
        voices = [
            f"{side[0].attributed_to} ({enumerate_words(sources(side, names))})" for side in sides
        ]
        return f"Reports differ on who said “{brief(sides[0])}”: {enumerate_words(voices, 'or')}."
    what = _asked(slot, facts)
    if slot.kind in SPANS and (ends := _span(sides)):
        span = f"between {ends[0]} and {ends[1]}"
        if slot.kind == "count" and (told := happened(facts, span)):
            return f"{_upper(told)}, according to {enumerate_words(sources(facts, names))}."
        given = [f"{brief(s)} ({enumerate_words(sources(s, names))})" for s in sides]
        about = f" for {what}" if what else ""
        return f"Reports give different figures{about}: {enumerate_words(given)}."
    claims = [f"{enumerate_words(sources(s, names))}: {brief(s)}" for s in sides]
    about = f"who is {what}" if slot.kind == "role" else f"the {what}" if _dated(slot) else what
    return f"Reports differ on {about} ({'; '.join(claims)})."


def _asked(slot: Slot, facts: Sequence[Fact]) -> str:
    """What is asked, to stand inside a sentence; "" when it cannot."""
    asked = facts[0].attribute if slot.kind == "role" else slot.attribute
    what = asked.replace("_", " ") or slot.subject or slot.kind
    if slot.kind in ("age", "title") and slot.subject:
        return f"the {what} of {slot.subject}"
    hanging = what.split()[0].lower() in lines("en", "function_words")  # "off Corvo"
    return "" if hanging and slot.kind in SPANS else what


def _dated(slot: Slot) -> bool:
    """Whether the slot asks for the date of something that is named."""
    return slot.kind == "date" and slot.attribute.startswith(f"{slot.kind} of ")


def _span(sides: Sequence[Sequence[Fact]]) -> tuple[str, str] | None:
    """The lowest and the highest figure, as written; None when they cannot be told."""
    facts = [s[0] for s in sides]
    numbers = [named_number(f) for f in facts]
    if len({f.value.unit for f in facts}) > 1 or None in numbers:
        return None
    if any(f.hedge in OPEN for side in sides for f in side):
        return None
    ranked = sorted(facts, key=lambda f: named_number(f) or 0)
    low, high = _figure(ranked[0]), _figure(ranked[-1])
    return None if low == high else (low, high)


def _figure(fact: Fact) -> str:
    """The number without its hedge, with its unit."""
    unit = fact.value.unit_of_text
    units = {fact.attribute: "", fact.head: ""}
    if fact.kind == "measure":
        return f"{fact.value.text} {units.get(unit, unit)}".strip()
    if fact.kind != "count":
        return " ".join(fact.surface.split())
    number = named_number(fact) or 0
    return f"{number:,.0f}" if number == int(number) else f"{number:,}"


def settle(sides: Sequence[Sequence[Fact]], names: Mapping[str, str]) -> str:
    """What would settle it: whom to ask about each value, by whom the documents cite."""
    if sides[0][0].kind == "statement":
        asked = sources([f for side in sides for f in side], names)
        return f"Ask {enumerate_words(asked)} what the wording rests on."
    if sides[0][0].kind == "quotation":
        return f"Ask {enumerate_words([side[0].attributed_to for side in sides])} who said it."
    told: dict[str, list[str]] = {}
    name = "the name " if sides[0][0].kind == "role" else ""
    unsourced = []
    for side in sides[:_SIDES]:
        value = brief(side)
        bodies = {f.attributed_to.split(CITING)[-1] for f in side if f.kind not in NAMES} - {""}
        if bodies:
            asked_body = enumerate_words(sorted(bodies)[:_BODIES])
            told.setdefault(asked_body, []).append(quoted(value, side))
        else:
            first = names.get(origin(side).document, origin(side).document)
            unsourced.append(f"{first} where {name}{quoted(value, side)} comes from")
    about = [f"{who} about {enumerate_words(values)}" for who, values in told.items()]
    return f"Ask {enumerate_words([*about, *unsourced])}."


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
