"""One question that several facts answer, and what each pair amounts to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Verdict = Literal[
    "agree", "compatible", "change_over_time", "different_scope", "conflict", "unclear"
]


@dataclass(frozen=True, slots=True)
class Weight:
    """One comparison level that spoke for or against a pair."""

    level: str
    weight: float
    because: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """A verdict with its one-sentence reason."""

    verdict: Verdict
    reason: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two facts that were compared, why, and the verdict.

    Attributes:
        left: Id of the fact that comes first (by document, then position).
        right: Id of the other.
        verdict: What the pair amounts to.
        reason: One sentence on the verdict.
        weights: The levels that decided that the two are comparable.
    """

    left: str
    right: str
    verdict: Verdict
    reason: str
    weights: tuple[Weight, ...] = ()

    @property
    def match_weight(self) -> float:
        """Sum of the weights, in bits."""
        return sum(w.weight for w in self.weights)

    @property
    def why_compared(self) -> str:
        """The weights in words, strongest first."""
        ranked = sorted(self.weights, key=lambda w: -abs(w.weight))
        return "; ".join(f"{w.because} ({w.weight:+.1f})" for w in ranked)


@dataclass(frozen=True, slots=True)
class Slot:
    """Facts that answer one question, with every compared pair.

    Attributes:
        id: Stable under edits elsewhere in the dossier.
        kind: Kind of all its facts.
        subject: What the question is about, in words an editor understands.
        attribute: What is asked of it.
        facts: Ids of its facts, by document and position.
        pairs: Every pair of facts of different documents that was judged.
        echoes: In a large dossier, id of a fact to that of the fact that speaks
            for it: it says the same, and what holds for its voice holds for it.
    """

    id: str
    kind: str
    subject: str
    attribute: str
    facts: tuple[str, ...]
    pairs: tuple[Pair, ...]
    echoes: Mapping[str, str] = field(default_factory=dict, hash=False)

    def voice(self, fact: str) -> str:
        """Id of the fact that speaks for a fact; mostly its own."""
        return self.echoes.get(fact, fact)

    @property
    def spoken(self) -> dict[str, list[str]]:
        """Id of each voice to those of the facts that it speaks for, its own among them."""
        found: dict[str, list[str]] = {}
        for fact in self.facts:
            found.setdefault(self.voice(fact), []).append(fact)
        return found

    @property
    def name(self) -> str:
        """Attribute and subject, for headings."""
        named = self.subject.lower() in self.attribute.lower()
        subject = "" if named else self.subject  # "title of Ada Poe, Ada Poe"
        return ", ".join(x for x in (self.attribute, subject) if x) or self.kind
