"""The class to subclass for a new finding code."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from checker.model import Dossier, Fact, Finding, Severity, Slot, Witness


@dataclass(frozen=True, slots=True)
class Case:
    """All that a rule may look at.

    Attributes:
        dossier: The documents, and what was wrong with others.
        facts: By id.
        slots: Every slot.
        witnesses: Documents grouped into independent sources.
    """

    dossier: Dossier
    facts: Mapping[str, Fact]
    slots: Sequence[Slot]
    witnesses: Sequence[Witness]


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
