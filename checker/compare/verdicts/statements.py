"""Statements of the yes-or-no kind."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from checker.canonical.places import within
from checker.compare.similarity import folded
from checker.compare.verdicts.change import ONE_STORY, days_between, in_order, so_at_first
from checker.compare.verdicts.comparison import Comparison
from checker.compare.verdicts.ladder import Step, mark, quoted
from checker.compare.verdicts.ordinals import other_rank
from checker.compare.verdicts.places import containing_place, known, same_place
from checker.compare.verdicts.scope import background, other_time
from checker.compare.verdicts.spelling import bond
from checker.compare.verdicts.wording import day, voices
from checker.compare.words import stems
from checker.language.choices import JOINED, KINSHIP, partners, questions
from checker.language.outcomes import PLACE_OF, opposites, turns
from checker.language.tables import words
from checker.model import Fact, Outcome

# Answers that cannot both hold, and answers of which one may follow the other.
OPPOSITE: Final = (
    frozenset({"happened", "did not happen"}),
    frozenset({"happened", "attempted"}),
    frozenset({"open", "closed"}),
    frozenset({"denied", "admitted"}),
    frozenset({"denied", "confirmed"}),
    *opposites("en"),
)
FOLLOWING: Final = (
    frozenset({"planned", "happened"}),
    frozenset({"planned", "did not happen"}),
    frozenset({"planned", "attempted"}),
)
# Answers that may turn into their opposite within days.
_DAY: Final = 10  # letters of a whole day
_STATES: Final = frozenset({"open", "closed", "denied", "admitted", "confirmed"})


def other_matter(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """An agreement on prisoners is not one on a ceasefire."""
    a, b = stems(left.attribute), stems(right.attribute)
    if not a or not b or a <= b or b <= a:
        return None
    return Outcome(
        "different_scope",
        f"{mark(left)} is about “{left.attribute}”, {mark(right)} about “{right.attribute}”.",
    )


def same_answer(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Both say yes, or both say no."""
    if left.value.text == right.value.text:
        return Outcome("agree", f"{quoted(left, right)} are told in the same way: {_told(left)}.")
    return None


def other_occasion(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Two occasions; what one person did, told for two days that are near, is one of them."""
    a, b = _on(left), _on(right)
    if a and b and abs((a - b).days) <= (ONE_STORY if left.subject else 1):
        return None
    present = words("en", "change", "present")
    now = [f for f in (left, right) if present.intersection(f.surface.split()[:1])]
    return None if now else other_time(left, right, comparison)


def _on(fact: Fact) -> date | None:
    """The day of the event; None where no one day is known."""
    try:
        return date.fromisoformat(fact.event_time[:_DAY])
    except ValueError:
        return None


def other_where(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Two places of one event: known ones apart from one another, or two of one sort."""
    if not left.attribute.startswith(PLACE_OF):
        return None
    venues = _two_of_a_sort(left.value.text, right.value.text)
    for step in (same_place, containing_place):
        if (found := step(left, right, comparison)) and not venues:
            return found
    if not venues and not (known(left) and known(right)):
        return Outcome("unclear", f"One of {quoted(left, right)} may lie within the other.")
    for step in (other_occasion, background, other_rank):
        if found := step(left, right, comparison):
            return found
    return Outcome("conflict", f"{quoted(left, right)} cannot both be the {left.attribute}.")


def _two_of_a_sort(left: str, right: str) -> bool:
    """Whether two names end alike and begin otherwise: Leeds Crown Court, Ely Crown Court."""
    a, b = folded(left), folded(right)
    return a[-1:] == b[-1:] != () and a[0] != b[0] and not bond(left, right)


def one_of_many(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Two answers to a question that has one: pneumonia, lung cancer; Australian, Dutch."""
    groups = questions("en").get(left.attribute)
    if groups is None:
        return None
    if left.attribute == KINSHIP and left.head != right.head and left.head and right.head:
        return Outcome("different_scope", f"{quoted(left, right)} are kin of two persons.")
    couples = {left.value.text, right.value.text} <= partners("en")
    if left.attribute == KINSHIP and not (left.head and right.head) and not couples:
        return Outcome("unclear", f"{quoted(left, right)} may be kin of two persons.")
    pairs = [(a, b) for a in _answers(left) for b in _answers(right)]
    if any(_may_be_one(a, b, groups) for a, b in pairs):
        return Outcome("compatible", f"{quoted(left, right)} can both be so.")
    return Outcome("conflict", f"{quoted(left, right)} are two answers on {left.attribute}.")


def _answers(fact: Fact) -> list[str]:
    return fact.value.text.split(JOINED)


def _may_be_one(left: str, right: str, groups: Sequence[frozenset[str]]) -> bool:
    wider = within(left, right) or within(right, left)
    return left == right or wider or any({left, right} <= group for group in groups)


def following(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """What one document plans, another reports; an answer that turned between two days."""
    answers = frozenset({left.value.text, right.value.text})
    if answers in FOLLOWING:
        return Outcome(
            "change_over_time", f"{mark(left)} is {_told(left)}, {mark(right)} {_told(right)}."
        )
    order = in_order(left, right)
    if order is None or not days_between(left, right) or not _turned(*order):
        return None
    return Outcome(
        "change_over_time",
        f"{mark(order[0])} was written on {day(order[0].as_of)}, {mark(order[1])} on "
        f"{day(order[1].as_of)}, and things may have moved in between.",
    )


def _turned(earlier: Fact, later: Fact) -> bool:
    """Whether the later answer may follow the earlier one."""
    answers = frozenset({earlier.value.text, later.value.text})
    if answers in opposites("en"):
        return (earlier.value.text, later.value.text) in turns("en")
    return answers <= _STATES or not (earlier.event_time and later.event_time)


def opposite(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Answers that cannot both hold."""
    if frozenset({left.value.text, right.value.text}) not in OPPOSITE:
        return Outcome("compatible", f"{quoted(left, right)} can both be so.")
    return Outcome(
        "conflict",
        f"{mark(left)}{_read(left)} and {mark(right)}{_read(right)} cannot both hold"
        f"{voices(left, right)}.",
    )


def _told(fact: Fact) -> str:
    return fact.value.text


def _read(fact: Fact) -> str:
    """What a statement is read as, in brackets, unless its words say the same."""
    told = _told(fact)
    return "" if told in fact.surface.lower() else f" ({told})"


STATEMENT: tuple[Step, ...] = (
    other_matter,
    other_where,
    same_answer,
    one_of_many,
    other_occasion,
    background,
    other_rank,
    following,
    so_at_first,
    opposite,
)
