"""A report beside its dossier's baseline."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from checker.base.report import Report
from checker.errors import InputError
from checker.model import Folded
from checker.review import baseline


def fold_accepted(
    report: Report, folder: Path, path: Path | None = None
) -> tuple[Report, baseline.Difference | None]:
    """Fold away what the baseline accepts.

    Args:
        report: Today's findings.
        folder: The dossier, whose own baseline is used where no path is given.
        path: The baseline file.

    Returns:
        The report, and how it differs from the baseline; None where there is none.

    Raises:
        InputError: The file named is missing, damaged or from a newer version.
    """
    if path is not None and not path.exists():
        raise InputError(f"{path}: no such baseline; write it with `checker baseline`")
    file = path or folder / baseline.FILE_NAME
    if not file.exists():
        return report, None
    difference = baseline.compare(report.findings, baseline.read(file))
    known = tuple(
        Folded(f, "baseline", entry.reason or "accepted when the dossier was adopted")
        for f, entry in difference.known
    )
    stay = {id(f) for f, _ in difference.known}
    findings = tuple(f for f in report.findings if id(f) not in stay)
    return replace(report, findings=findings, folded=(*report.folded, *known)), difference
