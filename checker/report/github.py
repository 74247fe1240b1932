"""GitHub workflow commands: findings as annotations on the changed files."""

from __future__ import annotations

import re
from typing import Final

from checker.base.formatter import Formatter
from checker.base.report import Report
from checker.report.places import Places, quote, related

LEVELS: Final = {"high": "error", "medium": "warning", "low": "notice", "info": "notice"}
_CONTROL = re.compile(r"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def escape_data(text: str) -> str:
    """Text that cannot end a workflow command or start another one."""
    text = _CONTROL.sub(" ", text)
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escape_property(text: str) -> str:
    """The same for the properties of a command, where ``:`` and ``,`` separate."""
    return escape_data(text).replace(":", "%3A").replace(",", "%2C")


class GithubFormatter(Formatter):
    """One workflow command for each finding."""

    name = "github"
    suffix = ".txt"

    def render(self, report: Report) -> str:
        """The commands, one a line."""
        places = Places(report)
        lines = []
        for finding in report.findings:
            place = places.of_finding(finding)
            properties = {
                "file": place.path,
                "line": str(place.line),
                "endLine": str(place.end_line),
                "title": f"{finding.code} {finding.name} [{finding.fingerprint[:12]}]",
            }
            if place.line == place.end_line and not place.whole:
                properties |= {"col": str(place.column), "endColumn": str(place.end_column)}
            quotes = [quote(f, report) for f in related(finding, report)]
            message = "\n".join([finding.message, *quotes])
            joined = ",".join(f"{k}={escape_property(v)}" for k, v in properties.items())
            lines.append(f"::{LEVELS[finding.severity]} {joined}::{escape_data(message)}")
        return "".join(f"{line}\n" for line in lines)
