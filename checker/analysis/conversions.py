"""One amount given twice: "two million euros ($2.6 million)", "58km (36 miles)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from checker.analysis.quantity import Quantity
from checker.analysis.token_text import Text
from checker.canonical.currencies import COINS
from checker.canonical.units import convertible

_FURTHEST: Final = 4
_OPENERS: Final = frozenset("([/")
_CLOSERS: Final = frozenset(")]")
_BETWEEN: Final = frozenset("([/;,")
_CONVERTED: Final = ("money", "measure")


def conversion_groups(text: Text, quantities: Sequence[Quantity]) -> Iterator[list[Quantity]]:
    """Runs of neighbours that state one amount in several currencies or units."""
    group: list[Quantity] = []
    opened = False
    for q in quantities:
        if group and _goes_on(text, group[-1], q, opened):
            opened = opened or _opens(text, group[-1], q)
            group.append(q)
            continue
        if len(group) > 1:
            yield group
        group, opened = [q], False
    if len(group) > 1:
        yield group


def _opens(text: Text, left: Quantity, right: Quantity) -> bool:
    return any(w in _OPENERS for w in text.lower[left.last : right.lead])


def _goes_on(text: Text, left: Quantity, right: Quantity, opened: bool) -> bool:
    """Whether the right amount restates the left one."""
    if left.kind not in _CONVERTED or left.kind != right.kind or left.unit == right.unit:
        return False
    if left.unit in COINS or right.unit in COINS:
        return False  # "$1.2 billion, or 45 cents a share"
    if left.kind == "measure" and not convertible(left.unit, right.unit):
        return False
    joint = text.lower[left.last : right.lead]
    if not joint or len(joint) > _FURTHEST:
        return False
    restated = opened or joint[0] in _OPENERS or text.means(right.lead - 1, "or")
    return restated and all(w in _BETWEEN or w.isalpha() for w in joint)


def group_end(text: Text, group: Sequence[Quantity]) -> int:
    """One past the group with its closing bracket."""
    last = group[-1].last
    return last + 1 if text.word(last) in _CLOSERS else last
