"""Patterns over word classes, compiled to one regular expression."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from msgspec import Struct

from checker.grammar.first import begins_with
from checker.grammar.lexicon import Lexicon
from checker.text.tokens import Tokens

_ITEM = re.compile(r"'([^']+)'|([A-Z][A-Z_0-9]*)|(\(\?P<\w+>|\(\?[:!=]|\(\?<[!=])|(\S)|\s+")


class Match(Struct, frozen=True):
    """One hit of a rule: token indices, end exclusive.

    Attributes:
        rule: Name of the rule.
        first: First token.
        last: One past the last token.
        groups: Token ranges of the named groups that took part.
    """

    rule: str
    first: int
    last: int
    groups: dict[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class PatternRule:
    """A row of a grammar table.

    Attributes:
        name: Names the rule in readings and tests.
        pattern: Classes in capitals (``MONTH``), literal words in quotes
            (``'of'``), and the operators of regular expressions
            (``( ) | ? * + {m,n}``, named groups ``(?P<day>DAY)``); blanks
            separate. ``ANY`` is any token but a line break.
    """

    name: str
    pattern: str


# Name of a rule, how to match it, names of its groups.
_Candidate = tuple[str, Callable[[str, int, int], re.Match[str] | None], tuple[str, ...]]


class Grammar:
    """Rules matched over the signatures of a text; at each place the first rule wins.

    Args:
        lexicon: Gives tokens their classes. Literals of the patterns are added to it.
        rules: In order of preference.
    """

    def __init__(self, lexicon: Lexicon, rules: Sequence[PatternRule]) -> None:
        self.lexicon = lexicon
        self.rules = tuple(rules)
        for rule in rules:
            for m in _ITEM.finditer(rule.pattern):
                if m[1]:
                    lexicon.add_literal(m[1])
        self._compiled_for = -1
        self._whole: re.Pattern[str] | None = None
        self._bodies: list[str] = []
        self._begins: list[frozenset[str] | None] = []
        self._single: dict[int, re.Pattern[str]] = {}
        self._begin: re.Pattern[str] = re.compile(r"(?!)")
        self._members: dict[str, str] = {}
        self._candidates: dict[str, list[_Candidate]] = {}
        self._expressions: dict[str, re.Pattern[str]] = {}

    def _translate(self, pattern: str) -> str:
        out = []
        for m in _ITEM.finditer(pattern):
            literal, name, group, other = m.groups()
            if literal:
                out.append(self._class("=" + literal.lower()))
            elif name:
                out.append(self._class(name))
            elif group or other:
                out.append("(?:" if other == "(" else group or other)
        return "".join(out)

    def _class(self, name: str) -> str:
        if name == "ANY":
            breaks = self._members.get("BREAK")
            return f"[^{breaks}]" if breaks else "."
        members = self._members.get(name)
        return f"[{members}]" if members else r"(?!)"

    def _compile(self) -> None:
        """Translate for the signatures known by now; new ones make it translate again.

        A row is compiled when a word is met that it can begin with.
        """
        if self._compiled_for < 0:  # so that it is done once, not at each word's first use
            self.lexicon.encode(sorted(self.lexicon.known()))
        self._compiled_for = len(self.lexicon.signatures)
        self._members = {}
        for classes, signature in self.lexicon.signatures.items():
            for name in classes:
                self._members[name] = self._members.get(name, "") + signature
        self._bodies = [self._translate(r.pattern) for r in self.rules]
        self._begins = [begins_with(b) for b in self._bodies]
        self._single, self._candidates, self._expressions = {}, {}, {}
        if None in self._begins:
            self._begin = re.compile(".", re.DOTALL)
        else:
            known = "".join(sorted(set().union(*(b or () for b in self._begins))))
            self._begin = re.compile(f"[{known}]" if known else r"(?!)")
        self._whole = self._joined()

    def _joined(self) -> re.Pattern[str] | None:
        """All rows as one expression, each told by a group; None where a row has its own groups.

        Nor is there one where a row may match nothing, for then the next row has its turn.
        The group is empty and stands last, so that a row is passed over by its first class.
        """
        if None in self._begins or any("(?P<" in body for body in self._bodies):
            return None
        rows = "|".join(f"(?:{body})()" if "|" in body else f"{body}()" for body in self._bodies)
        return re.compile(f"(?={self._begin.pattern})(?:{rows})")

    def _candidates_at(self, signature: str) -> list[_Candidate]:
        """The rules that can begin with a signature, in order."""
        found: list[_Candidate] = []
        for i, begins in enumerate(self._begins):
            if begins is None or signature in begins:
                if i not in self._single:
                    self._single[i] = re.compile(self._bodies[i])
                expression = self._single[i]
                names = tuple(expression.groupindex)
                found.append((self.rules[i].name, expression.match, names))
        self._candidates[signature] = found
        return found

    def expression(self, pattern: str) -> re.Pattern[str]:
        """A pattern over the grammar's classes, for searches of one's own."""
        if self._compiled_for != len(self.lexicon.signatures):
            self._compile()
        found = self._expressions.get(pattern)
        if found is None:
            found = self._expressions[pattern] = re.compile(self._translate(pattern))
        return found

    def scan(self, tokens: Tokens, encoded: str | None = None) -> Iterator[Match]:
        """All matches, left to right, not overlapping.

        Args:
            tokens: The text.
            encoded: The signatures of the text when already at hand.
        """
        if encoded is None:
            encoded = self.lexicon.encode_numbered(tokens.book, tokens.numbers)
        yield from self.scan_encoded(encoded, 0, len(encoded))

    def scan_encoded(self, encoded: str, first: int, last: int) -> Iterator[Match]:
        """All matches inside a stretch of an encoded text, left to right, not overlapping.

        Args:
            encoded: What ``lexicon.encode`` gave.
            first: First token to look at.
            last: One past the last.
        """
        if self._compiled_for != len(self.lexicon.signatures):
            self._compile()
        if self._whole is not None:
            for hit in self._whole.finditer(encoded, first, last):
                yield Match(self.rules[(hit.lastindex or 1) - 1].name, *hit.span(), {})
            return
        at = first
        while (at := self.next_start(encoded, at, last)) >= 0:
            match = next(self.matches_at(encoded, at, last), None)
            if match is not None:
                yield match
            at = match.last if match is not None else at + 1

    def next_start(self, encoded: str, first: int, last: int) -> int:
        """The next token that a row can begin with, -1 when there is none."""
        if self._compiled_for != len(self.lexicon.signatures):
            self._compile()
        found = self._begin.search(encoded, first, last)
        return found.start() if found else -1

    def matches_at(self, encoded: str, at: int, last: int) -> Iterator[Match]:
        """The match of each row that matches at a token, in order of preference."""
        signature = encoded[at]
        rules = self._candidates.get(signature)
        if rules is None:
            rules = self._candidates_at(signature)
        for name, match, names in rules:
            hit = match(encoded, at, last)
            if hit and hit.end() > at:
                groups = {k: hit.span(k) for k in names if hit.start(k) >= 0}
                yield Match(name, at, hit.end(), groups)


def compile_table(lexicon: Lexicon, table: Sequence[tuple[str, str]]) -> Grammar:
    """A grammar from rows of (name, pattern)."""
    return Grammar(lexicon, [PatternRule(*row) for row in table])
