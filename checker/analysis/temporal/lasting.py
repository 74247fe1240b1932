"""Drafts of lengths of time, with what lasts."""

from __future__ import annotations

from collections.abc import Sequence

from checker.analysis.temporal.hit import Draft, Hit
from checker.canonical.durations import Part, iso, seconds, step
from checker.model import Hedge


def hedge_of(hit: Hit) -> Hedge:
    """How exact the wording before a length makes it."""
    if not hit.has("hedge") or _is_during(hit):
        return "none"
    words = " ".join(hit.said("hedge")).replace(" .", ".")
    return hit.table.hedges.get(words, "none")  # type: ignore[return-value]


def _is_during(hit: Hit) -> bool:
    """Whether "over three years" means in the course of them and not more than three."""
    return hit.said("hedge") == ["over"] and not hit.among(hit.before(), "over_before")


def unit_of(hit: Hit, name: str = "unit") -> str:
    """The unit named in a group, in the singular."""
    return hit.table.units[hit.word(name)]


def vague_bounds(hit: Hit, unit: str) -> tuple[float, float] | None:
    """Seconds that "several years" or "a couple of weeks" leave open; None where it is exact."""
    amount = hit.amount("num")
    if amount is None or not amount.wording:
        return None
    one = seconds([Part(1, unit)]) or 0.0
    return amount.low * one, amount.high * one


def subject_of(hit: Hit, first: int, last: int) -> tuple[str, str]:
    """What lasts: the noun after "three-year", or the subject of "lasted"."""
    words, end, at = hit.words, len(hit.words), last
    closed = hit.table.context["closed"]
    if at < end and words[at - 1] not in hit.table.plural_units:
        name: list[str] = []
        while at < end and len(name) < 3 and words[at][0].isalpha() and words[at] not in closed:
            name.append(words[at])
            at += 1
        if name:
            return " ".join(name), name[-1]
    for i in range(first - 1, max(first - 6, 0), -1):
        if hit.among(words[i], "lasts"):
            name = _right_before(hit, i) or _opening(hit, i)
            return (" ".join(name), name[-1]) if name else ("", "")
    return "", ""


def _is_noun(hit: Hit, word: str) -> bool:
    """Whether a word can be part of what lasts: no closed word, verb, date or number."""
    table = hit.table
    dated = word in table.months or word in table.weekdays or word in table.units
    told = table.tense.get(word, "")
    verb = (
        (told and not told.startswith("scheduled"))
        or hit.among(word, "lasts")
        or word.endswith("ed")
    )
    return word[0].isalpha() and not dated and not verb and not hit.among(word, "closed")


def _right_before(hit: Hit, at: int) -> list[str]:
    """The nouns that end right before the verb."""
    begin = at
    while begin > 0 and at - begin < 3 and _is_noun(hit, hit.words[begin - 1]):
        begin -= 1
    return list(hit.words[begin:at])


def _opening(hit: Hit, at: int) -> list[str]:
    """The first nouns of the sentence, up to its verb: the subject in plain news prose."""
    words, begin = hit.words, at
    while begin > 0 and at - begin < 60 and words[begin - 1] not in (".", "!", "?", ";"):
        begin -= 1
        if words[begin][0] == "\n":
            begin += 1
            break
    name: list[str] = []
    for word in words[begin:at]:
        if _is_noun(hit, word):
            name.append(word)
        elif name:
            break
    return name[-3:]


def length_draft(
    hit: Hit,
    parts: Sequence[Part],
    *,
    first: int | None = None,
    last: int | None = None,
    hedge: Hedge | None = None,
    scope: str = "",
    bounds: tuple[float, float] | None = None,
) -> Draft:
    """A length of time over the match, or over part of it.

    Args:
        hit: The match.
        parts: Amounts and units.
        first: First token, where it is not the match's.
        last: One past the last token, where it is not the match's.
        hedge: How exact it is, where the match does not tell.
        scope: "each" for how often something is; no subject is looked for.
        bounds: Seconds, where they are not those of ``parts``.
    """
    begin = hit.group("hedge")[1] if hit.has("hedge") and _is_during(hit) else hit.first
    a = begin if first is None else first
    b = hit.last if last is None else last
    length = seconds(parts)
    low = high = length
    if bounds is not None:
        low, high = bounds
    subject, head = ("", "") if scope == "each" else subject_of(hit, a, b)
    return Draft(
        "duration",
        a,
        b,
        iso(parts),
        low,
        high,
        hedge_of(hit) if hedge is None else hedge,
        scope,
        step=None if length is None else step(parts),
        attribute=subject,
        head=head,
    )
