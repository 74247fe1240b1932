"""What a name does in its sentence: speaks, is killed, is where something happens."""

from __future__ import annotations

import re
from functools import cache

from checker.analysis.name_tokens import NameTokens
from checker.language.tables import table
from checker.model.name import Name

# '... ," said A': a verb of speech behind a comma or a quotation mark.
_INVERTED = frozenset((",v", "qv"))


class PartReader:
    """Reads the parts that names play in one document.

    Args:
        view: Tokens and letters.
        titled: First token of a person's name to the first token of the title before it.
        language: Of the document.
    """

    def __init__(self, view: NameTokens, titled: dict[int, int], language: str = "en") -> None:
        self.view = view
        self.titled = titled
        self.after, self.before, self.prepositions = _tables(language)

    def part(self, name: Name) -> tuple[str, str]:
        """Role and attribute of a name: ("speaker", ""), ("location", "died in")."""
        if name.kind == "person":
            return self._befallen(name) or self._speaks(name), ""
        if name.kind == "place":
            return self._where(name)
        return self._speaks(name), ""

    def _words(self, first: int, last: int) -> str:
        return " ".join(self.view.lower[max(first, 0) : last])

    def _befallen(self, name: Name) -> str:
        following = self._words(name.last, name.last + 5)
        for role, pattern in self.after.items():
            if pattern.match(following):
                return role
        leading = self._words(name.first - 3, self.titled.get(name.first, name.first))
        for role, pattern in self.before.items():
            if pattern.search(leading):
                return role
        return ""

    def _speaks(self, name: Name) -> str:
        codes = self.view.codes
        first = self.titled.get(name.first, name.first)
        after = codes[name.last : name.last + 1]
        if after == "v" or (after == "," and self._verb_after(name.last)):
            return "speaker"
        while first > 0 and codes[first - 1] in "dJ":
            first -= 1
        if codes[max(first - 2, 0) : first] in _INVERTED and self.view.lower[first - 1] != "told":
            return "speaker"
        if self._words(first - 2, first) == "according to":
            return "speaker"
        return ""

    def _verb_after(self, comma: int) -> bool:
        """Whether a verb of speech follows the apposition: "A, the mayor, said"."""
        codes = self.view.codes
        closing = codes.find(",", comma + 1, comma + 14)
        return closing > 0 and codes[closing + 1 : closing + 2] == "v"

    def _where(self, name: Name) -> tuple[str, str]:
        view, i = self.view, name.first - 1
        while i > 0 and (view.codes[i] in "d-" or view.lower[i] in view.lists.words["direction"]):
            i -= 1
        if i < 1 or view.codes[i] != "i":
            return "", ""
        role = self.prepositions.get(view.lower[i], "")
        head = i - 1
        plain = view.codes[head] in "wtv" or (
            view.opens(head) and view.lower[head] in view.lists.common
        )
        if not role or not plain:
            return role, ""
        return role, f"{view.lower[head]} {view.lower[i]}"


@cache
def _tables(
    language: str,
) -> tuple[dict[str, re.Pattern[str]], dict[str, re.Pattern[str]], dict[str, str]]:
    parts = table(language, "parts")
    after = {k: re.compile(rf"(?:{v})\b") for k, v in parts["after"].items()}
    before = {k: re.compile(rf"\b(?:{v})$") for k, v in parts["before"].items()}
    prepositions = {w: role for role, ws in parts["place"].items() for w in ws.split()}
    return after, before, prepositions
