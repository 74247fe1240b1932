"""What a title is held in or of: the words before it, and the phrase behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.analysis.title_marks import TitleMarks

_STOP = frozenset(",.nvqPF()ix")
_LONGEST = 12


class Bodies:
    """Reads the organisations, places and countries of titles.

    Args:
        marked: The document with its names and titles marked.
    """

    def __init__(self, marked: TitleMarks) -> None:
        self.marked = marked
        self.view = marked.view
        self.lists = marked.view.lists

    def phrase(self, last: int) -> tuple[int, int]:
        """Tokens of "of the board", "for Example Services", ", Example Services" behind a title."""
        marks = self.marked.marks
        if marks[last : last + 2] == ",R":
            end = self.marked.name_end(last + 1)
            if marks[end : end + 1] in ("", ",", ".", "n", "v", "q"):
                return last + 1, end
        if marks[last : last + 1] not in ("o", "f") and self.view.lower[last : last + 1] != ["at"]:
            return last, last
        end, best = last + 1, last
        while end < len(marks) and end < last + _LONGEST and not self._stops(end):
            if marks[end] == "a" and marks[end + 1 : end + 2] not in ("Q", "R"):
                break
            if marks[end] in "QR":
                end = best = self.marked.name_end(end)
                if marks[end : end + 1] not in ("'", "w", "m"):
                    break
                continue
            end += 1
        closed = end >= len(marks) or marks[end] in ",.nvq(i"
        return (last, end) if closed and end > last + 1 else (last, best)

    def _stops(self, i: int) -> bool:
        """Whether the phrase ends at token ``i``; "at Example Inc." still belongs to it."""
        if self.marked.marks[i] not in _STOP:
            return False
        return self.view.lower[i] != "at" or "R" not in self.marked.marks[i + 1 : i + 3]

    def behind(self, end: int) -> str:
        """The organisation of "Professor A of Example University"."""
        marks = self.marked.marks
        if not re.match(r"od?R", marks[end : end + 3]):
            return ""
        return self.marked.at[marks.index("R", end)].canonical

    def owner(self, own: tuple[int, int]) -> tuple[str, str]:
        """Country and body that the words before a title name."""
        country = body = ""
        adjectives = self.lists.adjectives
        for i in range(*own):
            if self.marked.marks[i] == "J":
                word, both = self.view.lower[i], " ".join(self.view.lower[max(i - 1, 0) : i + 1])
                country = country or adjectives.get(both) or adjectives.get(word, "")
            elif self.marked.marks[i] in "QR":
                name = self.marked.at[i]
                if self.marked.is_country(name):
                    country = name.canonical
                    continue
                adjective, _, rest = name.canonical.partition(" ")
                land = adjectives.get(adjective.lower(), "") if rest else ""
                country, body = land or country, rest if land else name.canonical
        return country, body

    def inner(self, of: tuple[int, int]) -> tuple[str, str]:
        """Country and body of the phrase behind a title."""
        marked, (first, last) = self.marked, of
        if first >= last:
            return "", ""
        names = [marked.at[i] for i in range(first, last) if marked.marks[i] in "QR"]
        words = self.view.words(first, last)
        while words and words[0].lower() in self.lists.words["leading"]:
            words = words[1:]
        if not names:
            return "", spaced(words)
        country = next((n.canonical for n in names if marked.is_country(n)), "")
        bodies = [n for n in names if not marked.is_country(n)]
        organisations = [n for n in bodies if n.kind == "organisation"]
        if organisations or (bodies and len(words) <= 3):
            return country, (organisations or bodies)[-1].canonical
        rest = spaced(words).replace("’s", "").replace("'s", "")
        if country and len(names) == 1:
            rest = rest.replace(names[0].surface, "", 1).strip()
        return country, rest

    def ended(self, first: int) -> tuple[bool, str]:
        """Whether a verb before the title ends its holder's time, and who ended it.

        As in "the Falcons fired head coach A".
        """
        verbs = self.lists.titles["ended"]
        for at in range(max(first - 2, 0), first):
            if self.view.lower[at] in verbs and "." not in self.view.codes[at:first]:
                subject = self.marked.until.get(at)
                team = subject is not None and subject.kind == "organisation"
                return True, subject.canonical if subject is not None and team else ""
        return False, ""

    def portfolio(self, of: tuple[int, int]) -> list[str]:
        """The words of "of State", "of Foreign Affairs": part of the title itself."""
        words = [w.lower() for w in self.view.words(*of)]
        rest = words[1:] if words and words[0] in ("of", "for") else []
        rest = rest[1:] if rest and rest[0] == "the" else rest
        if rest and all(w in self.lists.titles["portfolio"] for w in rest):
            return [words[0], *rest]
        return []


def spaced(words: Sequence[str]) -> str:
    """Tokens as a text, hyphens and possessives closed up."""
    return re.sub(r" ?- ?| (?=[’'])", lambda m: "-" if "-" in m[0] else "", " ".join(words))
