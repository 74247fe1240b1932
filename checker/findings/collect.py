"""All findings of all rules: chosen, weighed, told apart and put in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final, cast

from checker.base.rule import Case, Rule
from checker.findings.identity import digest
from checker.model import Finding, Severity

ORDER: Final[dict[str, int]] = {"high": 0, "medium": 1, "low": 2, "info": 3}


def collect(
    rules: Iterable[Rule],
    case: Case,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    severities: Mapping[str, str] | None = None,
) -> list[Finding]:
    """The findings of the rules that are on, most severe first.

    Args:
        rules: All rules.
        case: What they look at.
        select: Code prefixes; empty for every rule that is on by default.
        ignore: Code prefixes to leave out.
        severities: Code to severity, instead of the one that was found.
    """
    found = [f for rule in rules if _on(rule, select, ignore) for f in rule.check(case)]
    weighed = [_weighed(f, severities or {}) for f in found]
    weighed.sort(key=lambda f: (ORDER[f.severity], -f.confidence, f.code, f.facts, f.document))
    return _apart(weighed)


def _on(rule: Rule, select: Sequence[str], ignore: Sequence[str]) -> bool:
    if any(rule.code.startswith(prefix) for prefix in ignore):
        return False
    if select:
        return any(rule.code.startswith(prefix) for prefix in select)
    return rule.default


def _weighed(finding: Finding, severities: Mapping[str, str]) -> Finding:
    given = severities.get(finding.code)
    return replace(finding, severity=cast(Severity, given)) if given in ORDER else finding


def _apart(findings: Iterable[Finding]) -> list[Finding]:
    """Findings with one identity are numbered, so that each can be judged alone."""
    seen: Counter[str] = Counter()
    result = []
    for f in findings:
        seen[f.fingerprint] += 1
        if (n := seen[f.fingerprint]) > 1:
            f = replace(f, fingerprint=digest(f.fingerprint, str(n)), place=digest(f.place, str(n)))  # noqa: PLW2901
        result.append(f)
    return result
