"""By what a reader of the page can choose findings: severity, topic, source."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Final

from checker.model import Finding
from checker.report.clean import one_line
from checker.report.index import Index
from checker.report.words import SEVERITIES

# The letters of a code to what it is about.
TOPICS: Final[dict[str, str]] = {
    "NUM": "numbers",
    "MON": "money",
    "DAT": "dates and times",
    "NAM": "names and places",
    "TIT": "titles and roles",
    "QUO": "quotations",
    "STA": "what happened",
    "CHG": "changes over time",
    "SRC": "sources",
}
_FILES = "DOC"


@dataclass(frozen=True, slots=True)
class Traits:
    """What a finding can be chosen by.

    Attributes:
        severity: Its severity.
        topic: The letters of its code.
        sources: Numbers of the sources that it quotes, as in ``Choices.sources``.
    """

    severity: str
    topic: str
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """What there is to choose from, each with the number of its findings.

    Attributes:
        severities: The severities that occur, the weightiest first.
        topics: (letters, words, number), the most frequent first.
        sources: (number of the source, its name, number) in the order of the documents.
        of: Fingerprint to what the finding can be chosen by.
    """

    severities: tuple[tuple[str, int], ...]
    topics: tuple[tuple[str, str, int], ...]
    sources: tuple[tuple[int, str, int], ...]
    of: dict[str, Traits]

    @property
    def total(self) -> int:
        """How many findings there are to choose from."""
        return sum(n for _, n in self.severities)


def choices(index: Index) -> Choices:
    """What the page's findings can be chosen by; files with problems are not among them."""
    named = list(dict.fromkeys(d.source for d in index.documents.values()))
    number = {source: i for i, source in enumerate(named)}
    findings = [f for f, _ in index.findings if not f.code.startswith(_FILES)]
    of = {f.fingerprint: _traits(f, index, number) for f in findings}
    traits = [of[f.fingerprint] for f in findings]
    severities = Counter(t.severity for t in traits)
    topics = Counter(t.topic for t in traits)
    sources = Counter(i for t in traits for i in t.sources)
    return Choices(
        severities=tuple((s, severities[s]) for s in SEVERITIES if severities[s]),
        topics=tuple((t, TOPICS.get(t, t), n) for t, n in topics.most_common()),
        sources=tuple((i, one_line(s), sources[i]) for i, s in enumerate(named)),
        of=of,
    )


def _traits(finding: Finding, index: Index, number: dict[str, int]) -> Traits:
    by_id = index.report.by_id
    told = [*finding.facts, *(i for camp in finding.camps for i in camp.facts)]
    documents = {by_id[i].document for i in told if i in by_id} or {finding.document}
    group = index.witness.get(finding.document)
    if not told and group is not None:  # a note on sources concerns all that count as one
        documents = {d for d in index.documents if index.witness.get(d) == group}
    sources = {number[index.documents[d].source] for d in documents if d in index.documents}
    return Traits(finding.severity, finding.code.rstrip("0123456789"), tuple(sorted(sources)))
