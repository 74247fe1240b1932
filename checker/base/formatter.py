"""The class to subclass for a new report format."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import ClassVar

from checker.base.report import Report


class Formatter(ABC):
    """Writes a report as text.

    Attributes:
        name: Value of ``--format``.
        suffix: File ending with its dot.
    """

    name: ClassVar[str]
    suffix: ClassVar[str]

    @abstractmethod
    def render(self, report: Report) -> str:
        """The whole report in this format."""

    def pieces(self, report: Report) -> Iterator[str]:
        """The same in pieces, for formats whose reports may be large."""
        yield self.render(report)
