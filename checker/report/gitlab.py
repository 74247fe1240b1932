"""GitLab code quality: findings as a JSON array."""

from __future__ import annotations

import json
from typing import Final

from checker.base.formatter import Formatter
from checker.base.report import Report
from checker.report.places import Places

SEVERITIES: Final = {"high": "critical", "medium": "major", "low": "minor", "info": "info"}


class GitlabFormatter(Formatter):
    """The code quality report that GitLab shows in merge requests."""

    name = "gitlab"
    suffix = ".json"

    def render(self, report: Report) -> str:
        """The findings as an indented JSON array."""
        places = Places(report)
        rows = []
        for finding in report.findings:
            place = places.of_finding(finding)
            rows.append(
                {
                    "description": finding.message,
                    "check_name": f"{finding.code} {finding.name}",
                    "fingerprint": finding.fingerprint,
                    "severity": SEVERITIES[finding.severity],
                    "location": {"path": place.path, "lines": {"begin": place.line}},
                }
            )
        return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"
