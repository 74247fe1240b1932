"""How surely a clause is meant: stated, proposed, expected, conditional or denied."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from checker.analysis.clauses import Clause
from checker.analysis.cues import CueView, cues
from checker.grammar.grammar import Grammar, compile_table

# At each place the first row wins. "none" swallows what only looks like a cue;
# rows in "_on" hold for what comes after them in their clause, those in "_near"
# for a few words, the others for their whole clause.
_CUES: tuple[tuple[str, str], ...] = (
    ("none", "(NEG | NOBODY) NOT_DENYING"),
    ("none", "DET NEG"),
    ("none", "NEG GUILTY"),
    ("none", "PROPOSE BY"),
    ("none", "DUE TO (DET | CONJ | N N)"),
    ("denied", "AUX ADV? NEG"),
    ("denied", "NEG"),
    ("denied", "NO NO_MORE"),
    ("none", "NO NOT_DENYING"),
    ("denied_near", "NO"),
    ("denied", "NOBODY"),
    ("denied", "FAIL TO"),
    ("denied_on", "WITHOUT"),
    ("denied_on", "(?<!BE) DENY"),
    ("conditional", "IF_"),
    ("conditional", "HYPOTHETICAL"),
    ("conditional_near", "PERHAPS"),
    ("expected", "FUTURE (?!STOP | COMMA | BREAK | QUOTE)"),
    ("expected", "BE (ADV | NEG)? SLATED TO"),
    ("expected", "BE TO BE"),
    ("expected_on", "(?<!DET) INTEND"),
    ("expected_on", "INTEND_TO TO"),
    ("proposed_on", "(?<!DET) PROPOSE_FOR FOR_"),
    ("proposed_on", "(?<!DET) PROPOSE"),
    ("none", "WOULD SEEM"),
    ("would", "WOULD"),
)
_NEAR = 5
_RANK = {"stated": 0, "expected": 1, "proposed": 2, "conditional": 3, "denied": 4}


@cache
def _grammar(language: str) -> Grammar:
    return compile_table(cues(language), _CUES)


class Modality:
    """The modality at any place of a document.

    A clause takes its own strongest cue. One that opens with "that" or "to"
    stands in what the clause before it opened: what somebody proposed that
    others do is proposed.

    Args:
        view: The tokens with their classes.
        clauses: The clauses of the document.
    """

    def __init__(self, view: CueView, clauses: Sequence[Clause]) -> None:
        self._view = view
        self._hits: list[tuple[int, str, str]] = []
        for match in _grammar(view.language).scan(view.tokens, view.encoded):
            name, _, scope = match.rule.partition("_")
            if name != "none":
                self._hits.append((match.first, name, scope))
        self._tokens = [h[0] for h in self._hits]
        self._clauses = clauses
        self._firsts = [c.first for c in clauses]
        self._opened: dict[int, str] = {}  # what a clause takes from those before it
        self._bare: set[int] = set()  # clauses without a cue of their own

    def at(self, position: int) -> str:
        """The modality of what stands at a code point."""
        token = bisect_left(self._view.tokens.ends, position + 1)
        return self.inside(bisect_left(self._firsts, token + 1) - 1, position)

    def inside(self, index: int, position: int) -> str:
        """The modality of what stands at a code point, where its clause is known.

        Args:
            index: Of the clause; -1 for none.
            position: The code point.
        """
        if index < 0:
            return "stated"
        opened = self._opened.get(index)
        if opened is None:
            opened = self._opened[index] = self._inherited(index)
            first, last = self._clauses[index].first, self._clauses[index].last
            if len(set(self._between(first, last))) == 1:
                self._bare.add(index)
        if index in self._bare:
            return opened
        token = bisect_left(self._view.tokens.ends, position + 1)
        own = self._own(self._clauses[index], token)
        return own if _RANK[own] >= _RANK[opened] else opened

    def _own(self, clause: Clause, token: int) -> str:
        found = "stated"
        low, high = self._between(clause.first, clause.last)
        for at, name, scope in self._hits[low:high]:
            if not scope or at < token <= at + (_NEAR if scope == "near" else token):
                found = max(found, self._meaning(name, clause), key=_RANK.__getitem__)
        return found

    def _meaning(self, name: str, clause: Clause) -> str:
        if name != "would":
            return name
        return "conditional" if self._after_if(clause) else "expected"

    def _between(self, first: int, last: int) -> tuple[int, int]:
        """The hits whose tokens lie in ``[first, last)``, as indices."""
        return bisect_left(self._tokens, first), bisect_left(self._tokens, last)

    def _after_if(self, clause: Clause) -> bool:
        """Whether the sentence of a clause holds an "if"."""
        low, high = self._between(clause.first - 60, clause.last + 60)
        near = (self._tokens[n] for n in range(low, high) if self._view.has(self._tokens[n], "IF_"))
        return any(self._sentence(t) == clause.sentence for t in near)

    def _sentence(self, token: int) -> int:
        index = bisect_left(self._firsts, token + 1) - 1
        return self._clauses[index].sentence if index >= 0 else -1

    def _continues(self, first: int) -> bool:
        """Whether a clause is the object of the one before, and no relative clause."""
        has = self._view.has
        return has(first, "TO") or (has(first, "THAT") and not has(first + 1, "V"))

    def _inherited(self, index: int) -> str:
        """What the clause before opens for one that begins with "that" or "to"."""
        clause, found = self._clauses[index], "stated"
        for _ in range(2):
            if not index or not self._continues(clause.first):
                break
            index -= 1
            before = self._clauses[index]
            if before.sentence != clause.sentence:
                break
            low, high = self._between(before.first, before.last)
            for _at, name, scope in self._hits[low:high]:
                if scope == "on" or (name == "expected" and self._view.has(clause.first, "TO")):
                    found = max(found, name, key=_RANK.__getitem__)
            clause = before
        return found
