"""JUnit XML: one case for each document; a failure carries both quotes, a note is output."""

from __future__ import annotations

import re
from collections import defaultdict
from xml.etree import ElementTree

from checker.base.formatter import Formatter
from checker.base.report import Report
from checker.model import Document, Finding
from checker.report.places import Places, primary, quote, related
from checker.text.document import printable

# What XML 1.0 cannot carry, even escaped.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _xml(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)


class JunitFormatter(Formatter):
    """JUnit XML as CI servers read it."""

    name = "junit"
    suffix = ".xml"

    def render(self, report: Report) -> str:
        """One suite for the dossier, one case for each document that was checked."""
        places = Places(report)
        by_document: dict[str, list[Finding]] = defaultdict(list)
        notes: dict[str, list[str]] = defaultdict(list)
        for finding in report.findings:
            about = _about(finding, report)
            by_document[about] += [finding] if finding.severity != "info" else []
            if finding.severity == "info":
                notes[about].append(_note(finding))
        for f in report.folded:
            about = _about(f.finding, report)
            notes[about].append(f"set aside ({f.reason}): {_note(f.finding)}")
        checked = [d for d in report.dossier.documents if not report.new or d.id in report.new]
        known = {d.id for d in checked}
        others = sorted({name for name, found in by_document.items() if found} - known)
        suites = ElementTree.Element("testsuites")
        suite = ElementTree.SubElement(
            suites,
            "testsuite",
            name=_xml(report.dossier.title),
            tests=str(len(checked) + len(others)),
            failures=str(sum(bool(by_document[d]) for d in [*known, *others])),
            errors="0",
        )
        tested: list[Document | str] = [*checked, *others]
        for document in tested:
            name = document.id if isinstance(document, Document) else document
            case = self._case(suite, document, by_document[name], report, places)
            if notes[name]:
                ElementTree.SubElement(case, "system-out").text = _xml("\n".join(notes[name]))
        ElementTree.indent(suites)
        body = ElementTree.tostring(suites, encoding="unicode")
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'

    def _case(
        self,
        suite: ElementTree.Element,
        document: Document | str,
        findings: list[Finding],
        report: Report,
        places: Places,
    ) -> ElementTree.Element:
        path = places.path(document.path) if isinstance(document, Document) else document
        case = ElementTree.SubElement(
            suite, "testcase", classname=_xml(report.dossier.title), name=_xml(path)
        )
        for finding in findings:
            failure = ElementTree.SubElement(
                case,
                "failure",
                message=_xml(finding.message),
                type=f"{finding.code} {finding.name}",
            )
            fact = primary(finding, report)
            quotes = ([fact] if fact else []) + related(finding, report)
            lines = [f"fingerprint {finding.fingerprint}"]
            lines += [f"{_line(places, report, f.id)} {quote(f, report)}" for f in quotes]
            failure.text = _xml("\n".join(lines))
        return case


def _about(finding: Finding, report: Report) -> str:
    """The document that a finding is shown at, else the file that it is about."""
    fact = primary(finding, report)
    if fact is not None:
        return fact.document
    paths = {printable(str(d.path)): d.id for d in report.dossier.documents}
    return paths.get(finding.document, finding.document)


def _note(finding: Finding) -> str:
    return f"{finding.code} {finding.message} [{finding.fingerprint}]"


def _line(places: Places, report: Report, fact: str) -> str:
    place = places.of_fact(report.by_id[fact])
    return f"{place.path}:{place.line}:{place.column}"
