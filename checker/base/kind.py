"""The class to subclass for a new kind of fact."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from checker.analysis.analysis import Analysis
from checker.model import Fact, Mention, Outcome


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the dossier as a whole tells about how to compare.

    Attributes:
        rates: (currency, currency) to exchange rate, learnt from conversions
            printed in the dossier's own texts.
        tolerances: Attribute or kind to relative tolerance, from the settings.
    """

    rates: Mapping[tuple[str, str], float] = field(default_factory=dict)
    tolerances: Mapping[str, float] = field(default_factory=dict)


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
