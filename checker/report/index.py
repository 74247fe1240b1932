"""Looking things up in a report: what was made of each fact, and where it is shown."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Literal

from checker.base.report import Report
from checker.model import Document, Fact, Finding, Slot, Verdict
from checker.report.days import day_words
from checker.report.words import VERDICTS

Status = Literal["conflict", "explained", "agreed", "alone"]

_STATUS: dict[Verdict, Status] = {
    "conflict": "conflict",
    "change_over_time": "explained",
    "unclear": "explained",
    "different_scope": "explained",
    "compatible": "explained",
    "agree": "agreed",
}
_RANK = {verdict: i for i, verdict in enumerate(VERDICTS)}


def worst(verdicts: Iterable[Verdict]) -> Verdict | None:
    """The verdict that matters most; None when nothing was compared."""
    return min(verdicts, key=_RANK.__getitem__, default=None)


class Index:
    """What was made of each fact of a report, and where it is shown.

    Args:
        report: The report.

    Attributes:
        report: The report.
        documents: By id, the oldest first, those without a day last.
        number: Document id to its number in the report, from 1.
        witness: Document id to the number of its independent source.
        verdicts: Slot id to the verdict that matters most in it.
        fact_verdicts: Fact id to the same over its own pairs.
        slot_anchors: Slot id to the anchor of the slot.
        findings: Every finding with its anchor, in the report's order.
        anchors_of: Slot id to the anchors of its findings.
    """

    def __init__(self, report: Report) -> None:
        self.report = report
        ordered = sorted(report.dossier.documents, key=lambda d: (str(d.published or "~"), d.id))
        self.documents: dict[str, Document] = {d.id: d for d in ordered}
        self.number = {d: i for i, d in enumerate(self.documents, 1)}
        self.witness = {d: i for i, w in enumerate(report.witnesses) for d in w.documents}
        self._of_source: dict[str, list[Document]] = {}
        for d in ordered:
            self._of_source.setdefault(d.source, []).append(d)
        self.slots: dict[str, Slot] = {s.id: s for s in report.slots}
        self.slot_anchors = {s.id: f"slot-{i}" for i, s in enumerate(report.slots, 1)}
        self.verdicts = {s.id: worst(p.verdict for p in s.pairs) for s in report.slots}
        self.slot_of: dict[str, str] = {}
        self.fact_verdicts: dict[str, Verdict] = {}
        for slot in report.slots:
            self._read(slot)
        taken: Counter[str] = Counter()
        self.findings = [(f, _anchor(f, taken)) for f in report.findings]
        self.anchors_of: dict[str, list[str]] = {}
        for finding, anchor in self.findings:
            if finding.slot:
                self.anchors_of.setdefault(finding.slot, []).append(anchor)

    def _read(self, slot: Slot) -> None:
        for fact in slot.facts:
            self.slot_of.setdefault(fact, slot.id)
        for pair in slot.pairs:
            for fact in (pair.left, pair.right):
                known = self.fact_verdicts.get(fact)
                if known is None or _RANK[pair.verdict] < _RANK[known]:
                    self.fact_verdicts[fact] = pair.verdict
        for fact, voice in slot.echoes.items():
            if voice in self.fact_verdicts:
                self.fact_verdicts[fact] = self.fact_verdicts[voice]

    def status(self, fact: Fact) -> Status:
        """What was made of the fact; "alone" when it was compared with nothing."""
        verdict = self.fact_verdicts.get(fact.id)
        return _STATUS[verdict] if verdict else "alone"

    def place(self, document: str) -> int:
        """Where the document stands in the report, from 1; 0 when it is not in it."""
        return self.number.get(document, 0)

    def independent(self, documents: Iterable[str]) -> int:
        """How many independent sources the documents are."""
        return len({self.witness.get(d, d) for d in documents})

    def text_anchor(self, document: str) -> str:
        """Anchor of a document's full text."""
        return f"text-{self.place(document)}"

    def fact_anchor(self, fact: Fact) -> str:
        """Anchor of a mention in the full text."""
        return f"m{self.place(fact.document)}-{fact.kind}-{fact.start}-{fact.end}"

    def name(self, document: str) -> str:
        """The source of a document; where it has several, with the day or the id."""
        known = self.documents.get(document)
        if known is None:
            return document
        same = [d for d in self._of_source[known.source] if d.published == known.published]
        if len(self._of_source[known.source]) == 1:
            return known.source
        if known.published is None or len(same) > 1:
            return f"{known.source} ({document})"
        return f"{known.source} ({day_words(known.published, known.published)})"

    def source(self, document: str) -> str:
        """The source of a document; with the id where several share source and day."""
        known = self.documents.get(document)
        name = self.name(document)
        return name if known is None or name.endswith(f"({document})") else known.source


def _anchor(finding: Finding, taken: Counter[str]) -> str:
    """The start of the fingerprint, with a number where several findings share it."""
    short = re.sub(r"[^0-9A-Za-z_-]", "", finding.fingerprint)[:12] or "unnamed"
    taken[short] += 1
    return f"finding-{short}" if taken[short] == 1 else f"finding-{short}_{taken[short]}"
