"""What keeps two facts apart, however alike their sentences are."""

from __future__ import annotations

from checker.compare.features import same_value
from checker.compare.profile import Profile
from checker.compare.units import is_conversion


def apart(a: Profile, b: Profile) -> bool:
    """Whether the two facts can never answer one question."""
    left, right = a.fact, b.fact
    if left.role and right.role and left.role != right.role and a.family == "number":
        return True
    if left.document == right.document and left.sentence_index == right.sentence_index:
        return not same_value(a, b) and not is_conversion(a, b)
    return False
