"""Every quantity of a text: numbers with unit, hedge and scope, ranges joined."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from checker.analysis.changes import apart, step_before
from checker.analysis.number_hedges import hedge_before, with_hedge
from checker.analysis.number_lists import number_list
from checker.analysis.number_runs import is_known_model, names_model, number_runs
from checker.analysis.number_scores import score, score_lines, sides
from checker.analysis.number_units import with_unit
from checker.analysis.quantity import Quantity
from checker.analysis.token_text import Text
from checker.canonical.number import Number, clean
from checker.canonical.numbers import read_range

_DASHES: Final = ("-", "–", "—", "‑")
# No two ends of a range stand farther apart, in tokens.
_WIDEST: Final = 6
# How much of the first unit the second is.
_SUBUNITS: Final = {("ft", "in"): 1 / 12, ("lb", "oz"): 1 / 16, ("m", "cm"): 0.01}


def quantities(text: Text) -> list[Quantity]:
    """The quantities of a text, left to right."""
    return [with_hedge(text, q) for q in _joined(text)]


def _joined(text: Text) -> Iterator[Quantity]:
    waiting: Quantity | None = None
    for q in _plain(text):
        if waiting is not None:
            if q.first < waiting.last or _is_tie_break(text, waiting, q):
                continue
            merged = _merged(text, waiting, q)
            if merged:
                waiting = merged
                continue
            yield waiting
        waiting = q
    if waiting is not None:
        yield waiting


def _is_tie_break(text: Text, score: Quantity, q: Quantity) -> bool:
    """The bracket behind "7-6 (5)"."""
    bracket = text.word(q.first - 1) == "(" and text.word(q.last) == ")"
    return score.kind == "score" and bracket and q.first == score.last + 1 and q.kind == "count"


def _plain(text: Text) -> list[Quantity]:
    """Each number by itself with its unit, models of things left out."""
    runs, models = number_runs(text)
    found = []
    for run in runs:
        q = with_unit(text, run)
        if q is None or _alone(text, q, run.rule):
            continue
        if q.kind == "count" and names_model(text, run):
            models.add(text.word(run.first))
        else:
            found.append((run, q))
    known = [q for run, q in found if not (models and is_known_model(text, run, models))]
    lines = score_lines(text)
    if not lines:
        return known
    taken = {i for q in lines for i in range(q.first, q.last)}
    return sorted([q for q in known if q.first not in taken] + lines, key=lambda q: q.first)


def _merged(text: Text, left: Quantity, right: Quantity) -> Quantity | None:
    if right.first - left.last > _WIDEST:
        return None
    return (
        _feet_and_inches(text, left, right)
        or sides(text, left, right)
        or score(text, left, right)
        or _share(text, left, right)
        or _range(text, left, right)
    )


def _alone(text: Text, q: Quantity, rule: str) -> bool:
    """Such as "a quarter", neither hedged nor "of" anything, may be three months."""
    if rule != "fraction" or not text.means(q.core_last - 1, "quarter") or q.kind != "percent":
        return False
    hedged = hedge_before(text, q.first)[0] != "none"
    return not (hedged or text.means(q.last, "of") or q.number.low > 0.25)


def _range(text: Text, left: Quantity, right: Quantity) -> Quantity | None:
    """Such as "40 to 50", "between $12 million and $20 million", "40 percent to 70 percent"."""
    joint = text.lower[left.last : right.first]
    inner = right.first
    if len(joint) > 1:
        _, inner = hedge_before(text, right.first)
        joint = text.lower[left.last : inner]
    if len(joint) != 1 or joint[0] not in number_list(text.language, "to"):
        return None
    before = text.word(left.first - 1)
    _, lead = hedge_before(text, left.first)
    between = number_list(text.language, "between")
    opened = before in between or text.word(lead - 1) in between
    if text.means(left.last, "and") and not opened:
        return None
    if joint[0] in _DASHES and not (text.touches(left.last) and text.touches(right.first)):
        return None
    if text.means(left.last, "to") and step_before(text, lead):
        own_units = left.kind == right.kind and left.kind in ("money", "percent")
        if apart(left.number.low, right.number.high, own_units):
            return None  # "fell $1.50 to $24.30"
    if left.number.wording or right.number.wording or left.number.high != left.number.low:
        return None
    if not _same_unit(left, right):
        return None
    number = read_range(left.number, right.number, left.scaled > 1, right.scaled)
    if number.low > number.high or (
        left.number.low >= right.number.high > 0 and not right.scaled > 1
    ):
        return None
    ranging = number_list(text.language, "ranging")
    if text.means(lead - 1, "from") and not opened and text.word(lead - 2) not in ranging:
        return None
    first = left.first
    if opened:
        first = left.first - 1 if before in between else lead - 1
    unit = right if right.kind != "count" else left
    return replace(
        unit, number=number, first=first, last=right.last, core=left.core,
        core_last=right.core_last, scaled=right.scaled,
    )  # fmt: skip


def _same_unit(left: Quantity, right: Quantity) -> bool:
    """Whether two numbers may be the ends of one range."""
    if left.number.share != right.number.share and "percent" not in (left.kind, right.kind):
        return False
    if left.kind == "count" or right.kind == "count":
        return left.kind in ("count", "money") or right.kind == left.kind
    return left.kind == right.kind and left.unit.rstrip("s") == right.unit.rstrip("s")


def _share(text: Text, left: Quantity, right: Quantity) -> Quantity | None:
    """Such as "one in five", "three out of every ten"."""
    if left.kind != "count" or right.kind != "count" or left.number.value is None:
        return None
    joint = " ".join(text.lower[left.last : right.first])
    if joint not in number_list(text.language, "in_every") or right.number.value is None:
        return None
    part, whole = left.number.value, right.number.value
    if not 0 < part < whole or (text.means(left.last, "in") and (whole > 100 or part > 9)):
        return None
    share = Number(part / whole, part / whole, 0.1 / whole * 10, share=True)
    return replace(
        left, kind="percent", unit="%", number=share, last=right.last, core_last=right.last
    )


def _feet_and_inches(text: Text, left: Quantity, right: Quantity) -> Quantity | None:
    """Such as "6 feet 3 inches", "6-foot-2": one measure in two units."""
    joint = text.lower[left.last : right.first]
    dashed = joint in (["-"], ["‑"]) and right.kind == "count" and left.unit == "ft"
    if dashed:
        small: float | None = _SUBUNITS["ft", "in"]
        dashed = text.touches(left.last) and text.touches(right.first)
    else:
        small = _SUBUNITS.get((left.unit, right.unit))
    if small is None or not (dashed or joint in ([], [","], ["and"])):
        return None
    a, b = left.number.value, right.number.value
    if a is None or b is None or not 0 <= b * small < 1:
        return None
    both = clean(a + b * small)
    number = Number(both, both, clean(right.number.step * small))
    return replace(left, number=number, last=right.last, core_last=right.last)
