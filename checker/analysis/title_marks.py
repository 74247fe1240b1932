"""A document as one letter a token, names and titles marked, for finding titles."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.analysis.name_tokens import NameTokens
from checker.model.name import Name

_LETTERS = {"person": "P", "place": "Q", "organisation": "R"}


class TitleMarks:
    """Letters as in NameTokens, but P person, Q place, R organisation, h rank.

    The further tokens of a name are "_", title nouns "t", title modifiers "m".

    Attributes:
        view: Tokens and letters of the document.
        at: Name by its first token.
        until: Name by one past its last token.
        marks: The letters.
    """

    def __init__(self, view: NameTokens, names: Sequence[Name]) -> None:
        self.view = view
        self.at = {n.first: n for n in names}
        self.until = {n.last: n for n in names}
        self.marks = self._marks(names)

    def _marks(self, names: Sequence[Name]) -> str:
        view, titles = self.view, self.view.lists.titles
        marks = list(view.codes.replace("T", "t"))
        for n in names:
            marks[n.first : n.last] = _LETTERS[n.kind] + "_" * (n.last - n.first - 1)
        outside = "".join(marks)  # of names, where titles are looked for
        for m in re.finditer("[CHUN]", outside):
            i = m.start()
            word = view.lower[i]
            if view.codes[i] == "H":
                marks[i] = "x" if word in view.lists.words["address"] else "h"
            elif word in titles["modifier"]:
                marks[i] = "m"
            elif word in titles["head"]:
                marks[i] = "t"
        for m in re.finditer("t", outside):
            if view.lower[m.start()] in titles["part"]:
                marks[m.start()] = "w"
        for m in re.finditer(r"t\.", outside):
            if view.lower[m.start()] in view.lists.words["honorific"]:
                marks[m.start()] = "h"
        return "".join(marks)

    def name_end(self, i: int) -> int:
        """One past the last token of the name that begins at ``i``."""
        i += 1
        while i < len(self.marks) and self.marks[i] == "_":
            i += 1
        return i

    def is_country(self, name: Name) -> bool:
        """Whether the name is that of a country."""
        known = self.view.lists.places.get(name.canonical.lower())
        return known is not None and known.kind == "country"

    def is_plural(self, last: int) -> bool:
        """Whether the title that ends before ``last`` is in the plural."""
        word = self.view.lower[last - 1]
        return word.endswith("s") and word[:-1] in self.view.lists.titles["head"]
