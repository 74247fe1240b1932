"""Durations: how long something takes, lasts or has lasted."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from checker.analysis.analysis import Analysis
from checker.analysis.owners import Owners
from checker.analysis.terms import tells_terms, term
from checker.analysis.token_text import Text
from checker.base.kind import Comparison, Kind
from checker.compare.verdicts.durations import DURATION
from checker.compare.verdicts.ladder import climb
from checker.model import Fact, Mention, Outcome


def _with_term(text: Text, length: Mention, owners: Owners) -> Mention:
    """The length of time with what it is the term of: a sentence, a contract."""
    inside = text.tokens.between(length.start, length.end)
    role, scope = term(text, inside.start, inside.stop)
    if not role or length.scope == "each":
        return length
    subject = length.subject or owners.of(inside.start, inside.stop)
    scope = length.scope or scope
    return replace(length, attribute=role, head=role, role=role, scope=scope, subject=subject)


class DurationKind(Kind):
    """How long something takes or lasts."""

    name = "duration"
    family = "number"
    rank = 70

    def extract(self, analysis: Analysis) -> Iterable[Mention]:
        """Every duration in the document."""
        lengths = [m for m in analysis.temporal if m.kind == self.name]
        numbers = analysis.numbers
        text, starts = numbers.text, numbers.text.tokens.starts
        if amounts := {starts[q.core] for q, _ in numbers.time_amounts}:
            lengths = [m for m in lengths if not any(m.start <= a < m.end for a in amounts)]
        if not tells_terms(text):
            return lengths
        return [_with_term(text, m, analysis.owners) for m in lengths]

    def compare(self, left: Fact, right: Fact, comparison: Comparison) -> Outcome:
        """Stretches of time, as numbers of seconds."""
        return climb(DURATION, left, right, comparison)
