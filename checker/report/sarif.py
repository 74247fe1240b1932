"""SARIF 2.1.0: findings for code scanning, valid against the OASIS schema."""

from __future__ import annotations

import json
from inspect import cleandoc
from os import fsencode
from typing import Any, Final
from urllib.parse import quote as percent_encode

from checker.base.formatter import Formatter
from checker.base.report import Report
from checker.base.rule import Rule
from checker.model import Fact, Finding, Folded
from checker.report.places import Place, Places, primary, quote, related
from checker.rules import RULES

LEVELS: Final = {"high": "error", "medium": "warning", "low": "note", "info": "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


class SarifFormatter(Formatter):
    """One run of the checker as a SARIF log."""

    name = "sarif"
    suffix = ".sarif"

    def render(self, report: Report) -> str:
        """The log as indented JSON; folded findings carry a suppression."""
        places = Places(report)
        open_results = [_result(f, report, places) for f in report.findings]
        folded = [
            _result(f.finding, report, places) | {"suppressions": [_suppression(f)]}
            for f in report.folded
        ]
        driver = {
            "name": "checker",
            "fullName": "Cross-source fact checker",
            "semanticVersion": report.version,
            "rules": [_rule(rule) for rule in RULES],
        }
        run = {
            "tool": {"driver": driver},
            "columnKind": "unicodeCodePoints",
            "results": open_results + folded,
        }
        log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
        return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    page = cleandoc(type(rule).__doc__ or rule.name)
    return {
        "id": rule.code,
        "name": "".join(part.capitalize() for part in rule.name.split("-")),
        "shortDescription": {"text": page.splitlines()[0]},
        "fullDescription": {"text": page.split("\n\n")[0].replace("\n", " ")},
        "help": {"text": page},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def _result(finding: Finding, report: Report, places: Places) -> dict[str, Any]:
    first = primary(finding, report)
    others = related(finding, report)
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": LEVELS[finding.severity],
        "rank": round(100 * finding.confidence, 1),
        "message": {"text": finding.message},
        "locations": [_location(places.of_finding(finding), first)],
        "partialFingerprints": {"checkerFinding/v1": finding.fingerprint},
        "properties": {"severity": finding.severity, "confidence": round(finding.confidence, 3)},
    }
    if others:
        result["relatedLocations"] = [
            _location(places.of_fact(fact), fact)
            | {"id": i, "message": {"text": quote(fact, report)}}
            for i, fact in enumerate(others, 1)
        ]
    return result


def _location(place: Place, fact: Fact | None) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": percent_encode(fsencode(place.path))}}
    if fact is not None and place.whole:
        physical["region"] = {"startLine": 1, "snippet": {"text": fact.surface}}
    elif fact is not None:
        physical["region"] = {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
            "charOffset": place.start,
            "charLength": place.end - place.start,
            "snippet": {"text": fact.surface},
        }
    return {"physicalLocation": physical}


def _suppression(folded: Folded) -> dict[str, str]:
    kind = "inSource" if folded.by == "inline" else "external"
    return {"kind": kind, "status": "accepted", "justification": folded.reason}
