"""What a check of a dossier gives back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from checker.model import Dossier, Fact, Finding, Folded, Slot, Witness


@dataclass(frozen=True, slots=True)
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
