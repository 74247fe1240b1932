"""A finding that is kept out of the way, with the reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from checker.model.finding import Finding

FoldedBy = Literal["baseline", "ignore", "inline", "judgement"]


@dataclass(frozen=True, slots=True)
class Folded:
    """A finding that somebody decided about, no longer reported as open.

    Attributes:
        finding: The finding.
        by: What folds it: the baseline, an [[ignore]] entry, a comment in the
            document, or an editor's judgement.
        reason: The reason given.
    """

    finding: Finding
    by: FoldedBy
    reason: str
