"""The whole report in one sentence, and the numbers under it."""

from __future__ import annotations

from collections.abc import Sequence

from checker.base.report import Report
from checker.model import Finding
from checker.report.clean import one_line
from checker.report.index import Index
from checker.report.words import SEVERITIES, listing, plural


def opening(report: Report, shown: Sequence[Finding], index: Index) -> str:
    """What was compared and what came of it."""
    texts = plural(len(report.dossier.documents), "document")
    if not report.dossier.documents:
        return "No document was checked."
    if len(report.dossier.documents) < 2:
        return f"{texts}: there is nothing to compare with."
    sources = plural(len(report.witnesses), "independent source")
    asked = ""
    if report.new:
        names = [one_line(index.name(d)) for d in sorted(report.new, key=index.place)]
        asked = f" Only what concerns {listing(names)} is told."
    return f"{texts} from {sources} were compared; {_found(shown)}{asked}"


def _found(shown: Sequence[Finding]) -> str:
    told = [f for f in shown if f.severity != "info"]
    if not told:
        notes = plural(len(shown), "note") + " below." if shown else ""
        return f"no conflict was found in what was read. {notes}".rstrip()
    counted = [(s, n) for s in SEVERITIES if (n := sum(f.severity == s for f in told))]
    if len(counted) == 1:
        levels = f", {'all ' if len(told) > 1 else ''}of {counted[0][0]} severity"
    else:
        levels = f": {listing([f'{n:,} of {s} severity' for s, n in counted])}"
    found = plural(len(told), "disagreement was", "disagreements were")
    return f"{found} found{levels}."


def counts(report: Report, shown: Sequence[Finding]) -> tuple[tuple[int, str], ...]:
    """(number, what is counted) for the line under the opening."""

    def counted(number: int, one: str, many: str = "") -> tuple[int, str]:
        return number, plural(number, one, many).partition(" ")[2]

    return (
        counted(len(report.dossier.documents), "document"),
        counted(len(report.witnesses), "independent source"),
        counted(len(report.by_id), "fact read", "facts read"),
        counted(len(report.slots), "question compared", "questions compared"),
        counted(sum(f.severity != "info" for f in shown), "disagreement"),
    )
