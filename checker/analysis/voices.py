"""Who a noun phrase beside a verb of saying is: a name, a role, or an earlier speaker."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, cached_property

from checker.analysis.cues import CueView, endings
from checker.analysis.recall import Recall, is_owner
from checker.language.tables import lines
from checker.model.name import Name

_LONGEST = 10  # words of an unnamed speaker
_TITLE = 5  # tokens of a rank before a name: "Lt. Col. Ada Poe"
_MARKS = ("STOP", "QUOTE", "SEMI", "COLON", "DASH", "BREAK", "OPEN")


@cache
def _adverbial(language: str) -> tuple[str, ...]:
    """Endings of words that open what only says where, when or how."""
    return tuple(e for sort in ("past", "participle", "adverb") for e in endings(language, sort))


class Voices:
    """Turns noun phrases into speakers, left to right through one document.

    A person's name wins; else the phrase itself in lower case, its organisations
    by their full names. "He", "the source", "the governor" stand for the last
    speaker who can be meant.

    Args:
        view: The tokens with their classes.
        names: The names of the document.
    """

    def __init__(self, view: CueView, names: Sequence[Name]) -> None:
        self._view = view
        self._names = names
        self._firsts = [n.first for n in names]
        self._recall = Recall(view, names)
        self._adverbial = _adverbial(view.language)
        self._common = lines(view.language, "common_words")

    def names_in(self, first: int, last: int) -> Sequence[Name]:
        """The names that begin between two tokens."""
        return self._names[bisect_left(self._firsts, first) : bisect_left(self._firsts, last)]

    def persons_before(self, last: int) -> list[Name]:
        """The persons named before a token."""
        return [n for n in self.names_in(0, last) if n.kind == "person"]

    def voice(self, first: int, last: int, *, tail: bool = False) -> str:
        """The speaker that tokens ``first`` to ``last`` name; "" when none can be told.

        Args:
            first: First token of the noun phrase, phrases of time and place included.
            last: One past its last token.
            tail: Whether what is said stands before it, so that its last part speaks.
        """
        first, last = self._trimmed(first, last)
        if first >= last:
            return ""
        self._recall.hear(first)
        parts = list(self._segments(first, last))
        if not parts:
            return ""
        chosen = self._from_tail(parts) if tail else parts
        a, b = chosen[0]
        if b - a == 1 and self._view.has(a, "PRON"):
            return self._recall.pronoun(a)
        person = self._person(a, b)
        for c, d in chosen[1:3]:  # "the governor, Ada Poe, said"
            person = person or (self._person(c, d) if self._is_name(c, d) else "")
        spoken = person or self._phrase(a, b)
        if spoken:
            end = chosen[min(2, len(chosen) - 1)][1]
            named = any(n.canonical == spoken for n in self.names_in(a, end))
            self._recall.remember(spoken, (a, end), bool(person), named)
        return spoken

    def _from_tail(self, parts: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """The last part, with the name that it stands in apposition to."""
        if len(parts) > 1 and not self._person(*parts[-1]) and self._is_name(*parts[-2]):
            return parts[-2:]
        return parts[-1:]

    def _is_name(self, first: int, last: int) -> bool:
        """Whether a part is somebody's name, at most a word or two before it."""
        names = [n for n in self.names_in(first, last) if n.kind != "place"]
        return bool(names) and names[-1].last == last and names[-1].first - first <= _TITLE

    def _trimmed(self, first: int, last: int) -> tuple[int, int]:
        has = self._view.has
        while first < last and (
            has(first, "COMMA", "CONJ", "WHEN", "ADV", "MARK", *_MARKS)
            or (has(first, "PREP") and has(first + 1, "WHEN"))
        ):
            first += 1
        while last > first and has(
            last - 1, "COMMA", "WHEN", "ADV", "AUX", "MARK", "PREP", *_MARKS
        ):
            last -= 1
        return first, last

    def _person(self, first: int, last: int) -> str:
        for name in self.names_in(first, last):
            if name.kind != "person" or is_owner(self._view, name):
                continue
            before = name.first - 1
            if self._view.tokens.words[before : before + 1] == ["."]:
                before -= 2  # over "Ms."
            if before >= first and self._view.has(before, "PREP"):
                continue
            return name.canonical
        return ""

    def _segments(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """The parts between commas; those that only say where, when or how left out."""
        start = first
        for i in range(first, last + 1):
            if i == last or self._view.has(i, "COMMA"):
                a, b = self._trimmed(start, i)
                if a < b and not self._is_adverbial(a, b):
                    yield a, b
                start = i + 1

    def _is_adverbial(self, i: int, last: int) -> bool:
        word = self._view.tokens.words[i]
        if self._view.has(i, "PREP", "SUB_WEAK", "SUB_STRONG", "REL", "ING", "ADVERBIAL", "TO"):
            return True
        if self._view.has(last - 1, "TIME_NOUN"):
            return True
        return word[0].isupper() and word.endswith(self._adverbial) and self._opens(i)

    def _opens(self, i: int) -> bool:
        return i == 0 or self._view.has(i - 1, "BREAK", "STOP", "QUOTE", "COLON")

    def _phrase(self, first: int, last: int) -> str:
        """The words of an unnamed speaker."""
        definite = self._view.has(first, "DET")
        while first < last and self._view.has(first, "DET", "DIGIT", "NUM"):
            if self._view.tokens.words[first + 1 : first + 2] == ["-"]:  # "the 21-year-old"
                break
            first += 1
        for i in range(first + 1, last):
            verb = self._view.has(i, "V", "ING") and not self._view.has(i, "SAY_OR_NOUN")
            if verb or self._view.has(i, "REL", "THAT", "OPEN") or self._cuts(i):
                last = i
                break
        while last > first and self._view.has(last - 1, "PREP", "TO"):
            last -= 1
        if first >= last or last - first > _LONGEST or self._view.has(first, "VAGUE", "AUX"):
            return ""
        for name in self.names_in(first + 1, last):  # "the state news agency IRNA"
            if name.kind == "organisation" and name.last == last and self._stands_beside(name):
                return name.canonical
        phrase = self._worded(first, last)
        return (self._recall.meant(phrase) if definite else "") or phrase

    def _stands_beside(self, name: Name) -> bool:
        """Whether a name is in apposition to the noun before it."""
        before = name.first - 1
        return self._view.has(before, "OUTLET", "LOW") and not self._view.has(
            before, "PREP", "CONJ"
        )

    def _cuts(self, i: int) -> bool:
        """Whether a preposition begins what is no part of the speaker's role."""
        return self._view.has(i, "PREP") and not self._view.has(i, "KEEP_PREP")

    def _worded(self, first: int, last: int) -> str:
        out: list[str] = []
        i = first
        tokens = self._view.tokens
        starts = {n.first: n for n in self.names_in(first, last) if n.last <= last}
        while i < last:
            name = starts.get(i)
            glue = "" if not out or tokens.touches(i) else " "
            if name and name.kind == "organisation":
                out.append(glue + name.canonical)
                i = name.last
                continue
            word = tokens.words[i]
            out.append(glue + (word if name or self._keeps_capital(i) else word.lower()))
            i += 1
        phrase = "".join(out).strip(" \"'“”‘’")
        return phrase.rstrip(".") if phrase.count(".") == 1 else phrase

    @cached_property
    def _capitals(self) -> frozenset[str]:
        """Words with a capital where no sentence opens, in lower case."""
        words = self._view.tokens.words
        capital = self._view.all_of("CAP")
        return frozenset(words[i].lower() for i in capital if not self._opens(i))

    def _keeps_capital(self, i: int) -> bool:
        """Whether a capital does not merely come from standing first in a sentence."""
        word = self._view.tokens.words[i]
        if not self._opens(i) or (len(word) > 1 and word.isupper()):
            return True
        if word.lower() in self._capitals or word.lower() not in self._common:
            return True
        words = self._view.tokens.words
        if self._view.has(i - 1, "QUOTE") and not self._view.tokens.touches(i):
            return True  # behind a quotation, no sentence opens
        if words[i + 1 : i + 2] and words[i + 1] in endings(self._view.language, "possessive"):
            return True
        after = i + 2 if self._view.tokens.words[i + 1 : i + 2] == ["-"] else i + 1
        return self._view.has(after, "CAP")
