"""Drafts of lengths of time, with what lasts."""

from __future__ import annotations

from collections.abc import Sequence

from checker.analysis.temporal.hit import Draft, Hit
from checker.canonical.durations import Part, iso, seconds, step
from checker.model import Hedge

_CLOSED = frozenset(
    "a an the of in on at for to from by with and or but that which who whom this these those it he "
    "she they we i is are was were be been being has have had will would could should may might can "
    "as after before since until till when while where because if than so such not no nor over under "
    "more less about into out up down off also just only too very its his her their our your my s "
    "ago later earlier said told says during per each every there here then now did does do both "
    "between against among around through according within without despite although".split()
)


_LASTS = frozenset({"lasted", "lasting", "lasts", "last"})


def hedge_of(hit: Hit) -> Hedge:
    if not hit.has("hedge"):
        return "none"
    words = " ".join(hit.said("hedge")).replace(" .", ".")
    return hit.table.hedges.get(words, "none")  # type: ignore[return-value]


def unit_of(hit: Hit, name: str = "unit") -> str:
    return hit.table.units[hit.word(name)]


def subject_of(hit: Hit, first: int, last: int) -> tuple[str, str]:
    """What lasts: the noun after "three-year", or the subject of "lasted"."""
    words = hit.words
    end = len(words)
    at = last
    if at < end and hit.raw[at - 1] not in ("s",) and words[at - 1] not in hit.table.plural_units:
        name: list[str] = []
        while at < end and len(name) < 3 and words[at][0].isalpha() and words[at] not in _CLOSED:
            name.append(words[at])
            at += 1
        if name:
            return " ".join(name), name[-1]
    if _LASTS & set(words[max(first - 6, 0) : first]):
        name = _opening(hit, first)
        return (" ".join(name), name[-1]) if name else ("", "")
    return "", ""


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
        if word[0].isalpha() and word not in _CLOSED and word not in hit.table.tense:
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
    a = hit.first if first is None else first
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
