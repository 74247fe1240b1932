"""The report in Markdown: the same findings in the same order with the same ids."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from checker.base.formatter import Formatter
from checker.base.report import Report
from checker.report.camps import CampView
from checker.report.clean import one_line
from checker.report.days import iso_words
from checker.report.quotes import Quote
from checker.report.sections import Card, Entry, Section
from checker.report.view import View, view
from checker.report.words import (
    ONE_SOURCE,
    SEVERITY_TITLES,
    VERDICT_WORDS,
    confidence_words,
    listing,
    plural,
)

# Inline markup anywhere; what opens a list, heading or rule only in front.
_SPECIAL: Final = re.compile(r"([\\`*_\[\]|~$@])|(?:^|(?<=\s))([#+-])(?=[\s#+-]|$)")


class MarkdownFormatter(Formatter):
    """The report as GitHub-flavoured Markdown, without the full texts."""

    name = "markdown"
    suffix = ".md"

    def render(self, report: Report) -> str:
        """The whole report."""
        text = "\n".join(_lines(view(report)))
        return re.sub(r"\n{3,}", "\n\n", text).rstrip() + "\n"


def escape(text: str) -> str:
    """Text of a source that cannot become markup or a link."""
    text = one_line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _SPECIAL.sub(r"\\\g<0>", text)


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
            yield from _card(card)
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
            yield from _card(card)
        if more:
            yield from (f"{plural(more, 'more change')}, all in the JSON report.", "")
        yield from _entries(seen.changed)
    else:
        yield from _section("What changed over time", seen.changed)


def _card(card: Card) -> Iterator[str]:
    f = card.finding
    head = f"#### {f.code} {f.name}"
    yield from (f"{head}: {escape(card.slot_name)}" if card.slot_name else head, "")
    yield from (escape(card.message), "")
    yield f"{f.severity} severity, {confidence_words(f.confidence)}, id `{f.fingerprint}`"
    yield ""
    for camp in card.camps:
        yield from _camp(camp)
    if card.other_camps:
        yield f"- and {escape(card.other_camps)}"
    yield ""
    if card.one_source:
        yield f"- {ONE_SOURCE}"
    for label, text in (
        ("Verdict", card.reasons[0] if card.reasons else ""),
        ("Why compared", "; ".join(f"{w.because} ({w.weight:+.1f})" for w in card.weights)),
        ("Safe to print", f.printable),
        ("What would settle it", f.settle),
    ):
        if text:
            yield f"- {label}: {escape(text)}"
    yield ""


def _support(camp: CampView) -> str:
    newest = f", newest {iso_words(camp.newest)}" if camp.newest else ""
    return f"{plural(camp.witnesses, 'independent source')}{newest}"


def _camp(camp: CampView) -> Iterator[str]:
    yield f"- **{escape(camp.value)}** ({_support(camp)})"
    for quote in camp.quotes:
        yield f"  - {_who(quote)}: {_marked(quote)}"
    if camp.origin:
        yield f"  - {escape(camp.origin)}"
    if camp.more:
        yield f"  - and in {plural(camp.more, 'more document')}"


def _who(quote: Quote) -> str:
    day = f", {iso_words(quote.day)}" if quote.day else ""
    said = f", quoting {escape(quote.attributed_to)}" if quote.attributed_to else ""
    return f"{escape(quote.source)}{day}{said}"


def _marked(quote: Quote) -> str:
    """The sentence, its value bold and differing words italic."""
    signs = {"value": "**", "differs": "_", "": ""}
    parts = []
    for piece in quote.pieces:
        text = re.sub(r"\s+", " ", piece.text)
        inner, sign = text.strip(), signs[piece.mark]
        if not inner or not sign:
            parts.append(escape(inner).join(_blanks(text)))
            continue
        before, after = _blanks(text)
        parts.append(f"{before}{sign}{escape(inner)}{sign}{after}")
    return "".join(parts).strip()


def _blanks(text: str) -> tuple[str, str]:
    if not text.strip():
        return (" " if text else "", "")
    return (" " if text[0] == " " else "", " " if text[-1] == " " else "")


def _section(title: str, section: Section) -> Iterator[str]:
    if not section.total:
        return
    yield from (f"## {title} ({section.total:,})", "")
    yield from _entries(section)


def _entries(section: Section) -> Iterator[str]:
    for entry in section.entries:
        yield from _entry(entry)
    if section.more:
        yield from (f"{section.more:,} more are not listed here; the JSON report has them all.", "")


def _entry(entry: Entry) -> Iterator[str]:
    yield f"- {escape(entry.name)}: {VERDICT_WORDS[entry.verdict]}"
    for camp in entry.camps:
        yield f"  - **{escape(camp.value)}**: {escape(listing(camp.sources))}"
    if entry.other_camps:
        yield f"  - and {escape(entry.other_camps)}"
    for verdict, why, times in entry.reasons:
        often = f" ({times:,} pairs)" if times > 1 else ""
        yield f"  - {VERDICT_WORDS[verdict]}: {escape(why)}{often}"
    if entry.more:
        yield f"  - and {plural(entry.more, 'more reason')}"
    yield ""


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
        for f, by, reason in seen.folded:
            why = f"({by}: {escape(reason)})"
            yield f"- {f.code} {f.name}: {escape(f.message)} {why} `{f.fingerprint}`"
        yield ""
    if seen.problems:
        yield from (f"## Files that could not be used as hoped ({len(seen.problems):,})", "")
        for code, path, message in seen.problems:
            yield f"- {code} {escape(path)}: {escape(message)}"
        yield ""
