"""Times of the clock to drafts, with their zone, hedge and open side."""

from __future__ import annotations

from checker.analysis.temporal.drafts import OPEN_HEDGES
from checker.analysis.temporal.hit import Draft, Hit
from checker.analysis.temporal.zone import zone_after
from checker.canonical.times import Clock, to_24
from checker.model import Hedge


def _timely(hit: Hit) -> bool:
    """Whether what stands before makes "14:08" a time: "at", or the year of a date."""
    before = hit.before(2) if hit.before() == "," else hit.before()
    if hit.before() == "by" and len(hit.words[hit.first]) < 2:
        return False
    stamped = hit.words[hit.first - 5 : hit.first]
    dated = len(stamped) == 5 and stamped[1] == stamped[3] == "-" and len(stamped[0]) == 4
    year = before.isdecimal() and len(before) == 4
    return hit.among(hit.before(), "clock_before") or year or dated


def _lead(hit: Hit) -> tuple[int, Hedge, str]:
    """What the words before a time say: where its span starts, hedge, open side."""
    first, before, further = hit.first, hit.before(), hit.before(2)
    if before in ("after", "before") and hit.among(further, "clock_soon"):
        return first - 2, "more_than" if before == "after" else "less_than", ""
    hedge = hit.table.hedges.get(before, "none")
    if hedge in ("about", "nearly"):
        return first - 1, hedge, ""  # type: ignore[return-value]
    side = hit.table.open.get(before, "")
    return first, OPEN_HEDGES.get(side, "none"), side


def clock_drafts(hit: Hit, hour: int, minute: int, half: str, sure: bool) -> list[Draft]:
    """One time of day, with its zone and hedge; nothing where it may be a score."""
    full = to_24(hour, half)
    if full is None or (full == 24 and minute):
        return []
    offset, last = zone_after(hit, hit.last)
    if not sure and last == hit.last and offset is None and not _timely(hit):
        return []
    first, hedge, scope = _lead(hit)
    clock = Clock(full, minute, offset)
    step = 1.0 if minute else 60.0
    return [Draft("time", first, last, clock.text, clock.utc, clock.utc, hedge, scope, step=step)]
