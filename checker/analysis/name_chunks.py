"""Runs of capitals into proper-name chunks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.analysis.name_tokens import CAPITALS, NameTokens

_WORD = "[CUIJTHSN]"
_RUN = re.compile(
    rf"{_WORD}(?:qC{{1,2}}q(?=C)|(?<=C)D(?![0D])|(?:-|\.|&|p{{1,2}}|pq|p-|-p-|o|od|a|'|,(?=S))?{_WORD})*"
)
_AFTER_DOT = frozenset("st mt ft sts jr sr no".split())


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch of tokens that may be one proper name.

    Attributes:
        first: First token.
        last: One past the last.
        key: Its words, joined by blanks.
        title: Whether a title or form of address stands right before it.
        certain: False when the capital may come from its place in the sentence.
    """

    first: int
    last: int
    key: str
    title: bool = False
    certain: bool = True


def find_chunks(view: NameTokens) -> list[Chunk]:
    """Every chunk of the document, in text order."""
    chunker = _Chunker(view)
    found: list[Chunk] = []
    for run in _RUN.finditer(view.codes):
        for first, last in chunker.segments(run.start(), run.end()):
            found.extend(chunker.pieces(first, last))
    return found


class _Chunker:
    """Cuts runs of capitals where one name ends and another begins."""

    def __init__(self, view: NameTokens) -> None:
        self.view = view
        self.codes = view.codes
        self.lower = view.lower
        self.lists = view.lists
        words = view.lists.words
        self.organisation = words["organisation"]
        self.organisation_of = words["organisation_of"]
        self.place = words["place"]
        self.place_first = words["place_first"]
        self.heads = self.organisation | self.place
        self.common = view.lists.common
        self.inside = self._seen_inside()

    def _seen_inside(self) -> set[str]:
        """Capitalised words that also stand where no capital is due."""
        view, codes = self.view, self.codes
        seen: set[str] = set()
        for m in re.finditer(r"(?<=[wtmvfpoida,'0CJ])[CU]", codes):
            if m.start() not in view.in_title:
                seen.add(self.lower[m.start()])
        return seen

    def segments(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The run cut at connectors that do not hold a name together."""
        first = start
        for i in range(start, end):
            if i > first and i in self.view.first_of:
                yield first, self._trim(first, i)
                first = i
                continue
            code = self.codes[i]
            if code in CAPITALS or i < first:
                continue
            if not self._joins(first, i, end):
                yield first, self._trim(first, i)
                first = i + 1
                while first < end and (
                    self.codes[first] not in CAPITALS or self._is_portfolio(i, first)
                ):
                    first += 1
        if first < end:
            yield first, end

    def _is_portfolio(self, of: int, i: int) -> bool:
        """Whether the word belongs to a title: "Secretary of State"."""
        return (
            self.codes[of] == "o"
            and self.codes[of - 1] == "T"
            and self.codes[i] in "CN"
            and (self.lower[i] in self.lists.titles["portfolio"])
            and all(self.lower[k] in self.lists.titles["portfolio"] for k in range(of + 1, i))
        )

    def _trim(self, first: int, last: int) -> int:
        while last > first and self.codes[last - 1] not in CAPITALS:
            last -= 1
        return last

    def _joins(self, first: int, i: int, end: int) -> bool:
        code, tokens = self.codes[i], self.view.tokens
        if code in "-":
            glued = tokens.touches(i) and i + 1 < end and tokens.touches(i + 1)
            places = self.view.lists.places
            return glued and not (
                self.lower[i - 1] in places and i + 1 < end and self.lower[i + 1] in places
            )
        if code == "q" and self.codes[i - 1] == "p":
            return True
        if code == "D":
            return self.lower[i - 1] in self.lists.given
        if code == "q":
            return self.lower[first] in self.lists.given and i - first < 4
        if code == "&":
            return not ("U" in self.codes[i - 1 : i + 2 : 2] and tokens.touches(i) is False)
        if code == ".":
            before = self.lower[i - 1]
            return tokens.touches(i) and (self.codes[i - 1] in "IH" or before in _AFTER_DOT)
        if code == "'":
            return self._possessive_joins(i, end)
        if code == "a":
            return self._and_joins(first, i, end)
        if code == "o":
            return self._of_joins(first, i, end)
        return True

    def _possessive_joins(self, i: int, end: int) -> bool:
        """Whether the possessive is part of the name, as in "People's Party"."""
        left = self.lower[i - 1]
        if self.codes[i - 1] not in "CTN" or left in self.lists.places:
            return False
        rest = self.lower[i + 1 : self._name_end(i + 1, end)]
        if rest and rest[-1] in self.heads and i > 2 and "st" in self.lower[i - 3 : i - 1]:
            return True
        if not rest or rest[-1] not in self.organisation:
            return False
        return left in self.common or (left in self.lists.given and len(rest) == 1)

    def _of_joins(self, first: int, i: int, end: int) -> bool:
        before = self.lower[i - 1]
        if before in self.organisation_of or before in ("republic", "kingdom", "tomb", "city"):
            return True
        if before in self.place_first or before in ("state", "university"):
            return True
        phrase = " ".join(self.lower[first : min(i + 3, end)])
        return phrase in self.lists.places

    def _and_joins(self, first: int, i: int, end: int) -> bool:
        left, right = self.lower[i - 1], self.lower[i + 1]
        if f"{left} and {right}" in self.lists.places:
            return True
        head = self.lower[first]
        if head in ("ministry", "department", "institute", "office") and "o" in self.codes[first:i]:
            return True
        rest = self._name_end(i + 1, end)
        tail = self.lower[i + 1 : rest]
        whole = left in self.organisation and left not in self.lists.titles["portfolio"]
        if whole and i - first > 1 and len(tail) > 1:
            return False
        if right in self.organisation and len(tail) == 1:
            return left in self.common and i - first > 1 and i not in self.view.in_title
        if not any(w in self.organisation for w in tail):
            return False
        if left in self.lists.places and right in self.lists.places:
            return len(tail) > 1 and tail[-1] in self.organisation
        if len(tail) == 2 and left not in self.lists.places and left not in self.lists.given:
            return left in self.common or right in self.common
        return left in self.common and right in self.common and self.codes[i - 1] != "T"

    def _name_end(self, i: int, end: int) -> int:
        while i < end and self.codes[i] in "CUIJN&a":
            i += 1
        return i

    def pieces(self, first: int, last: int) -> Iterator[Chunk]:
        """A segment cut at its titles, without what is no part of a name."""
        codes = self.codes
        first = self._skip_opening(first, last)
        if first >= last:
            return
        cut = first
        for i in range(first, last):
            if codes[i] in "TH" and self._is_title(first, cut, i, last):
                yield from self._chunk(cut, self._before_title(cut, i), first, last)
                cut = i + 1
                while cut < last and codes[cut] not in CAPITALS:
                    cut += 1
        yield from self._chunk(cut, last, first, last)

    def _is_title(self, first: int, cut: int, i: int, last: int) -> bool:
        """Whether the title word at ``i`` is a title here, not part of a name."""
        lower = self.lower
        if i + 1 < last and self.codes[i + 1] == "o":
            return True
        if i + 1 < last and lower[last - 1] in self.heads:
            return False
        if i > cut and lower[min(i + 1, last - 1)] in ("jr", "sr"):
            return False
        if lower[i] in self.lists.given and i + 1 < last and lower[i + 1] not in self.lists.given:
            return False
        if i == last - 1 and i > cut:
            before = lower[i - 1]
            if lower[i] in self.organisation:
                return False
            if "o" in self.codes[cut:i] and self.codes[i - 1] == "C":
                return False
            if before in self.lists.given and self.codes[i] == "T":
                return False
            return self.codes[i] == "T"
        return True

    def _before_title(self, first: int, i: int) -> int:
        """Where the name before the title at ``i`` ends: title modifiers dropped."""
        modifiers = self.lists.titles["modifier"]
        bodies = self.organisation_of | self.lists.words["organisation_tail"]
        while i > first and (self.lower[i - 1] in modifiers or self.codes[i - 1] not in CAPITALS):
            body = self.lower[i - 1] in bodies and i - 1 > first
            if body and self.lower[i - 2] not in modifiers:
                break
            i -= 1
        return i

    def _skip_opening(self, first: int, last: int) -> int:
        """The first token that belongs to a name, where a sentence opens the segment."""
        view, lower = self.view, self.lower
        if not view.opens(first):
            return first
        word = lower[first]
        if self.codes[first] in "THJ" or word in self.lists.places:
            return first
        if word not in self.common or word in self.lists.words["known_organisation"]:
            return first
        if last - first == 1:
            return first if word in self.inside else last
        if word in self.lists.given or self.codes[first] == "U":
            return first
        second = lower[first + 1]
        if word in self.place_first or f"{word} {second}" in self.lists.places:
            return first
        if word in self.organisation_of and second in self.lists.places:
            return first
        if self.codes[first + 1] in "op" or second in self.organisation or second in self.place:
            return first
        if word in self.inside and second in self.inside:
            return first
        if (
            second in self.common
            and second not in self.lists.given
            and self.codes[first + 1] == "C"
        ):
            return first
        i = first + 1
        while i < last and self.codes[i] not in CAPITALS:
            i += 1
        return i

    def _chunk(self, first: int, last: int, start: int, end: int) -> Iterator[Chunk]:
        """The chunk ``[first, last)``, without adjectives and non-names at its ends."""
        codes, lower = self.codes, self.lower
        title = first > start and codes[first - 1] in "TH."
        while first < last and not self._begins(first, last):
            first += 1
        while last > first and not self._ends(first, last):
            last -= 1
        if first >= last:
            return
        if last < len(codes) and codes[last] == "." and self.view.tokens.touches(last):
            if f"{lower[last - 1]}." in self.lists.places:
                last += 1
        if last - first < 2 and codes[first] in "JNSTI":
            return
        if "war" in lower[first:last] and lower[last - 1] not in self.heads:
            return
        if lower[last - 1] in ("flight", "airbus") or self._is_unit(first, last):
            return
        split = self._after_place(first, last)
        if split:
            yield from self._chunk(first, split, start, end)
            first = split
        key = " ".join(self.view.tokens.words[first:last])
        title = (
            title
            or (first > 0 and codes[first - 1] in "tH")
            or (first > 1 and codes[first - 1] == "." and codes[first - 2] == "H")
        )
        certain = not self.view.opens(first) or lower[first] not in self.common
        yield Chunk(first, last, key, title, certain)

    def _is_unit(self, first: int, last: int) -> bool:
        """Whether the letters belong to a number: "US$", "200LR"."""
        after = self.view.tokens.words[last : last + 1]
        if after and after[0] in ("$", "#", "£", "€"):
            return True
        return first > 0 and self.codes[first - 1] == "0" and self.view.tokens.touches(first)

    def _after_place(self, first: int, last: int) -> int:
        """Where a person begins right after a place or a company suffix, or 0.

        As in "in Exampleland Ann Other" and "Example Inc. Ann Other".
        """
        if last - first < 3:
            return 0
        for i in range(first + 1, last - 1):
            known = " ".join(self.lower[first:i]) in self.lists.places
            if not (known or self.codes[i - 1] == "S") or self.lower[first] in self.lists.given:
                continue
            if self.lower[i] in self.lists.given and self.lower[i + 1] not in self.heads:
                return 0 if self.lower[last - 1] in self.heads else i
        return 0

    def _begins(self, first: int, last: int) -> bool:
        code = self.codes[first]
        if code not in CAPITALS:
            return False
        if code in "N":
            phrase = " ".join(self.lower[first:last])
            return phrase in self.lists.places or self._closes_well(first, last)
        if code == "J" and last - first > 1:
            phrase = " ".join(self.lower[first:last])
            return phrase in self.lists.places or self._closes_well(first, last)
        return code != "J"

    def _closes_well(self, first: int, last: int) -> bool:
        """Whether a noun of an organisation or a place carries the whole."""
        if self.lower[last - 1] in self.heads or self.codes[last - 1] == "S":
            return True
        of = self.codes.find("o", first, last)
        return of > first and self.lower[of - 1] in self.heads

    def _ends(self, first: int, last: int) -> bool:
        code = self.codes[last - 1]
        if code in "N":
            glued = last - first > 2 and self.codes[last - 2] == "-"
            return glued or " ".join(self.lower[first:last]) in self.lists.places
        if code == "D":
            return last - first > 1 and self.lower[first] in self.lists.given
        return code in CAPITALS and code != "J"
