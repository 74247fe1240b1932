"""What editors decided on a finding that is still told, in one sentence."""

from __future__ import annotations

from typing import Final

from checker.model import Finding
from checker.model.judgement import FOLDING, Judgement
from checker.report.clean import one_line
from checker.report.days import iso_words

DECIDED: Final = {
    "confirmed": "confirmed",
    "unsure": "left open as unsure",
    "dismissed": "dismissed",
    "change_over_time": "judged a change over time",
    "different_scope": "judged to be about different things",
    "misread": "judged misread",
}


def standing(finding: Finding, judgement: Judgement | None) -> str:
    """Who decided what and when, which value to print, and why; "" where nobody has."""
    if judgement is None:
        return ""
    names = " and ".join(n for n in (judgement.who, judgement.seconded_by) if n)
    decided = f"{DECIDED[judgement.decision]} by {names} on {iso_words(judgement.at[:10])}"
    if judgement.fingerprint != finding.fingerprint:
        return one_line(f"Open again: {decided}, when the values were different.")
    if judgement.decision in FOLDING:
        decided += "; a second editor has to say the same"
    marks = "; ".join(f"{mark}: {value}" for value, mark in judgement.marks)
    said = [decided[0].upper() + decided[1:], marks, judgement.note]
    return one_line(". ".join(part.rstrip(".") for part in said if part) + ".")
