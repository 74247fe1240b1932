"""The ladder: steps in order, the first that has something to say decides."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from checker.compare.verdicts.comparison import Comparison
from checker.compare.verdicts.wording import edtf
from checker.model import Fact, Outcome

Step: TypeAlias = Callable[[Fact, Fact, Comparison], Outcome | None]


def climb(steps: Sequence[Step], left: Fact, right: Fact, comparison: Comparison) -> Outcome:
    """The outcome of the first step that knows; unclear when none does.

    The facts are put in one order first, so that swapping them changes nothing.
    """
    first, second = sorted((left, right), key=lambda f: (f.document, f.start, f.id))
    for step in steps:
        if outcome := step(first, second, comparison):
            return outcome
    return Outcome("unclear", f"It cannot be told whether {quoted(first, second)} go together.")


def quoted(left: Fact, right: Fact) -> str:
    """Both surfaces in quotation marks, joined by "and"."""
    return f"{mark(left)} and {mark(right)}"


def mark(fact: Fact, longest: int = 90) -> str:
    """The mention as written, on one line, in quotation marks; the day of what happened."""
    if fact.kind == "date" and fact.attribute.startswith("date of "):
        return edtf(fact.value.text)  # its words are those of the event
    text = " ".join(fact.surface.split()).strip("\"“”„«»'‘’ ")
    if len(text) > longest:
        text = text[: longest - 1].rsplit(" ", 1)[0] + " …"
    return f"“{text}”"
