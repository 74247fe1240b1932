"""Findings and slots as Markdown, everything foreign escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from checker.report.camps import CampView
from checker.report.clean import one_line
from checker.report.days import iso_words
from checker.report.quotes import Quote
from checker.report.sections import Card, Entry
from checker.report.words import ONE_SOURCE, VERDICT_WORDS, confidence_words, listing, plural

# Inline markup anywhere; what opens a list, heading or rule only in front.
_SPECIAL: Final = re.compile(r"([\\`*_\[\]|~$@])|(?:^|(?<=\s))([#+-])(?=[\s#+-]|$)")


def escape(text: str) -> str:
    """Text of a source that cannot become markup or a link."""
    text = one_line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _SPECIAL.sub(r"\\\g<0>", text)


def card_lines(card: Card) -> Iterator[str]:
    """A finding, line by line."""
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
        ("Editors", card.standing),
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


def entry_lines(entry: Entry) -> Iterator[str]:
    """A slot in short, line by line."""
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
