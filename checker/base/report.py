"""What a check of a dossier gives back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape

import pandas as pd

from checker.model import Dossier, Fact, Finding, Folded, Slot, Witness
from checker.model.judgement import Judgement


@dataclass(frozen=True, slots=True, repr=False)
class Report:
    """What a check of a dossier gives back.

    Attributes:
        dossier: The documents as read, and the problems met.
        facts: The table; see ``checker.table.schema``.
        by_id: The same facts as objects, by id.
        slots: Every slot with its judged pairs.
        findings: What to tell an editor, most severe first.
        witnesses: Documents grouped into independent sources.
        version: Version of the checker that made it.
        folded: Findings that somebody decided about, with the reason.
        judged: Fingerprint of a finding that is still told to what editors decided on it.
        new: Ids of the documents under check when only these were asked about;
            empty when the whole dossier was.
    """

    dossier: Dossier
    facts: pd.DataFrame
    by_id: Mapping[str, Fact]
    slots: tuple[Slot, ...]
    findings: tuple[Finding, ...]
    witnesses: tuple[Witness, ...]
    version: str
    folded: tuple[Folded, ...] = ()
    new: frozenset[str] = frozenset()
    judged: Mapping[str, Judgement] = field(default_factory=dict)

    def __repr__(self) -> str:
        """How much there is, for a console."""
        return (
            f"<Report “{self.dossier.title}”: {len(self.dossier.documents)} documents, "
            f"{len(self.by_id)} facts, {len(self.slots)} slots, {len(self.findings)} findings>"
        )

    def _repr_html_(self) -> str:
        """The findings in short, as notebooks show them."""
        head = "".join(f"<th>{name}</th>" for name in ("severity", "code", "finding"))
        rows = "".join(
            f"<tr><td>{f.severity}</td><td>{escape(f.code)}</td>"
            f"<td style='text-align: left'>{escape(f.message)}</td></tr>"
            for f in self.findings
        )
        return f"<p>{escape(repr(self))}</p><table><tr>{head}</tr>{rows}</table>"
