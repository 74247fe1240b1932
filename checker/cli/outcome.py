"""Which findings make a run fail."""

from __future__ import annotations

from collections.abc import Iterable

from checker.config.fields import SEVERITIES
from checker.model import Finding


def weight(severity: str) -> int:
    """The place of a severity, the least first."""
    return SEVERITIES.index(severity)


def fails(findings: Iterable[Finding], fail_on: str) -> bool:
    """Whether any finding is of the kind that makes the exit code 1.

    Args:
        findings: What was found and is shown.
        fail_on: "conflict" for conflicts between documents (codes x1xx), a
            severity for this one and all above, a code prefix, or "never".
    """
    if fail_on == "never":
        return False
    if fail_on == "conflict":
        return any(f.code[-3:-2] == "1" for f in findings)
    if fail_on in SEVERITIES:
        return any(weight(f.severity) >= weight(fail_on) for f in findings)
    return any(f.code.startswith(fail_on) for f in findings)
