"""What an agreement or an event is about, under one name for several words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from checker.analysis.cues import CueView
from checker.language.tables import table


@cache
def _names(language: str, key: str) -> dict[str, str]:
    groups = table(language, "topics").get(key, {})
    return {w: name for name, members in groups.items() for w in (name, *members)}


def _same(language: str) -> dict[str, str]:
    return _names(language, "same")


def shown(topic: str, language: str) -> str:
    """A topic as it reads after "agreement on"."""
    return str(table(language, "topics").get("shown", {}).get(topic, topic))


def topic_of(view: CueView, first: int, last: int) -> str:
    """The one name of the last noun between two tokens; "" when it is a name or no noun."""
    known = _same(view.language)
    for i in range(last - 1, max(first, 0) - 1, -1):
        word = view.tokens.words[i].lower()
        if word in known:
            return known[word]
        if view.has(i, "N") and not view.has(i, "DET", "PREP", "PRON", "DIGIT", "NUM", "TO"):
            return word if view.has(i, "LOW") and word.isalpha() else ""
    return ""


def topics(
    view: CueView, noun: int, first: int, last: int, *, listed: bool = False
) -> Iterator[tuple[int, int, str]]:
    """The matters named between two tokens, one for each part that "and" joins.

    A word from the table of topics names a part; without one, the head of its
    first noun phrase does, unless only ``listed`` words are wanted.

    Yields:
        First and last token to show (from ``noun`` on for the first part), and
        the one name.
    """
    start = first
    for i in range(first, last + 1):
        if i < last and not view.has(i, "CONJ"):
            continue
        at, name = _named(view, start, i, listed=listed)
        if name:
            yield (noun if start == first else at), i, name
        start = i + 1


def _named(view: CueView, first: int, last: int, *, listed: bool) -> tuple[int, str]:
    """The first word of a part that the table knows, else its first noun; with its token.

    People are a topic only together with what is done with them.
    """
    words = [w.lower() for w in view.tokens.words[first:last]]
    known = _same(view.language)
    for i, word in enumerate(words):
        name = known.get(word)
        if name in table(view.language, "topics").get("people", ()):
            done = _names(view.language, "action")
            action = next((done[w] for w in words if w in done), "")
            if action:
                return first + i, f"{name} {action}"
        elif name:
            return first + i, name
    if listed or any(word in known for word in words):
        return first, ""
    end = first
    while end < last and not view.has(end, "PREP", "V"):
        end += 1
    return end - 1, topic_of(view, first, end)
