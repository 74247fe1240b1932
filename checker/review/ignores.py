"""Findings that the dossier asks not to be told about, and ignores that do nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from checker.model import Document, Fact, Finding, Folded, Ignore, Problem
from checker.rules import RULES
from checker.suggest import suggestion

# <!-- checker: ignore NUM101 because the agency corrected it -->
_COMMENT = re.compile(
    r"<!--\s*checker:\s*ignore\b\s*(?P<code>[A-Z]{3}\d{0,3})?\s*(?P<reason>.*?)-->", re.S
)
_BECAUSE = re.compile(r"^(?:because|:|-)\s*", re.I)


def inline_ignores(documents: Iterable[Document]) -> Iterator[Ignore]:
    """The comments in Markdown and HTML documents that ask for silence."""
    for document in documents:
        if document.path.suffix.lower() not in (".md", ".html", ".htm"):
            continue
        for m in _COMMENT.finditer(document.raw):
            line = document.raw.count("\n", 0, m.start()) + 1
            yield Ignore(
                code=m["code"] or "",
                reason=_BECAUSE.sub("", m["reason"].strip()),
                by="inline",
                document=document.id,
                where=f"{document.path}:{line}",
            )


def fold(
    findings: Sequence[Finding],
    ignores: Sequence[Ignore],
    facts: Mapping[str, Fact],
    today: date,
) -> tuple[list[Finding], list[Folded], list[Problem]]:
    """Apply ignores.

    Args:
        findings: Today's findings.
        ignores: Entries of dossier.toml and comments.
        facts: By id, to know which documents a finding quotes.
        today: Decides which entries have expired.

    Returns:
        Findings that stay open, those folded away, and a DOC92x problem for each
        ignore that has no reason, has expired or matches nothing.
    """
    active, problems = [], []
    for entry in ignores:
        fault = _fault(entry, today)
        if fault:
            problems.append(fault)
        else:
            active.append(entry)
    used: set[Ignore] = set()
    stay: list[Finding] = []
    folded: list[Folded] = []
    for finding in findings:
        documents = {facts[i].document for i in finding.facts} | {finding.document}
        match = next((e for e in active if e.matches(finding, documents)), None)
        if match is None:
            stay.append(finding)
        else:
            used.add(match)
            folded.append(Folded(finding, match.by, match.reason))
    problems += [
        Problem("DOC923", e.where, f"{_name(e)} matches no finding; {_remedy(e)}")
        for e in active
        if e not in used
    ]
    return stay, folded, problems


def _fault(entry: Ignore, today: date) -> Problem | None:
    if not any((entry.code, entry.slot, entry.fingerprint, entry.document)):
        return Problem(
            "DOC921", entry.where, "names no code, slot or fingerprint, so it does nothing"
        )
    if not entry.reason:
        return Problem("DOC921", entry.where, f"{_name(entry)} gives no reason; add one")
    if entry.until and entry.until < today:
        return Problem(
            "DOC922",
            entry.where,
            f"{_name(entry)} ran out on {entry.until.isoformat()}; decide again or take it out",
        )
    return None


def _remedy(entry: Ignore) -> str:
    """What to do about an ignore that matches nothing."""
    known = [rule.code for rule in RULES]
    if entry.code and not any(code.startswith(entry.code) for code in known):
        return f"no rule has this code: {suggestion(entry.code, known)}"
    return "take it out"


def _name(entry: Ignore) -> str:
    about = " ".join(x for x in (entry.code, entry.slot, entry.fingerprint[:12]) if x)
    return f"ignoring {about}" if about else "ignoring"
