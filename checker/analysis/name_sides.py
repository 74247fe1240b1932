"""Directions before a place: "southern Iran", "southwest of Bandar Abbas"."""

from __future__ import annotations

from checker.analysis.name_tokens import NameTokens
from checker.language.tables import table
from checker.model.name import Name


class Sides:
    """Reads directions that belong to a place's name.

    Args:
        view: Tokens and letters.
        language: Of the document.
    """

    def __init__(self, view: NameTokens, language: str = "en") -> None:
        self.view = view
        self.parts: dict[str, str] = dict(table(language, "parts")["part_of"])
        self.from_it: dict[str, str] = dict(table(language, "parts")["side_of"])

    def before(self, name: Name) -> tuple[int, str]:
        """Where the place starts with its direction, and the direction in usual form."""
        view, i = self.view, name.first - 1
        if i < 0:
            return name.start, ""
        if view.codes[i] == "o":
            return self._found(i - 1, self.from_it, name)
        return self._found(i, self.parts, name)

    def _found(self, i: int, usual: dict[str, str], name: Name) -> tuple[int, str]:
        view = self.view
        if i < 0 or view.lower[i] not in usual:
            word = "-".join(view.lower[max(i - 2, 0) : i + 1 : 2]) if i > 1 else ""
            if i > 1 and view.codes[i - 1] == "-" and word in usual:
                return view.tokens.starts[i - 2], usual[word]
            if i > 0 and (both := f"{view.lower[i - 1]}-{view.lower[i]}") in usual:
                return view.tokens.starts[i - 1], usual[both]
            return name.start, ""
        first = i
        for back, joint in ((2, "-"), (1, "")):
            if i >= back and (joint == "" or view.codes[i - 1] == joint):
                both = f"{view.lower[i - back]}-{view.lower[i]}"
                if both in usual:
                    return view.tokens.starts[i - back], usual[both]
        return view.tokens.starts[first], usual[view.lower[first]]
