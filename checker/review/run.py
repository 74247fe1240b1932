"""A check that honours what editors decided: judgements, ignores, splits and merges."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from checker.base.report import Report
from checker.base.rule import Case
from checker.errors import InputError
from checker.model import Fact, Finding, Problem, Slot
from checker.model.judgement import Judgement
from checker.review.apply import fold as fold_judged
from checker.review.edits import Judge, SlotEdit, apply_edits
from checker.review.ignores import fold as fold_ignored
from checker.review.ignores import inline_ignores
from checker.review.log import entries, judgements
from checker.review.store import FILE_NAME, Store
from checker.rules import RULES


@dataclass(frozen=True, slots=True)
class Decisions:
    """What editors of a dossier decided so far.

    Attributes:
        judgements: By a finding's place.
        edits: Splits and merges of slots, in order.
    """

    judgements: Mapping[str, Judgement]
    edits: tuple[SlotEdit, ...] = ()

    def revise(self, slots: Sequence[Slot], facts: Mapping[str, Fact], judge: Judge) -> list[Slot]:
        """The slots after the editors' splits and merges."""
        return apply_edits(slots, facts, self.edits, judge)


def decisions_of(folder: Path) -> Decisions:
    """The decisions kept in a dossier's folder; none where nobody decided yet.

    Raises:
        InputError: The review database is damaged or from a newer version.
    """
    if not (folder / FILE_NAME).exists():
        return Decisions({})
    if os.access(folder, os.W_OK) and os.access(folder / FILE_NAME, os.W_OK):
        return _read(folder / FILE_NAME)
    with TemporaryDirectory() as own:  # SQLite writes beside what it reads, so a copy is read
        try:
            for path in folder.glob(f"{FILE_NAME}*"):
                shutil.copyfile(path, Path(own) / path.name)
        except OSError as problem:
            raise InputError(
                f"{problem.filename}: cannot be read ({problem.strerror})"
            ) from problem
        return _read(Path(own) / FILE_NAME)


def _read(path: Path) -> Decisions:
    store = Store(path)
    try:
        edits = tuple(
            SlotEdit(
                entry.action,
                entry.place,
                str(entry.data.get("other", "")),
                frozenset(entry.data.get("facts", ())),
                frozenset(entry.data.get("rest", ())),
            )
            for entry in entries(store)
            if entry.action in ("split", "merge") and not entry.undone
        )
        return Decisions(judgements(store), edits)
    finally:
        store.close()


def settle(report: Report, decisions: Decisions, today: date) -> Report:
    """The report with what was decided folded away, each with its reason.

    Ignores that do nothing become findings of their own.

    Args:
        report: Fresh from the pipeline.
        decisions: What editors decided.
        today: Decides which ignores have run out.
    """
    dossier = report.dossier
    open_, judged = fold_judged(report.findings, decisions.judgements, dossier.two_editors)
    wishes = [*dossier.ignores, *inline_ignores(dossier.documents)]
    open_, ignored, problems = fold_ignored(open_, wishes, report.by_id, today)
    if report.new:  # an ignore of an old finding has nothing to match in a partial run
        new = {str(d.path) for d in dossier.documents if d.id in report.new}
        problems = [p for p in problems if p.code != "DOC923" or p.path.rpartition(":")[0] in new]
    told = _told(report, problems)
    known = decisions.judgements
    return replace(
        report,
        findings=(*open_, *told),
        folded=(*report.folded, *judged, *ignored),
        judged={f.fingerprint: known[f.place] for f in open_ if f.place in known},
    )


def _told(report: Report, problems: Sequence[Problem]) -> list[Finding]:
    """Findings about ignores that do nothing."""
    dossier = replace(report.dossier, problems=tuple(problems))
    case = Case(dossier, report.by_id, report.slots, report.witnesses)
    names = {p.code for p in problems}
    return [f for rule in RULES if rule.code in names for f in rule.check(case)]
