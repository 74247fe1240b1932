"""The report as one self-contained HTML page."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from importlib.resources import files
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from checker.base.formatter import Formatter
from checker.base.report import Report
from checker.model import Fact
from checker.report import words
from checker.report.annotate import AnnotatedText, Marking, annotate
from checker.report.choices import choices
from checker.report.clean import clean
from checker.report.days import iso_words
from checker.report.matrix import matrix
from checker.report.sections import Card
from checker.report.timeline import Timeline, timeline
from checker.report.view import View, view

# Beyond this many documents only the texts that findings quote are printed.
TEXTS: Final = 100


class HtmlFormatter(Formatter):
    """One page that needs no network; its one script, which helps choosing, may be off."""

    name = "html"
    suffix = ".html"

    def render(self, report: Report) -> str:
        """The whole page."""
        seen = view(report)
        times = timeline(seen.index)
        targets = _targets(seen)
        texts = _texts(seen, times, targets)
        anchors = {a for t in texts for p in t.paragraphs for s in p for a in s.anchors}
        anchors |= {c.anchor for c in _cards(seen)}
        anchors |= {seen.index.text_anchor(t.id) for t in texts}
        script = _read("report.js")
        page = _environment().get_template("report.html")
        return page.render(
            seen=seen,
            matrix=matrix(seen.index),
            times=times,
            texts=texts,
            rows=dict(zip(seen.index.documents, seen.documents, strict=True)),
            anchors=anchors,
            targets=targets,
            words=words,
            choices=choices(seen.index),
            css=Markup(_read("report.css")),  # ours, holds nothing of a source
            script=Markup(script),  # ours too
            script_hash=_hash(script),
            version=report.version,
        )


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("checker.report"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        finalize=lambda x: clean(x) if type(x) is str else x,
    )
    environment.filters["day"] = iso_words
    return environment


def _read(name: str) -> str:
    return files("checker.report").joinpath("templates", name).read_text(encoding="utf-8")


def _hash(script: str) -> str:
    """The one script that the page's policy lets run."""
    return "sha256-" + b64encode(sha256(script.encode()).digest()).decode()


def _targets(seen: View) -> dict[str, str]:
    """Slot id to the anchor of the finding or entry where it is told."""
    sections = (seen.changed, seen.lookalikes, seen.unreported, seen.agreed)
    shown = {e.anchor for s in sections for e in s.entries}
    targets = {i: a for i, a in seen.index.slot_anchors.items() if a in shown}
    for card in reversed(_cards(seen)):
        if card.finding.slot:
            targets[card.finding.slot] = card.anchor
    return targets


def _cards(seen: View) -> list[Card]:
    return [c for _, cards, _ in seen.findings for c in cards] + list(seen.changes[0])


def _links(seen: View, times: Timeline) -> Iterator[str]:
    """Every anchor in a full text that something on the page leads to."""
    sections = (seen.changed, seen.lookalikes, seen.unreported, seen.agreed)
    camps = [c for card in _cards(seen) for c in card.camps]
    camps += [c for s in sections for e in s.entries for c in e.camps]
    yield from (q.anchor for camp in camps for q in camp.quotes)
    yield from (line.anchor for line in (*times.lines, *times.listed))


def _texts(seen: View, times: Timeline, targets: dict[str, str]) -> list[AnnotatedText]:
    index = seen.index
    documents = list(index.documents.values())
    if len(documents) > TEXTS:
        told = {i for f, _ in index.findings for i in f.facts}
        quoted = {index.report.by_id[i].document for i in told if i in index.report.by_id}
        documents = [d for d in documents if d.id in quoted][:TEXTS]
    facts: dict[str, list[Fact]] = {}
    for fact in index.report.by_id.values():
        facts.setdefault(fact.document, []).append(fact)
    marking = Marking(
        index, set(_links(seen, times)), lambda f: targets.get(index.slot_of.get(f.id, ""), "")
    )
    return [annotate(d, facts.get(d.id, []), marking) for d in documents]
