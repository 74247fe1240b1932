"""Names of persons and organisations, and who holds a role."""

from __future__ import annotations

from typing import Final

from checker.compare.similarity import folded
from checker.compare.verdicts.change import days_between, in_order, plan_came_about
from checker.compare.verdicts.comparison import Comparison
from checker.compare.verdicts.ladder import Step, mark, quoted
from checker.compare.verdicts.ordinals import other_rank
from checker.compare.verdicts.scope import other_time
from checker.compare.verdicts.spelling import bond
from checker.compare.verdicts.titles import passing
from checker.compare.verdicts.wording import day, voices
from checker.language.names import name_lists
from checker.language.tables import lines, words
from checker.model import Fact, Outcome

# Days after which a role may well have passed on.
TENURE: Final = 60


def same_name(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """One name: in full or in part, in any spelling."""
    found = bond(left.value.text, right.value.text)
    if found.startswith("a shorter") and left.kind == "organisation" and _narrower(left, right):
        return Outcome("compatible", f"{quoted(left, right)} are {found}.")
    return Outcome("agree", f"{quoted(left, right)} are {found}.") if found else None


def _narrower(left: Fact, right: Fact) -> bool:
    """Whether the longer name says more than what sort of body it is: Harrow Savings Bank."""
    lists = name_lists().words
    sorts = lists["organisation"] | lists["organisation_of"] | lists["suffix"]
    a, b = set(folded(left.value.text)), set(folded(right.value.text))
    return bool((a ^ b) - sorts - lines("en", "function_words"))


def named_otherwise(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Names that share a word, and so may be one."""
    shared = set(folded(left.value.text)) & set(folded(right.value.text))
    if not shared:
        return None
    return Outcome("compatible", f"{quoted(left, right)} share “{min(shared)}” and may be one.")


def unknown_part(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Two different names, and nothing says that only one can have the part."""
    if left.kind == "role":
        return None
    return Outcome("unclear", f"{quoted(left, right)} are two names, and both may belong here.")


def succession(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """A role that passed from one holder to another."""
    if passing(left) != passing(right):
        return Outcome(
            "change_over_time",
            f"Only one of {quoted(left, right)} is named as a former, acting or coming holder.",
        )
    order = in_order(left, right)
    if order is None or days_between(left, right) < TENURE:
        return None
    return Outcome(
        "change_over_time",
        f"{mark(order[0])} was written on {day(order[0].as_of)}, {mark(order[1])} on "
        f"{day(order[1].as_of)}, and a role can pass on in between.",
    )


def shared_role(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Roles that several people may have at once."""
    role = left.head or right.head
    if role not in words("en", "change", "shared_roles"):
        return None
    return Outcome("compatible", f"{quoted(left, right)} may both be {role}.")


def other_holder(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Two different persons in one role."""
    role = (left.attribute or right.attribute or "the same role").replace("_", " ")
    subject = left.subject or right.subject
    where = f" of {subject}" if subject and subject.lower() not in role.lower() else ""
    order = in_order(left, right)
    when = f", written on {day(order[0].as_of)} and on {day(order[1].as_of)}" if order else ""
    return Outcome(
        "conflict",
        f"{quoted(left, right)} are two persons, and each is named as {role}{where}{when}"
        f"{voices(left, right)}.",
    )


NAME: tuple[Step, ...] = (same_name, named_otherwise, unknown_part)
HOLDER: tuple[Step, ...] = (
    same_name,
    other_time,
    other_rank,
    shared_role,
    succession,
    plan_came_about,
    other_holder,
)
