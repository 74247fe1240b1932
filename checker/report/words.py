"""The words, signs and order that all formats for people share."""

from __future__ import annotations

from typing import Final

from checker.model import Severity, Slot, Verdict
from checker.report.clean import one_line

SEVERITIES: Final[tuple[Severity, ...]] = ("high", "medium", "low", "info")

SEVERITY_TITLES: Final[dict[Severity, str]] = {
    "high": "High severity",
    "medium": "Medium severity",
    "low": "Low severity",
    "info": "Notes",
}

# Worst first: a slot is shown under the first of these that one of its pairs has.
VERDICTS: Final[tuple[Verdict, ...]] = (
    "conflict",
    "change_over_time",
    "unclear",
    "different_scope",
    "compatible",
    "agree",
)

VERDICT_WORDS: Final[dict[str, str]] = {
    "conflict": "conflict",
    "change_over_time": "changed over time",
    "unclear": "unclear",
    "different_scope": "different scope",
    "compatible": "compatible",
    "agree": "agree",
}

VERDICT_SIGNS: Final[dict[str, str]] = {
    "conflict": "≠",
    "change_over_time": "→",
    "unclear": "?",
    "different_scope": "‖",
    "compatible": "≈",
    "agree": "=",
}

# Plain lists of files and of decisions are cut here, and what is left out is counted.
MANY: Final = 200

ONE_SOURCE: Final = "All sides count as one independent source: look for an update or a slip."

# Kinds that belong together in a list, what is checked first in front.
FAMILIES: Final[tuple[tuple[str, frozenset[str]], ...]] = (
    ("Figures", frozenset({"count", "money", "percent", "measure", "age", "ordinal", "duration"})),
    ("Dates and times", frozenset({"date", "time"})),
    ("What was said and done", frozenset({"quotation", "statement"})),
    ("People and titles", frozenset({"title", "role", "person"})),
    ("Places and organisations", frozenset({"place", "organisation"})),
)
# Families whose values are worked out, so that a reader wants to see how.
RESOLVED: Final = (0, 1)
NAMES: Final = frozenset({"person", "place", "organisation"})


def family(kind: str) -> int:
    """Rank of the family that a kind belongs to."""
    known = (i for i, (_, kinds) in enumerate(FAMILIES) if kind in kinds)
    return next(known, len(FAMILIES) - 1)


def question(slot: Slot) -> str:
    """What the slot asks, for headings; a subject that says nothing new is left out."""
    attribute, subject = one_line(slot.attribute), one_line(slot.subject)
    if slot.kind in NAMES and subject:
        return f"{subject} ({slot.kind})"
    if not attribute:
        return subject or slot.kind
    said = subject.casefold() in attribute.casefold()
    return attribute if said else f"{attribute}, {subject}"


def plural(number: int, one: str, many: str = "") -> str:
    """``1 fact``, ``2 facts``, ``1,200 facts``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listing(items: tuple[str, ...] | list[str], most: int = 6) -> str:
    """``A, B and C``; beyond ``most`` the rest is counted, never dropped silently."""
    if len(items) > most:
        return f"{', '.join(items[: most - 1])} and {len(items) - most + 1:,} more"
    return " and ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)


def confidence_words(confidence: float) -> str:
    """``confidence high (0.87)``: how sure the reading is."""
    level = "high" if confidence >= 0.8 else "fair" if confidence >= 0.5 else "low"
    return f"confidence {level} ({confidence:.2f})"
