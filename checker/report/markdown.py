"""The report in Markdown: the same findings in the same order with the same ids."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.base.formatter import Formatter
from checker.base.report import Report
from checker.report.days import iso_words
from checker.report.markdown_parts import card_lines, entry_lines, escape
from checker.report.sections import Section
from checker.report.view import View, view
from checker.report.words import MANY, SEVERITY_TITLES, listing, plural


class MarkdownFormatter(Formatter):
    """The report as GitHub-flavoured Markdown, without the full texts."""

    name = "markdown"
    suffix = ".md"

    def render(self, report: Report) -> str:
        """The whole report."""
        text = "\n".join(_lines(view(report)))
        return re.sub(r"\n{3,}", "\n\n", text).rstrip() + "\n"


def _lines(seen: View) -> Iterator[str]:
    yield from (f"# {escape(seen.title)}", "", escape(seen.opening), "")
    yield " · ".join(f"{n:,} {what}" for n, what in seen.counts)
    yield ""
    for w in seen.witnesses:
        reasons = escape("; ".join(w.reasons))
        yield f"Counted as one independent source: {escape(', '.join(w.sources))} ({reasons})."
        if w.passage:
            yield from ("", f"> Shared passage: {escape(w.passage)}")
        yield ""
    yield from _findings(seen)
    yield from _changes(seen)
    yield from _section("What only looks like a conflict, and why", seen.lookalikes)
    yield from _section("In conflict, but reported by no selected rule", seen.unreported)
    yield from _agreed(seen.agreed)
    yield from _documents(seen)
    yield from _aside(seen)


def _documents(seen: View) -> Iterator[str]:
    yield from ("## Documents", "", "| | source | published | facts | title |")
    yield "|---|---|---|---|---|"
    for d in seen.documents:
        title = (
            f"[{escape(d.title or d.id)}](<{_address(d.url)}>)"
            if d.url
            else escape(d.title or d.id)
        )
        day = iso_words(d.published) or "unknown"
        new = " (under check)" if d.new else ""
        yield f"| {d.number} | {escape(d.source)}{new} | {day} | {d.facts:,} | {title} |"
    yield ""


def _address(url: str) -> str:
    return url.replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C").replace("|", "%7C")


def _findings(seen: View) -> Iterator[str]:
    yield from ("## Findings", "")
    if not seen.findings:
        yield from ("None.", "")
    for severity, cards, more in seen.findings:
        total = len(cards) + len(more)
        yield from (f"### {SEVERITY_TITLES[severity]} ({total:,})", "")
        for card in cards:
            yield from card_lines(card)
        if more:
            yield from (f"{plural(len(more), 'more finding')} without quotes:", "")
            for f in more:
                yield f"- {f.code} {f.name}: {escape(f.message)} `{f.fingerprint}`"
            yield ""


def _changes(seen: View) -> Iterator[str]:
    cards, more = seen.changes
    if cards:
        yield from (f"## What changed over time ({len(cards) + more + seen.changed.total:,})", "")
        for card in cards:
            yield from card_lines(card)
        if more:
            yield from (f"{plural(more, 'more change')}, all in the JSON report.", "")
        yield from _entries(seen.changed)
    else:
        yield from _section("What changed over time", seen.changed)


def _section(title: str, section: Section) -> Iterator[str]:
    if not section.total:
        return
    yield from (f"## {title} ({section.total:,})", "")
    yield from _entries(section)


def _entries(section: Section) -> Iterator[str]:
    for entry in section.entries:
        yield from entry_lines(entry)
    if section.more:
        yield from (f"{section.more:,} more are not listed here; the JSON report has them all.", "")


def _agreed(section: Section) -> Iterator[str]:
    if not section.total:
        return
    yield from (f"## What all agree on ({section.total:,})", "")
    for entry in section.entries:
        sources = tuple(dict.fromkeys(s for c in entry.camps for s in c.sources))
        value = entry.camps[0].value if entry.camps else ""
        yield f"- {escape(entry.name)}: **{escape(value)}** ({escape(listing(sources))})"
    if section.more:
        yield f"- {section.more:,} more are not listed here; the JSON report has them all."
    yield ""


def _aside(seen: View) -> Iterator[str]:
    if seen.folded:
        yield from (f"## Set aside by earlier decisions ({len(seen.folded):,})", "")
        for f, by, reason in seen.folded[:MANY]:
            why = f"({by}: {escape(reason)})"
            yield f"- {f.code} {f.name}: {escape(f.message)} {why} `{f.fingerprint}`"
        yield from _left_out(len(seen.folded))
        yield ""
    if seen.problems:
        yield from (f"## Files that could not be used as hoped ({len(seen.problems):,})", "")
        for code, path, message in seen.problems[:MANY]:
            yield f"- {code} {escape(path)}: {escape(message)}"
        yield from _left_out(len(seen.problems))
        yield ""


def _left_out(number: int) -> Iterator[str]:
    if number > MANY:
        yield f"- and {number - MANY:,} more, not listed"
