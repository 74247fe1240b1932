"""An editor's decision on a finding: what, who, when, why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Decision = Literal[
    "confirmed", "dismissed", "change_over_time", "different_scope", "misread", "unsure"
]
ValueMark = Literal["preferred", "deprecated", "low", "best", "high"]

# Decisions after which a finding is no longer reported as open.
FOLDING: Final[frozenset[str]] = frozenset(
    {"dismissed", "change_over_time", "different_scope", "misread"}
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """An editor's decision on a finding.

    Attributes:
        seq: Number in the log; orders decisions for good.
        at: When, ISO 8601 in UTC.
        who: The editor.
        fingerprint: The finding as it was when decided.
        place: The finding's identity without its values.
        decision: What was decided.
        marks: (value, mark) for values to print or to print no more.
        note: Why.
        seconded_by: The second editor, where two are required; "" before.
    """

    seq: int
    at: str
    who: str
    fingerprint: str
    place: str
    decision: Decision
    marks: tuple[tuple[str, ValueMark], ...] = ()
    note: str = ""
    seconded_by: str = ""
