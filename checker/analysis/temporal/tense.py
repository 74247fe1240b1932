"""The tense of the clause around a token, told by the nearest verb."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

Tense = Literal["past", "present", "future"]
_REACH = 40
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their", "this", "that", "more"})
_STOPS = frozenset({".", "!", "?", ";"})
# These tell of a plan only in "set to", "due for".
_WITH_TO = frozenset({"set", "going", "ready", "bound", "plans", "plan", "schedule"})
# Before a form that is past or bare ("cut", "set"), these make it bare.
_MODALS = frozenset({"would", "could", "should", "may", "might", "must", "can"})
_NOT_PAST = frozenset(
    "need speed indeed feed seed breed greed weed deed bed red united hundred kindred "
    "sacred".split()
)
# After these a form in -s is the plural of a noun ("in reports", "two visits").
_NOUNS_AFTER = _ARTICLES | frozenset(
    "of in on at for to from by with and or after before these those no some all new other two "
    "three four five several many recent such between as s".split()
)
_BE = frozenset({"is", "are", "'re", "’re"})


def _cue(words: Sequence[str], i: int, table: Mapping[str, str]) -> str:
    word = words[i]
    told = table.get(word)
    if word in _WITH_TO and i + 1 < len(words) and words[i + 1] in ("to", "for"):
        return "planning"
    if told in ("scheduled", "scheduled_many"):
        return "scheduled" if _has_subject(words, i, told) else ""
    if told and not (told == "planning" and word in _WITH_TO):
        return told
    if len(word) > 4 and word.endswith("ed") and word not in _NOT_PAST:
        return "past"
    if word == "be" and i and words[i - 1] == "to":
        return "future"
    return ""


def _has_subject(words: Sequence[str], i: int, told: str) -> bool:
    """Whether a form that may be a noun is the verb of what stands before it."""
    before = words[i - 1] if i else ""
    if told == "scheduled":
        return before[:1].isalpha() and before not in _NOUNS_AFTER and not before.endswith("ing")
    many = before[-1:] == "s" and before[:1].isalpha() and not before.endswith("ss")
    return (many and before not in _NOUNS_AFTER) or before in ("they", "we", "who", "men", "women")


def _is_verb(raw: Sequence[str], i: int) -> bool:
    """Whether the word after "to" looks like a verb: lower case, no article, no figures."""
    return i < len(raw) and raw[i].isalpha() and raw[i].islower() and raw[i] not in _ARTICLES


def _is_ahead(
    words: Sequence[str], raw: Sequence[str], i: int, cue: str, table: Mapping[str, str]
) -> bool:
    """Whether a verb's own words make it future: "to be held", "will shut", "are to go"."""
    if cue == "present":
        going = words[i] in _BE and any(w[-3:] == "ing" for w in words[i + 1 : i + 3])
        there = words[i] in _BE and i > 0 and words[i - 1] == "there"
        return going or there or (words[i + 1 : i + 2] == ["to"] and _is_verb(raw, i + 2))
    if words[i : i + 2] in (["was", "to"], ["were", "to"]):
        return words[i + 2 : i + 3] != ["have"] and _is_verb(raw, i + 2)
    before = words[max(i - 2, 0) : i]
    if cue != "past" or "have" in before:
        return False
    if before[-1:] == ["be"]:
        return True
    # "set", "cut" are bare after these; "affected" in "to the affected" is none.
    bare = before[-1:] == ["to"] or any(w in _MODALS or table.get(w) == "future" for w in before)
    return bare and words[i] in table


def _ends(words: Sequence[str], raw: Sequence[str], i: int) -> bool:
    """Whether a sentence ends at a token: not at the point of "Sept. 30"."""
    if words[i][0] == "\n":
        return True
    if words[i] not in _STOPS:
        return False
    after = raw[i + 1][0] if words[i] == "." and i + 1 < len(raw) else "A"
    return not (after.islower() or after.isdecimal())


def _is_headline(words: Sequence[str], last: int) -> bool:
    """Whether a line ends without a full stop: its present tense tells what happened."""
    for word in words[last : last + _REACH]:
        if word[-1] == "." or word in _STOPS:
            return False
        if word[0] == "\n":
            return True
    return last + _REACH >= len(words)


def tense_at(
    words: Sequence[str], raw: Sequence[str], first: int, last: int, table: Mapping[str, str]
) -> Tense:
    """The tense at tokens ``first`` to ``last``: the nearest verb before, else after.

    Args:
        words: Lower-case words of the text.
        raw: The words as written.
        first: First token of the date.
        last: One past its last token.
        table: Word to tense, from the language.
    """
    planned = False
    for i in range(first - 1, max(first - _REACH, -1), -1):
        if _ends(words, raw, i):
            break
        infinitive = words[i] == "to" and _is_verb(raw, i + 1)
        planned = planned or infinitive
        cue = _cue(words, i, table)
        if cue == "scheduled" and _is_headline(words, last):
            cue = "present"
        if cue:
            later = cue in ("planning", "scheduled") or _is_ahead(words, raw, i, cue, table)
            if cue == "prospective":
                later, cue = planned, "past"
            # "the deadline is Friday", "is on Friday", "is midnight Friday"
            later = later or (words[i] in _BE and i >= first - 2)
            return "future" if later else cue  # type: ignore[return-value]
    if planned:
        # No verb but an infinitive: "Leaders to meet Friday".
        return "future"
    for i in range(last, min(last + _REACH, len(words))):
        if _ends(words, raw, i):
            break
        cue = _cue(words, i, table)
        if i == last and words[i] in _BE:
            # "Friday is the last day to register."
            return "future"
        if cue == "prospective":
            return "past"
        if cue == "scheduled":
            return "present" if _is_headline(words, last) else "future"
        if cue:
            return "future" if cue == "planning" else cue  # type: ignore[return-value]
    return "present"
