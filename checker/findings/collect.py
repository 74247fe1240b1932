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
    found = list(_told_once(found, case))
    weighed = [_weighed(f, severities or {}) for f in found]
    weighed.sort(key=lambda f: (ORDER[f.severity], -f.confidence, f.code, f.facts, f.document))
    return _apart(weighed)


def _told_once(findings: Sequence[Finding], case: Case) -> Iterable[Finding]:
    """The findings without those on dates that one on the date of something tells, too."""
    named = [_days(f, case) for f in findings if _names_what(f, case)]
    for f in findings:
        dates = f.code == "DAT101" and not _names_what(f, case)
        if not (dates and any(_days(f, case) <= told for told in named)):
            yield f


def _names_what(finding: Finding, case: Case) -> bool:
    """Whether a finding on dates says what they are the dates of."""
    first = case.facts[finding.facts[0]] if finding.facts else None
    named = first is not None and first.attribute.startswith("date of ")
    return finding.code == "DAT101" and named


def _days(finding: Finding, case: Case) -> frozenset[tuple[str, int, str]]:
    """Where a finding's days stand, and which they are."""
    facts = (case.facts[i] for i in finding.facts)
    return frozenset((f.document, f.sentence_index, f.value.text) for f in facts)


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
