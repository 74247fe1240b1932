"""Decisions at work in a report: dismissed findings are folded away with their reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.model import Finding, Folded
from checker.model.judgement import FOLDING, Judgement
from checker.report.standing import DECIDED


def fold(
    findings: Sequence[Finding], judged: Mapping[str, Judgement], two_editors: bool = False
) -> tuple[list[Finding], list[Folded]]:
    """Split findings into those still open and those that editors settled.

    A finding whose values changed since the decision is open again. Confirmed
    and unsure ones stay. Where two editors are required, one is not enough.
    """
    stay: list[Finding] = []
    folded: list[Folded] = []
    for finding in findings:
        judgement = judged.get(finding.place)
        if (
            judgement is None
            or judgement.fingerprint != finding.fingerprint
            or judgement.decision not in FOLDING
            or (two_editors and not judgement.seconded_by)
        ):
            stay.append(finding)
        else:
            folded.append(Folded(finding, "judgement", _reason(judgement)))
    return stay, folded


def _reason(judgement: Judgement) -> str:
    names = " and ".join(n for n in (judgement.who, judgement.seconded_by) if n)
    note = f": {judgement.note}" if judgement.note else ""
    return f"{DECIDED[judgement.decision]} by {names} on {judgement.at[:10]}{note}"
