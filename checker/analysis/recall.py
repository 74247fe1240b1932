"""Who "he", "they", "the source" or "the governor" is: the speakers heard so far."""

from __future__ import annotations

from collections.abc import Sequence

from checker.analysis.cues import CueView, endings
from checker.model.name import Name

_REACH = 20  # tokens of a title and its apposition that recall a speaker
_SUBJECT = 12  # tokens from the beginning of a sentence in which its subject stands


def is_owner(view: CueView, name: Name) -> bool:
    """Whether a possessive stands behind a name: "Poe's office" is not Poe."""
    words = view.tokens.words
    marks = endings(view.language, "possessive")
    return name.last < len(words) and words[name.last].lower() in marks


class Recall:
    """Remembers speakers and subjects, from left to right.

    Args:
        view: The tokens with their classes.
        names: The names of the document.
    """

    def __init__(self, view: CueView, names: Sequence[Name]) -> None:
        self._view = view
        self._persons = [n for n in names if n.kind == "person"]
        self._heard = 0  # persons up to here may be meant by a pronoun
        self._spoken: dict[str, str] = {}  # word of a speaker's phrase -> speaker
        self._last = ""
        self._subject = ""
        self._nearest = ""
        self._many = ""

    def remember(self, spoken: str, span: tuple[int, int], person: bool, named: bool) -> None:
        """Let the words of a title, or the head of an unnamed speaker, recall him.

        Args:
            spoken: The speaker.
            span: The tokens of the noun phrase.
            person: Whether the speaker is a person with a name.
            named: Whether the speaker has a name at all.
        """
        first, last = span
        has, words = self._view.has, self._view.tokens.words
        self._last = spoken
        head = next((k for k in range(first + 1, last) if has(k, "PREP")), last) - 1
        if person:
            self._subject = spoken
        elif has(head, "MANY") or words[head].endswith(endings(self._view.language, "plural")):
            self._many = spoken
        for i in range(first, min(last, first + _REACH)) if named or person else (head,):
            if has(i, "N") and not has(i, "DET", "PREP", "PRON", "MARK"):
                self._spoken[words[i].lower()] = spoken

    def hear(self, until: int) -> None:
        """Note the persons named before token ``until``, subjects above all."""
        while self._heard < len(self._persons) and self._persons[self._heard].first < until:
            name = self._persons[self._heard]
            self._heard += 1
            self._nearest = name.canonical
            if not is_owner(self._view, name) and self._is_subject(name):
                self._subject = name.canonical

    def _is_subject(self, name: Name) -> bool:
        """Whether no verb stands between the sentence's beginning and the name."""
        for i in range(name.first - 1, max(-1, name.first - _SUBJECT), -1):
            if self._view.has(i, "BREAK", "STOP", "QUOTE", "COMMA"):
                return True
            if self._view.has(i, "V", "ING", "PREP"):
                return False
        return name.first < _SUBJECT

    def meant(self, phrase: str) -> str:
        """Whom a short phrase with an article means: "the governor"; "" when nobody known."""
        words = phrase.lower().split()
        if len(words) > 2 or len({self._spoken.get(w, "") for w in words}) != 1:
            return ""
        return self._spoken.get(words[-1], "")

    def pronoun(self, i: int) -> str:
        """Whom the pronoun at token ``i`` means; "" when nobody known."""
        if self._view.has(i, "HE"):
            return self._subject or self._nearest or self._last
        return self._many if self._view.has(i, "THEY") else ""
