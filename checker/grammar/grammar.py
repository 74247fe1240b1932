"""Patterns over word classes, compiled to one regular expression."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.grammar.lexicon import Lexicon
from checker.text.tokens import Tokens

_ITEM = re.compile(r"'([^']+)'|([A-Z][A-Z_0-9]*)|(\(\?P<\w+>|\(\?[:!=]|\(\?<[!=])|(\S)|\s+")


@dataclass(frozen=True, slots=True)
class Match:
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
        self._scanner: re.Pattern[str] = re.compile(r"(?!)")
        self._single: list[re.Pattern[str]] = []

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
            breaks = [s for c, s in self.lexicon.signatures.items() if "BREAK" in c]
            return f"[^{''.join(breaks)}]" if breaks else "."
        members = [s for c, s in self.lexicon.signatures.items() if name in c]
        return f"[{''.join(members)}]" if members else r"(?!)"

    def _compile(self) -> None:
        """Compile for the signatures known by now; new ones make it compile again."""
        self._compiled_for = len(self.lexicon.signatures)
        bodies = [self._translate(r.pattern) for r in self.rules]
        self._single = [re.compile(b) for b in bodies]
        plain = [re.sub(r"\(\?P<\w+>", "(?:", b) for b in bodies]
        self._scanner = re.compile("|".join(f"({b})" for b in plain) or r"(?!)")

    def scan(self, tokens: Tokens, encoded: str | None = None) -> Iterator[Match]:
        """All matches, left to right, not overlapping.

        Args:
            tokens: The text.
            encoded: ``lexicon.encode(tokens.words)`` when already at hand.
        """
        if encoded is None:
            encoded = self.lexicon.encode(tokens.words)
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
        for hit in self._scanner.finditer(encoded, first, last):
            index = (hit.lastindex or 1) - 1
            inner = self._single[index].match(encoded, hit.start(), last)
            assert inner is not None
            groups = {k: inner.span(k) for k, v in inner.groupdict().items() if v is not None}
            yield Match(self.rules[index].name, hit.start(), hit.end(), groups)


def compile_table(lexicon: Lexicon, table: Sequence[tuple[str, str]]) -> Grammar:
    """A grammar from rows of (name, pattern)."""
    return Grammar(lexicon, [PatternRule(*row) for row in table])
