"""A wish not to be told about a finding, with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from checker.model.finding import Finding
from checker.model.folded import FoldedBy


@dataclass(frozen=True, slots=True)
class Ignore:
    """One [[ignore]] entry of dossier.toml, or one comment in a document.

    Attributes:
        code: Code prefix; "" for any.
        slot: Slot id; "" for any.
        fingerprint: Start of a fingerprint; "" for any.
        reason: Why; an ignore without one does nothing.
        until: Last day it holds; None for good.
        by: "ignore" for dossier.toml, "inline" for a comment.
        document: Document of the comment, "" for dossier.toml.
        where: File and line, for messages.
    """

    code: str = ""
    slot: str = ""
    fingerprint: str = ""
    reason: str = ""
    until: date | None = None
    by: FoldedBy = "ignore"
    document: str = ""
    where: str = "dossier.toml"

    def matches(self, finding: Finding, documents: set[str]) -> bool:
        """Whether this entry is about the finding, which quotes ``documents``."""
        asked = (self.code, self.slot, self.fingerprint, self.document)
        return (
            any(asked)
            and finding.code.startswith(self.code)
            and self.slot in ("", finding.slot)
            and finding.fingerprint.startswith(self.fingerprint)
            and (not self.document or self.document in documents)
        )
