"""The class to subclass for a new kind of fact."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import ClassVar

from checker.analysis.analysis import Analysis
from checker.compare.verdicts.comparison import Comparison
from checker.model import Fact, Mention, Outcome

__all__ = ["Comparison", "Kind"]


class Kind(ABC):
    """A type of fact: how it is read and what a difference means.

    Attributes:
        name: The kind's name in tables and reports.
        family: Mentions of kinds in one family never overlap ("number",
            "name"); "" when this kind may overlap any other.
        rank: Within a family, the higher rank keeps a disputed span of equal length.
    """

    name: ClassVar[str]
    family: ClassVar[str] = ""
    rank: ClassVar[int] = 0

    @abstractmethod
    def extract(self, analysis: Analysis) -> Iterable[Mention]:
        """Every mention of this kind in the document."""

    @abstractmethod
    def compare(self, left: Fact, right: Fact, comparison: Comparison) -> Outcome:
        """What the pair amounts to, given that both answer the same question.

        Symmetric: swapping the facts gives the same verdict.
        """
