"""What every report for people shows, in one order and one wording."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from checker.base.report import Report
from checker.model import Finding, Severity, Slot, Verdict
from checker.report.clean import one_line, web_address
from checker.report.index import Index
from checker.report.opening import counts, opening
from checker.report.sections import CARDS, Card, Section, card, section
from checker.report.words import SEVERITIES, VERDICTS, family, plural

WITNESS_REASONS = 3
_CRUMB = 3
# Families of rules that have a place of their own in the report.
_FILES, _CHANGES = "DOC", "CHG"
LOOKALIKES: Final[tuple[Verdict, ...]] = ("unclear", "different_scope", "compatible")


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document as listed at the top."""

    number: int
    id: str
    source: str
    title: str
    published: str
    published_from: str
    url: str
    origin: str
    facts: int
    anchor: str
    new: bool


@dataclass(frozen=True, slots=True)
class WitnessRow:
    """Documents that count once, with what shows it."""

    sources: tuple[str, ...]
    reasons: tuple[str, ...]
    passage: str


@dataclass(frozen=True, slots=True)
class View:
    """What every report for people shows.

    Attributes:
        title: Of the dossier.
        opening: The whole in one sentence.
        counts: (number, what is counted) for the top line.
        documents: All of them.
        sources: How many publishers they have.
        witnesses: Groups of documents that count once.
        findings: (severity, cards, findings listed without quotes), none empty.
        changes: Findings about changes over time, with the number not shown.
        changed: Further slots that changed over time.
        lookalikes: Slots that only look like a conflict.
        unreported: Slots in conflict that no selected rule reports.
        agreed: Slots on which all agree.
        problems: (code, path, message) of files that could not be used as hoped.
        folded: (finding, by whom, reason) set aside.
    """

    title: str
    opening: str
    counts: tuple[tuple[int, str], ...]
    documents: tuple[DocumentRow, ...]
    sources: int
    witnesses: tuple[WitnessRow, ...]
    findings: tuple[tuple[Severity, tuple[Card, ...], tuple[Finding, ...]], ...]
    changes: tuple[tuple[Card, ...], int]
    changed: Section
    lookalikes: Section
    unreported: Section
    agreed: Section
    problems: tuple[tuple[str, str, str], ...]
    folded: tuple[tuple[Finding, str, str], ...]
    index: Index


def view(report: Report) -> View:
    """The report as people see it."""
    index = Index(report)
    shown = [f for f, _ in index.findings if not _apart(f)]
    parts: dict[str, list[Slot]] = {v: [] for v in VERDICTS}
    for slot in report.slots:
        if verdict := index.verdicts[slot.id]:
            parts[verdict].append(slot)
    looks = [s for v in LOOKALIKES for s in _ranked(parts[v], index)]
    changes = [(f, a) for f, a in index.findings if f.code.startswith(_CHANGES)]
    told = {f.slot for f, _ in changes}
    changed = [s for s in parts["change_over_time"] if s.id not in told]
    set_aside = {f.finding.slot for f in report.folded}
    unreported = [
        s for s in parts["conflict"] if s.id not in index.anchors_of and s.id not in set_aside
    ]
    return View(
        title=one_line(report.dossier.title),
        opening=opening(report, shown, index),
        counts=counts(report, shown),
        documents=_documents(report, index),
        sources=len({d.source for d in report.dossier.documents}),
        witnesses=_witnesses(report, index),
        findings=_by_severity(index),
        changes=(
            tuple(card(f, a, index) for f, a in changes[:CARDS]),
            max(len(changes) - CARDS, 0),
        ),
        changed=section(_ranked(changed, index), index),
        lookalikes=section(looks, index),
        unreported=section(unreported, index),
        agreed=section(_ranked(parts["agree"], index), index),
        problems=_problems(report),
        folded=tuple((f.finding, f.by, one_line(f.reason)) for f in report.folded),
        index=index,
    )


def _apart(finding: Finding) -> bool:
    return finding.code.startswith((_FILES, _CHANGES))


def _documents(report: Report, index: Index) -> tuple[DocumentRow, ...]:
    facts: dict[str, int] = {}
    for fact in report.by_id.values():
        facts[fact.document] = facts.get(fact.document, 0) + 1
    return tuple(
        DocumentRow(
            number=index.number[d.id],
            id=one_line(d.id),
            source=one_line(d.source),
            title=one_line(d.title),
            published=d.published.isoformat() if d.published else "",
            published_from=d.published_from,
            url=web_address(d.url),
            origin=one_line(d.origin),
            facts=facts.get(d.id, 0),
            anchor=index.text_anchor(d.id),
            new=d.id in report.new,
        )
        for d in index.documents.values()
    )


def _witnesses(report: Report, index: Index) -> tuple[WitnessRow, ...]:
    rows = []
    for w in report.witnesses:
        if len(w.documents) < 2:
            continue
        names = {d: one_line(index.name(d)) for d in sorted(w.documents, key=index.place)}
        reasons = [_named(r, names) for r in w.reasons[:WITNESS_REASONS]]
        if more := len(w.reasons) - len(reasons):
            reasons.append(f"and {plural(more, 'more such pair')}")
        told = tuple(one_line(r) for r in reasons)
        rows.append(WitnessRow(tuple(names.values()), told, _passage(w.passage)))
    return tuple(rows)


def _named(reason: str, names: Mapping[str, str]) -> str:
    """The reason with the names of documents for their ids; without, where only two are meant."""
    if len(names) == 2:
        return re.sub(rf"^{_either(names)} and {_either(names)} ", "they ", reason)
    return re.sub(rf"(?<!\w){_either(names)}(?!\w)", lambda m: names[m[0]], reason)


def _either(names: Mapping[str, str]) -> str:
    return f"(?:{'|'.join(re.escape(d) for d in sorted(names, key=len, reverse=True))})"


def _passage(text: str) -> str:
    """The shared passage without crumbs of the paragraphs before and after it."""
    lines = [one_line(line) for line in text.splitlines()]
    long = [line for line in lines if len(line.split()) > _CRUMB]
    return " ".join(long or lines)


def _by_severity(
    index: Index,
) -> tuple[tuple[Severity, tuple[Card, ...], tuple[Finding, ...]], ...]:
    groups = []
    for severity in SEVERITIES:
        members = [(f, a) for f, a in index.findings if f.severity == severity and not _apart(f)]
        if members:
            cards = tuple(card(f, a, index) for f, a in members[:CARDS])
            groups.append((severity, cards, tuple(f for f, _ in members[CARDS:])))
    return tuple(groups)


def _ranked(slots: Iterable[Slot], index: Index) -> list[Slot]:
    """Figures and dates before names, the best supported first."""

    def rank(slot: Slot) -> tuple[int, int]:
        documents = {index.report.by_id[i].document for i in slot.facts}
        return family(slot.kind), -index.independent(documents)

    return sorted(slots, key=rank)


def _problems(report: Report) -> tuple[tuple[str, str, str], ...]:
    rows = [(p.code, one_line(p.path), one_line(p.message)) for p in report.dossier.problems]
    told = {(code, path) for code, path, _ in rows}
    by_id = {d.id: one_line(str(d.path)) for d in report.dossier.documents}
    for f in report.findings:
        path = by_id.get(f.document, one_line(f.document))
        if f.code.startswith(_FILES) and (f.code, path) not in told:
            rows.append((f.code, path, one_line(f.message)))
    return tuple(rows)
