"""Stretches of capitals into proper-name chunks, titles cut off."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from checker.analysis.name_codes import CAPITALS
from checker.analysis.name_openings import Openings
from checker.analysis.name_runs import Runs
from checker.analysis.name_tokens import NameTokens
from checker.analysis.name_vocabulary import vocabulary

_FIRM = frozenset("CUTHS")  # may begin and end a name, whatever stands around
_CURRENCY = frozenset("$#£€")


class Chunk(Struct, frozen=True):
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
    return [c for first, last in Runs(view).segments() for c in chunker.pieces(first, last)]


class _Chunker:
    """Cuts titles, adjectives and other words off that are no part of a name."""

    def __init__(self, view: NameTokens) -> None:
        self.view = view
        self.codes = view.codes
        self.lower = view.lower
        self.lists = view.lists
        known = vocabulary(view.language)
        self.heads, self.bodies, self.generic = known.heads, known.bodies, known.generic
        self.organisation = view.lists.words["organisation"]
        self.never = view.lists.words["never"]
        self.surname = view.lists.words["surname"]
        self.parties = view.lists.words["party"]
        self.no_name = view.lists.words["no_name"]
        self.openings = Openings(view, known.heads)

    def pieces(self, first: int, last: int) -> Iterator[Chunk]:
        """A segment cut at its titles, without what is no part of a name."""
        codes = self.codes
        first = self.openings.skip(first, last)
        if codes.find("T", first, last) < 0 and codes.find("H", first, last) < 0:
            yield from self._chunk(first, last)
            return
        cut = first
        for i in range(first, last):
            if codes[i] in "TH" and self._is_title(cut, i, last):
                yield from self._chunk(cut, self._before_title(cut, i))
                cut = i + 1
                while cut < last and codes[cut] not in CAPITALS:
                    cut += 1
        yield from self._chunk(cut, last)

    def _is_title(self, cut: int, i: int, last: int) -> bool:
        """Whether the title word at ``i`` is a title here, not part of a name."""
        lower, given, more = self.lower, self.lists.given, i + 1 < last
        if more and self.codes[i + 1] == "o":
            return True
        if more:
            surname = lower[i] in given and lower[i + 1] not in given
            younger = i > cut and lower[i + 1] in ("jr", "sr")
            return not (surname or younger or self._is_headed(i + 1, last))
        if i == cut:
            return lower[i] not in self.lists.places
        # The last word: "Stephen King", "Tomb of the Unknown Soldier", "Associates".
        inside = "o" in self.codes[cut:i] and self.codes[i - 1] == "C"
        named = self.codes[i] == "T" and lower[i - 1] in given
        return not (inside or named or lower[i] in self.organisation) and self.codes[i] == "T"

    def _is_headed(self, first: int, last: int) -> bool:
        """Whether a noun of a place or an organisation ends the words; "Ann Field" has none."""
        lower, name = self.lower, first
        while name < last and self.codes[name] not in CAPITALS:
            name += 1  # the dot of "Sgt."
        person = name == last - 2 and lower[name] in self.lists.given
        return lower[last - 1] in self.heads and not (person and lower[last - 1] in self.surname)

    def _before_title(self, first: int, i: int) -> int:
        """Where the name before the title at ``i`` ends: title modifiers dropped."""
        modifiers = self.lists.titles["modifier"]
        while i > first and (self.lower[i - 1] in modifiers or self.codes[i - 1] not in CAPITALS):
            body = self.lower[i - 1] in self.bodies and i - 1 > first
            if body and self.lower[i - 2] not in modifiers:
                break
            i -= 1
        return i

    def _chunk(self, first: int, last: int) -> Iterator[Chunk]:
        """The chunk ``[first, last)``, without adjectives and non-names at its ends."""
        codes = self.codes
        while first < last and codes[first] not in _FIRM and not self._begins(first, last):
            first += 1
        while last > first and codes[last - 1] not in _FIRM and not self._ends(first, last):
            last -= 1
        if first >= last:
            return
        if codes[last : last + 1] == ".":
            last = self._with_dot(last)
        if self._is_none(first, last):
            return
        split = self._after_place(first, last) if last - first > 2 else 0
        if split:
            yield from self._chunk(first, split)
            first = split
        before = codes[max(first - 2, 0) : first]
        title = before[-1:] in ("t", "T", "H") or before == "H."
        certain = self.lower[first] not in self.lists.common or not self.view.opens(first)
        words = self.view.tokens.words
        key = words[first] if last - first == 1 else " ".join(words[first:last])
        yield Chunk(first, last, key, title, certain)

    def _with_dot(self, last: int) -> int:
        """One past the dot at ``last`` if an abbreviation's: "Calif.", "Inc." in a sentence."""
        if not self.view.tokens.touches(last):
            return last
        goes_on = last + 1 not in self.view.first_of and self.codes[last + 1 : last + 2] != "n"
        company = self.codes[last - 1] == "S" and goes_on and last + 1 < len(self.codes)
        return last + (company or f"{self.lower[last - 1]}." in self.lists.places)

    def _is_none(self, first: int, last: int) -> bool:
        """Whether the chunk is no name: a lone letter, a war, a unit ("US$", "200LR")."""
        lower, tail = self.lower, self.lower[last - 1]
        if self.codes[first] in "JNSTI" and not self.codes[first + 1 : last].strip("."):
            return not self._is_place(first, last)
        if last - first < 2 and tail in self.generic:
            return True
        if self._phrase(first, last) in self.never:
            return True
        given = lower[first] in self.lists.given and lower[first] not in self.lists.places
        person = given and last - first == 2
        work = tail in self.no_name and not person
        if work or ("war" in lower[first:last] and tail not in self.heads):
            return True
        if (last < len(lower) and lower[last] in _CURRENCY) or self._is_quoted(first, last):
            return True
        return first > 0 and self.codes[first - 1] == "0" and self.view.tokens.touches(first)

    def _is_quoted(self, first: int, last: int) -> bool:
        """Whether quotation marks enclose the chunk: the name of a film or a song."""
        if first == 0 or self.codes[first - 1] != "q":
            return False
        closed = self.codes[last : last + 1] == "q" or self.codes[last : last + 2] in (",q", ".q")
        known = self.lower[first] in self.lists.given or self._is_place(first, last)
        return closed and not known

    def _after_place(self, first: int, last: int) -> int:
        """Where a person begins right after a place or a company suffix, or 0.

        As in "in Exampleland Ann Other" and "Example Inc. Ann Other".
        """
        lower, given = self.lower, self.lists.given
        if lower[first] in given:
            return 0
        headed = lower[last - 1] in self.heads
        for i in range(first + 1, last - 1):
            company = self.codes[i - 1] == "S"
            place = not headed and " ".join(lower[first:i]) in self.lists.places
            if lower[i] in given and (company or (place and lower[i + 1] not in self.heads)):
                return i
        return 0

    def _begins(self, first: int, last: int) -> bool:
        code = self.codes[first]
        if self.codes[first : first + 2] == "I-" and self.lower[first] in self.parties:
            return not self._is_place(first + 2, last)
        if code in "CUTHSI":
            return True
        if code not in "JN" or (code == "J" and last - first < 2):
            return False
        return self._is_place(first, last) or self._closes_well(first, last)

    def _phrase(self, first: int, last: int) -> str:
        """The words of a token range in lower case, joined by blanks."""
        return self.lower[first] if last - first == 1 else " ".join(self.lower[first:last])

    def _is_place(self, first: int, last: int) -> bool:
        return self._phrase(first, last) in self.lists.places

    def _closes_well(self, first: int, last: int) -> bool:
        """Whether a noun of an organisation or a place carries the whole."""
        if self.lower[last - 1] in self.heads or self.codes[last - 1] == "S":
            return True
        of = self.codes.find("o", first, last)
        return of > first and self.lower[of - 1] in self.heads

    def _ends(self, first: int, last: int) -> bool:
        code = self.codes[last - 1]
        if code == "N":
            glued = last - first > 2 and self.codes[last - 2] == "-"
            named = self.lower[last - 1] in self.surname and self._is_given(first, last)
            return glued or named or self._is_place(first, last)
        if code == "D":
            return self._is_given(first, last)
        return code in CAPITALS and code != "J"

    def _is_given(self, first: int, last: int) -> bool:
        """Whether a given name and more make the words."""
        return last - first > 1 and self.lower[first] in self.lists.given
