"""JUnit XML: one case for each document, a failure carries both quotes."""

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
        ids = {printable(str(d.path)): d.id for d in report.dossier.documents}
        for finding in report.findings:
            fact = primary(finding, report)
            about = ids.get(finding.document, finding.document)
            by_document[fact.document if fact else about].append(finding)
        checked = [d for d in report.dossier.documents if not report.new or d.id in report.new]
        known = {d.id for d in checked}
        others = sorted(set(by_document) - known)
        suites = ElementTree.Element("testsuites")
        suite = ElementTree.SubElement(
            suites,
            "testsuite",
            name=_xml(report.dossier.title),
            tests=str(len(checked) + len(others)),
            failures=str(sum(bool(by_document[d]) for d in [*known, *others])),
            errors="0",
        )
        for document in checked:
            self._case(suite, document, by_document[document.id], report, places)
        for name in others:
            self._case(suite, name, by_document[name], report, places)
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
    ) -> None:
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


def _line(places: Places, report: Report, fact: str) -> str:
    place = places.of_fact(report.by_id[fact])
    return f"{place.path}:{place.line}:{place.column}"
