"""Titles as written to their usual form."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from checker.canonical.names import strip_suffix
from checker.language.names import NameLists, name_lists

_PAST = frozenset("former ex late ousted deposed disgraced retired then".split())
_ACTING = frozenset("acting interim".split())
_COMING = frozenset("incoming designate elect".split())
_DROPPED = frozenset(
    "longtime long-time long-serving current outgoing embattled veteran controversial popular "
    "prominent renowned noted famed famous legendary influential respected new lifelong top "
    "award-winning academy-award-winning personal visiting private fellow".split()
)
_ARTICLES = frozenset("a an the his her its their our my".split())


class TitleForm(Struct, frozen=True):
    """A title in its usual form.

    Attributes:
        text: Usual form, lower case, without its organisation ("foreign minister").
        scope: "former", "acting", "incoming" or "".
        body: What the title is held in or of ("National Security and Defence
            Council"), "" when unsaid.
    """

    text: str
    scope: str = ""
    body: str = ""

    @property
    def value(self) -> str:
        """Title and body in one line, lower case: "secretary, defence council"."""
        body = tidy_body(self.body)
        return f"{self.text}, {body}" if body else self.text


def tidy_body(body: str, language: str = "en") -> str:
    """An organisation for comparing: lower case, one spelling, no article or suffix."""
    words = strip_suffix(body).lower().replace("&", "and").split()
    usual = name_lists(language).title_words
    spelling = {k: usual[k] for k in ("defense", "labor") if k in usual}
    if words and words[0] in _ARTICLES:
        words = words[1:]
    return " ".join(spelling.get(w, w) for w in words)


def title_form(words: Sequence[str], body: str = "", language: str = "en") -> TitleForm:
    """The usual form of a title's words.

    >>> title_form("former Defense Secretary".split())
    TitleForm(text='defence minister', scope='former', body='')
    """
    lists = name_lists(language)
    kept: list[str] = []
    scope = ""
    for word in _joined(words):
        if word in _PAST or word in _ACTING or word in _COMING:
            scope = "former" if word in _PAST else "acting" if word in _ACTING else "incoming"
        elif word not in _DROPPED and word not in _ARTICLES:
            kept.append(_usual(word, lists))
    text = " ".join(kept)
    return TitleForm(lists.title_phrases.get(text, text), scope, body)


def _joined(words: Sequence[str]) -> list[str]:
    """Lower-case words, hyphens glued, dots dropped."""
    text = " ".join(w.lower() for w in words if w not in (".", ","))
    return re.sub(r" ?- ?", "-", text).replace("president-elect", "elect president").split()


def _usual(word: str, lists: NameLists) -> str:
    usual = lists.title_words.get(word)
    if usual is None and word.endswith("s") and word[:-1] in lists.titles["head"]:
        usual = lists.title_words.get(word[:-1], word[:-1])
    return usual or word


def unique_titles(language: str = "en") -> frozenset[str]:
    """Titles, in their usual form, that one person holds at a time."""
    return name_lists(language).titles["unique"]
