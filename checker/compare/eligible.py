"""Which facts are compared at all."""

from __future__ import annotations

from collections.abc import Sequence

from checker.compare.profile import Profile

_VAGUE = "_REF"
_INDIRECT = "indirect"


def eligible(profiles: Sequence[Profile]) -> list[bool]:
    """For each profile, whether it is compared.

    Left out are page furniture, dates that name no day ("now", "recently"), and
    names inside a quotation or a title, which is compared as a whole.

    Args:
        profiles: In order of document and position.
    """
    wholes: dict[str, list[tuple[int, int]]] = {}
    for p in profiles:
        if p.family == "title" or (p.family == "quotation" and p.fact.attribute != _INDIRECT):
            wholes.setdefault(p.fact.document, []).append((p.fact.start, p.fact.end))
    return [_eligible(p, wholes.get(p.fact.document, ())) for p in profiles]


def _eligible(p: Profile, wholes: Sequence[tuple[int, int]]) -> bool:
    fact = p.fact
    if fact.zone == "furniture" or (p.family == "when" and fact.value.text.endswith(_VAGUE)):
        return False
    if p.family != "name":
        return True
    return not any(start <= fact.start and fact.end <= end for start, end in wholes)
