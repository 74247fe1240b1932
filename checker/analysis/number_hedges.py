"""Words before and behind a number that say how exact it is and which part it is."""

from __future__ import annotations

from functools import cache
from typing import Final

from msgspec.structs import replace

from checker.analysis.quantity import Quantity
from checker.analysis.token_text import Text
from checker.grammar.phrases import Phrases, phrases
from checker.language.tables import table
from checker.model import Hedge

_STEPS: Final = 3


@cache
def _hedges(language: str, side: str) -> Phrases[Hedge]:
    rows = table(language, "hedges").get(side, {})
    return Phrases((wording, hedge) for hedge, row in rows.items() for wording in row)


@cache
def _scopes(language: str, side: str) -> Phrases[str]:
    return phrases(table(language, "scopes").get(side, {}))


@cache
def _not_behind(language: str, word: str) -> frozenset[str]:
    return frozenset(table(language, "hedges").get("not_behind", {}).get(word, ()))


@cache
def _filler(language: str) -> frozenset[str]:
    return frozenset(table(language, "hedges").get("filler", {}).get("words", ()))


@cache
def _openers(language: str) -> frozenset[str]:
    """Words that may stand right before a number and belong to it."""
    return _hedges(language, "before").lasts | _scopes(language, "before").lasts | _filler(language)


def hedge_before(text: Text, first: int) -> tuple[Hedge, int]:
    """The hedge that ends right before token ``first``, and where it starts.

    Args:
        text: The text.
        first: First token of a number, a date or a duration.

    Returns:
        The hedge and its first token; ("none", first) where there is none.
    """
    found = _hedges(text.language, "before").before(text.lower, first)
    if not found:
        return "none", first
    hedge, start = found
    if text.word(start - 1) in _not_behind(text.language, text.word(first - 1)):
        return "none", first
    further = _hedges(text.language, "before").before(text.lower, start)
    if further and hedge == "about":
        return further[0] if further[0] != "about" else hedge, further[1]
    return hedge, start


def hedge_after(text: Text, last: int) -> tuple[Hedge, int]:
    """The hedge that starts at token ``last``, and one past its end."""
    found = _hedges(text.language, "after").at(text.lower, last)
    return found if found else ("none", last)


def with_hedge(text: Text, q: Quantity) -> Quantity:
    """The quantity with the hedge and the scope words right before it."""
    hedge: Hedge = "none"
    lead, scope = q.first, ""
    steps = _STEPS if text.word(lead - 1) in _openers(text.language) else 0
    for _ in range(steps):
        if hedge == "none":
            hedge, lead = hedge_before(text, lead)
        before = lead
        found = _scopes(text.language, "before").before(text.lower, lead)
        if found and not scope:
            scope, lead = found
        if lead == before and lead < q.first:
            break
        if lead == before and hedge == "none" and text.word(lead - 1) in _filler(text.language):
            inner, start = hedge_before(text, lead - 1)
            if inner == "none":
                break
            hedge, lead = inner, start
    last = q.last
    if hedge == "none":
        hedge, last = hedge_after(text, q.last)
    if hedge == "none" and not scope and lead == q.lead:
        return q
    core_last = last if q.core_last == q.last else q.core_last
    return replace(q, hedge=hedge, lead=lead, scope=scope, last=last, core_last=core_last)
