"""A local time with its conversion in brackets: one instant, so the zone is known."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from checker.analysis.temporal.hit import Draft
from checker.canonical.times import DAY, zone_text

_LOCAL = re.compile(r".*T\d\d:\d\d")
_ZONED = re.compile(r".*T(\d\d):(\d\d)(Z|[+-]\d\d:\d\d)")
# Zones lie on quarters of an hour, from twelve hours behind to fourteen ahead.
_STEP, _BEHIND, _AHEAD = 15, -720, 840


def converted(drafts: Sequence[Draft], words: Sequence[str]) -> list[Draft]:
    """Times with the zone that a conversion right after them tells: "1353 (1023 GMT)"."""
    out = list(drafts)
    for i in range(len(out) - 1):
        local, other = out[i], out[i + 1]
        if not local.kind == other.kind == "time" or list(words[local.last : other.first]) != ["("]:
            continue
        if not _LOCAL.fullmatch(local.text) or not _ZONED.fullmatch(other.text):
            continue
        offset = _offset(local, other)
        if offset is None or local.low is None or local.high is None:
            continue
        text = local.text + zone_text(offset)
        why = local.why or f"{other.text} beside it"
        out[i] = replace(
            local, text=text, low=local.low - offset, high=local.high - offset, why=why
        )
    return out


def _offset(local: Draft, other: Draft) -> int | None:
    """Minutes east of Greenwich of the local time; None when no zone fits."""
    if local.low is None or other.low is None:
        return None
    offset = round(local.low - other.low)
    for days in (0, DAY, -DAY):
        if _BEHIND <= offset + days <= _AHEAD and (offset + days) % _STEP == 0:
            return offset + days
    return None
