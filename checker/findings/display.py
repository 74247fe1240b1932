"""Values as an editor would write them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from checker.compare.verdicts.wording import edtf
from checker.language.nouns import is_plural
from checker.language.tables import table
from checker.model import Fact

_BARE: Final = ("date", "time")
# Kinds whose value is a name, to be given in full.
_NAMED: Final = ("role", "person")
# Kinds whose values are figures, which in words have no capital of their own.
FIGURES: Final = frozenset({"count", "measure", "percent", "duration", "age"})
_LONGEST: Final = 60


def common_surface(facts: Sequence[Fact]) -> str:
    """The wording that most of the facts use; the longest of these, so that units stay."""
    counts = Counter(" ".join(f.surface.split()).removesuffix(" of") for f in facts)
    return max(counts, key=lambda s: (counts[s], len(s), s))


def shortened(text: str) -> str:
    """The first words of a long wording."""
    if len(text) <= _LONGEST:
        return text
    return text[: _LONGEST - 1].rsplit(" ", 1)[0] + " …"


def shown(facts: Sequence[Fact]) -> str:
    """The value that the facts share: as worded, with what "Monday" stands for."""
    surface = common_surface(facts)
    first = facts[0]
    if first.kind in _NAMED:
        return max((f.value.text for f in facts), key=lambda n: (len(n.split()), len(n), n))
    if first.kind == "statement":
        return f"{first.value.text} (“{shortened(surface)}”)"
    if first.kind == "date" and first.attribute and not _has_digit(surface):
        return edtf(first.value.text) if "X" not in first.value.text else surface
    resolved = _resolved(facts[0])
    return f"{surface} ({resolved})" if resolved and not _has_digit(surface) else surface


def quoted(value: str, facts: Sequence[Fact]) -> str:
    """A value with quotation marks around what a text says, none around what it amounts to.

    What "Monday" stands for is added in square brackets, as in a newspaper. The
    holder of an office is a name, given in full and not quoted.
    """
    if facts[0].kind == "role":
        return value
    said = [" ".join(t.split()).casefold() for f in facts for t in (f.sentence, f.surface)]
    if any(value.removesuffix(" …").casefold() in s for s in said):
        return f"“{value}”"
    surface = common_surface(facts)
    if value.startswith(f"{surface} (") and facts[0].kind in _BARE:
        return f"“{surface} [{value[len(surface) + 2 : -1]}]”"
    return value


def _has_digit(text: str) -> bool:
    return any(c.isdigit() for c in text)


def _resolved(fact: Fact) -> str:
    if fact.kind not in _BARE or not fact.value.text or "X" in fact.value.text:
        return ""
    return edtf(fact.value.text)


def brief(facts: Sequence[Fact]) -> str:
    """The value in a few words."""
    if facts[0].kind == "statement":
        return facts[0].value.text
    told = shortened(shown(facts))
    # A figure in words that opened its sentence: "Four".
    return told[:1].lower() + told[1:] if facts[0].kind in FIGURES else told


def named_number(fact: Fact) -> float | None:
    """The number that the wording names."""
    return fact.value.low if fact.value.low is not None else fact.value.high


def things(facts: Sequence[Fact]) -> str:
    """What is counted, in the plural, as most of the facts put it; "" when unknown."""
    plurals = table("en", "findings").get("things", {})
    counted = Counter(plurals.get(f.attribute, f.attribute) for f in facts if f.attribute)
    plain = [w for w in counted if w in plurals.values() or is_plural(w.split()[-1])]
    return min(plain, key=lambda w: (-counted[w], len(w), w), default="")


def happened(facts: Sequence[Fact], figure: str) -> str:
    """What happened to how many: "50 people were injured"; "" where no role tells."""
    roles = Counter(f.role for f in facts if f.role)
    if not roles:
        return ""
    form = table("en", "findings").get("roles", {}).get(roles.most_common(1)[0][0], "")
    counted = things(facts) or ("" if any(f.attribute for f in facts) else "people")
    return str(form).format(n=figure, things=counted) if form and counted else ""
