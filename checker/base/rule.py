"""The class to subclass for a new finding code."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from checker.model import Dossier, Fact, Finding, Outcome, Severity, Slot, Witness


def undecided(left: Fact, right: Fact) -> Outcome:
    """The verdict of nobody."""
    return Outcome("unclear", "Nobody has compared the two.")


@dataclass(frozen=True, slots=True)
class Case:
    """All that a rule may look at.

    Attributes:
        dossier: The documents, and what was wrong with others.
        facts: By id.
        slots: Every slot.
        witnesses: Documents grouped into independent sources.
        judge: The verdict on any two facts of one kind.
    """

    dossier: Dossier
    facts: Mapping[str, Fact]
    slots: Sequence[Slot]
    witnesses: Sequence[Witness]
    judge: Callable[[Fact, Fact], Outcome] = undecided


class Rule(ABC):
    """A finding code. The docstring is its page in ``checker explain`` and README.

    The docstring's first line says what it finds; sections "Example:" and
    "What to do:" follow.

    Attributes:
        code: Letters for the family, three digits: "NUM101". x1xx are
            conflicts between documents, x2xx inside one document, x3xx notes.
        name: Short name in kebab case.
        severity: Usual severity.
        default: Whether the rule is on when nothing is selected.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severity]
    default: ClassVar[bool] = True

    @abstractmethod
    def check(self, case: Case) -> Iterable[Finding]:
        """Everything this rule has to tell about the case."""
