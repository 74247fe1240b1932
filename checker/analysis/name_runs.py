"""Runs of capitals, cut at connectors that do not hold a name together."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from checker.analysis.name_codes import CAPITALS
from checker.analysis.name_tokens import NameTokens
from checker.analysis.name_vocabulary import vocabulary

_WORD = "[CUIJTHSN]"
_JOINTS = r"-|\.|&|p{1,2}|pq|p-|-p-|-w-|o|od|a|'|,(?=S)"
# A nickname in quotation marks and a surname that is a month stay inside.
_RUN = re.compile(rf"{_WORD}(?:qC{{1,2}}q(?=C)|(?<=C)D(?![0D])|(?:{_JOINTS})?{_WORD})*")
_NICKNAME_REACH = 4
# No name is longer; junk in capitals may be.
_LONGEST = 40


class Runs:
    """Finds the stretches of capitals that may hold names.

    Args:
        view: Tokens and letters of the document.
    """

    def __init__(self, view: NameTokens) -> None:
        self.view = view
        self.codes = view.codes
        self.lower = view.lower
        self.lists = view.lists
        self.organisation = view.lists.words["organisation"]
        self.dotted = view.lists.words["dotted"]
        self.subject_body = view.lists.words["subject_body"]
        known = vocabulary(view.language)
        self.heads, self.before_of = known.heads, known.before_of
        self.portfolio = view.lists.titles["portfolio"]
        self._joints: dict[str, Callable[[int, int, int], bool]] = {
            "-": self._hyphen_joins,
            "q": self._quote_joins,
            "D": self._month_joins,
            "&": self._ampersand_joins,
            ".": self._dot_joins,
            "'": self._possessive_joins,
            "a": self._and_joins,
            "o": self._of_joins,
        }

    def segments(self) -> Iterator[tuple[int, int]]:
        """Token ranges that hold together, in text order."""
        for run in _RUN.finditer(self.codes):
            start, end = run.span()
            if end - start == 1:
                yield start, end
            else:
                for i in range(start, end, _LONGEST):
                    yield from self._cut(i, min(i + _LONGEST, end))

    def _cut(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        first = start
        for i in range(start + 1, end):
            if i <= first:
                continue
            if i in self.view.first_of:
                yield first, self._trimmed(first, i)
                first = i
            elif self.codes[i] not in CAPITALS and not self._joins(first, i, end):
                yield first, self._trimmed(first, i)
                first = self._next(i, end)
        if first < end:
            yield first, end

    def _next(self, i: int, end: int) -> int:
        """Where the next segment begins after a cut at ``i``; "of State" is passed over."""
        first = i + 1
        office = self.codes[i] == "o" and self.codes[i - 1] == "T"
        while first < end and (
            self.codes[first] not in CAPITALS or (office and self.lower[first] in self.portfolio)
        ):
            first += 1
        return first

    def _trimmed(self, first: int, last: int) -> int:
        while last > first and self.codes[last - 1] not in CAPITALS:
            last -= 1
        return last

    def _joins(self, first: int, i: int, end: int) -> bool:
        joint = self._joints.get(self.codes[i])
        return joint is None or joint(first, i, end)

    def _hyphen_joins(self, first: int, i: int, end: int) -> bool:
        tokens, places = self.view.tokens, self.lists.places
        glued = tokens.touches(i) and i + 1 < end and tokens.touches(i + 1)
        return glued and not (self.lower[i - 1] in places and self.lower[i + 1] in places)

    def _quote_joins(self, first: int, i: int, end: int) -> bool:
        if self.codes[i - 1] == "p":
            return True
        return self.lower[first] in self.lists.given and i - first < _NICKNAME_REACH

    def _month_joins(self, first: int, i: int, end: int) -> bool:
        return self.lower[i - 1] in self.lists.given

    def _ampersand_joins(self, first: int, i: int, end: int) -> bool:
        return self.view.tokens.touches(i) or "U" not in self.codes[i - 1 : i + 2]

    def _dot_joins(self, first: int, i: int, end: int) -> bool:
        abbreviated = self.codes[i - 1] in "IH" or self.lower[i - 1] in self.dotted
        return abbreviated and self.view.tokens.touches(i)

    def _possessive_joins(self, first: int, i: int, end: int) -> bool:
        """Whether the possessive is part of the name, as in "People's Party"."""
        left = self.lower[i - 1]
        rest = self.lower[i + 1 : self._name_end(i + 1, end)]
        owner = " ".join(self.lower[first:i])
        if not rest or self.codes[i - 1] not in "CTN" or owner in self.lists.places:
            return False
        if i > 2 and "st" in self.lower[i - 3 : i - 1] and rest[-1] in self.heads:
            return True
        own = left in self.lists.common or (left in self.lists.given and len(rest) == 1)
        return own and rest[-1] in self.organisation

    def _of_joins(self, first: int, i: int, end: int) -> bool:
        if self.lower[i - 1] in self.before_of:
            return True
        return " ".join(self.lower[first : min(i + 3, end)]) in self.lists.places

    def _and_joins(self, first: int, i: int, end: int) -> bool:
        """Whether "and" stands inside a name: "Ministry of Health and Welfare"."""
        lists, left, right = self.lists, self.lower[i - 1], self.lower[i + 1]
        if f"{left} and {right}" in lists.places:
            return True
        if self.lower[first] in self.subject_body and "o" in self.codes[first:i]:
            return True
        tail = self.lower[i + 1 : self._name_end(i + 1, end)]
        whole = left in self.organisation and left not in self.portfolio and i - first > 1
        if (whole and len(tail) > 1) or not any(w in self.organisation for w in tail):
            return False
        plain, other = left in lists.common, right in lists.common
        if len(tail) == 1:
            return plain and i - first > 1 and i not in self.view.in_title
        if right in lists.places and (left in lists.places or i - first == 1):
            return tail[-1] in self.organisation
        if len(tail) == 2 and left not in lists.places and left not in lists.given:
            return plain or other
        return plain and other and self.codes[i - 1] != "T"

    def _name_end(self, i: int, end: int) -> int:
        while i < end and self.codes[i] in "CUIJN&a":
            i += 1
        return i
