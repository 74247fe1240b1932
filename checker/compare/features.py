"""What speaks for and against a pair, as numbers between 0 and 1."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import log, log10
from typing import Final

from checker.compare.calendar import gap, partly_same, same_weekday
from checker.compare.profile import Profile
from checker.compare.rarity import Bag, Rarity
from checker.compare.similarity import name_likeness, wording_likeness
from checker.compare.words import anybody, persons, stems

Feature = Callable[[Profile, Profile, Rarity], float]
_VARIANT = 0.88
_RATES_MOVE = 0.04
_SLIP = 3


def same_value(a: Profile, b: Profile) -> bool:
    """Whether two facts give one value, spelling variants of names included."""
    if a.family == "when":
        return a.key == b.key or same_weekday(a.fact.value.text, b.fact.value.text)
    if a.family in ("number", "age", "name", "holder"):
        return a.key == b.key or _same_sum(a, b)
    left, right = a.fact.value.text, b.fact.value.text
    if a.family == "quotation":
        return wording_likeness(left, right) >= _VARIANT
    return name_likeness(left, right) >= _VARIANT


def _same_sum(a: Profile, b: Profile) -> bool:
    """Whether two sums in two currencies come to the same, as far as rates tell."""
    if a.fact.value.unit == b.fact.value.unit or not a.common or not b.common:
        return False
    return a.fact.kind == b.fact.kind == "money" and abs(a.common - b.common) <= _RATES_MOVE * max(
        a.common, b.common
    )


def _bits(a: Bag, b: Bag, rarity: Rarity, full: float) -> float:
    return min(rarity.shared(a, b) / full, 1.0)


def _near(a: Profile, b: Profile, rarity: Rarity) -> float:
    return rarity.overlap(a.near, b.near)


def _around(a: Profile, b: Profile, rarity: Rarity) -> float:
    return rarity.overlap(a.around, b.around)


def _clause(a: Profile, b: Profile, rarity: Rarity) -> float:
    return rarity.overlap(a.clause, b.clause)


def _sentence(a: Profile, b: Profile, rarity: Rarity) -> float:
    return rarity.overlap(a.sentence, b.sentence)


def _near_bits(a: Profile, b: Profile, rarity: Rarity) -> float:
    return _bits(a.near, b.near, rarity, 12.0)


def _around_bits(a: Profile, b: Profile, rarity: Rarity) -> float:
    return _bits(a.around, b.around, rarity, 20.0)


def _bare(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether two sentences have nothing in common but the value."""
    if a.head and a.head == b.head:
        return 0.0
    return float(not (a.names.words & b.names.words or a.sentence.words & b.sentence.words))


def _head_same(a: Profile, b: Profile, rarity: Rarity) -> float:
    return float(bool(a.head) and a.head == b.head)


def _head_kin(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether one counts people and the other people of a sort."""
    return float(_heads(a, b) == "kin")


def _head_other(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether they count people of two sorts: women and men."""
    return float(_heads(a, b) == "sorts")


def _head_clash(a: Profile, b: Profile, rarity: Rarity) -> float:
    return float(_heads(a, b) == "clash")


def _people_or_things(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether one counts people who had a part in the event and the other things."""
    if _heads(a, b) != "clash" or a.fact.kind != "count" or a.fact.role == b.fact.role:
        return 0.0
    people = [p.head in persons() for p in (a, b)]
    return float(people[0] != people[1])


def _heads(a: Profile, b: Profile) -> str:
    """How two different counted nouns go together: "close", "kin", "sorts", "clash"."""
    if not a.head or not b.head or a.head == b.head:
        return ""
    if a.head in persons() and b.head in persons():
        return "kin" if a.head in anybody() or b.head in anybody() else "sorts"
    return "close" if _beside(a.head, b) or _beside(b.head, a) else "clash"


def _beside(head: str, p: Profile) -> bool:
    return head in p.near.words or head in p.narrowed.words


def _head_close(a: Profile, b: Profile, rarity: Rarity) -> float:
    return float(_heads(a, b) == "close")


def _narrowed(a: Profile, b: Profile, rarity: Rarity) -> float:
    return rarity.overlap(a.narrowed, b.narrowed)


def _role_same(a: Profile, b: Profile, rarity: Rarity) -> float:
    return float(bool(a.fact.role) and a.fact.role == b.fact.role)


def _role_clash(a: Profile, b: Profile, rarity: Rarity) -> float:
    return float(bool(a.fact.role and b.fact.role) and a.fact.role != b.fact.role)


def _unit_same(a: Profile, b: Profile, rarity: Rarity) -> float:
    return float(bool(a.fact.value.unit) and a.fact.value.unit == b.fact.value.unit)


def _names(a: Profile, b: Profile, rarity: Rarity) -> float:
    return _bits(a.names, b.names, rarity, 15.0)


def _names_clash(a: Profile, b: Profile, rarity: Rarity) -> float:
    return float(bool(a.names.words and b.names.words) and not a.names.words & b.names.words)


def _others(a: Profile, b: Profile, rarity: Rarity) -> float:
    return _bits(a.others, b.others, rarity, 12.0)


def _lead(a: Profile, b: Profile, rarity: Rarity) -> float:
    return float(a.lead and b.lead)


def _lead_one(a: Profile, b: Profile, rarity: Rarity) -> float:
    return float(a.lead != b.lead)


def _subject_same(a: Profile, b: Profile, rarity: Rarity) -> float:
    return float(bool(a.subject) and a.subject == b.subject)


def _subject_clash(a: Profile, b: Profile, rarity: Rarity) -> float:
    return float(bool(a.subject and b.subject) and a.subject != b.subject)


def _office(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether two roles are one office: "governor of Qeshm", held by whomever."""
    left, right = stems(a.fact.attribute), stems(b.fact.attribute)
    return float(bool(left) and left == right)


def _office_clash(a: Profile, b: Profile, rarity: Rarity) -> float:
    left, right = stems(a.fact.attribute), stems(b.fact.attribute)
    return float(not left & right)


def _size(a: Profile, b: Profile, rarity: Rarity) -> float:
    x, y = _amount(a), _amount(b)
    if x <= 0 or y <= 0:
        return 0.0
    return min(x, y) / max(x, y)


def _order(a: Profile, b: Profile, rarity: Rarity) -> float:
    """How near two numbers are in order of magnitude: 0.5 for ten times as many."""
    x, y = _amount(a), _amount(b)
    if x <= 0 or y <= 0:
        return 0.0
    return max(1 - abs(log10(x / y)) / 2, 0.0)


def _amount(p: Profile) -> float:
    """The number named, the lower end of a range, 0 for neither."""
    value = p.fact.value
    return p.common if p.common is not None else value.low or value.high or 0.0


def _digits(a: Profile, b: Profile, rarity: Rarity) -> float:
    return min(a.digits - 1, b.digits - 1, 3) / 3 if a.digits and b.digits else 0.0


def _big(a: Profile, b: Profile, rarity: Rarity) -> float:
    return float(min(_amount(a), _amount(b)) > 12)


def _likeness(a: Profile, b: Profile, rarity: Rarity) -> float:
    left, right = a.fact.value.text, b.fact.value.text
    if a.family == "quotation":
        return wording_likeness(left, right)
    return max(name_likeness(left, right), rarity.overlap(a.own, b.own))


def _overlap(a: Profile, b: Profile, rarity: Rarity) -> float:
    x, y = a.fact.value, b.fact.value
    if x.low is None or y.low is None or x.high is None or y.high is None:
        return float(a.family == "when" and partly_same(x.text, y.text))
    return float(x.low <= y.high and y.low <= x.high)


def _apart(a: Profile, b: Profile, rarity: Rarity) -> float:
    """How far two dates lie apart: 0 for a day or less, 1 from a year on."""
    x, y = a.fact.value.low, b.fact.value.low
    if x is None or y is None:
        return 0.5
    return min(log(1 + max(abs(x - y) - 1, 0)) / log(365), 1.0)


def _event_same(a: Profile, b: Profile, rarity: Rarity) -> float:
    x, y = a.fact.event_time, b.fact.event_time
    return float(bool(x and y) and gap(x, y) == 0)


def _event_clash(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether the clauses are about days far apart; a few days may be a slip."""
    days = gap(a.fact.event_time, b.fact.event_time) if a.fact.event_time else 0
    return 1.0 if days > _SLIP else 0.3 if days else 0.0


def _clause_names(a: Profile, b: Profile, rarity: Rarity) -> float:
    return _bits(a.clause_names, b.clause_names, rarity, 12.0)


def _clause_names_clash(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether both clauses name somebody or some place, and none is the same."""
    left, right = a.clause_names.words, b.clause_names.words
    return float(bool(left and right) and not left & right)


def _scope_clash(a: Profile, b: Profile, rarity: Rarity) -> float:
    return float(a.fact.scope != b.fact.scope)


def _scope_same(a: Profile, b: Profile, rarity: Rarity) -> float:
    return float(bool(a.fact.scope) and a.fact.scope == b.fact.scope)


FEATURES: Final[Mapping[str, Feature]] = {
    "near": _near,
    "around": _around,
    "clause": _clause,
    "sentence": _sentence,
    "near_bits": _near_bits,
    "around_bits": _around_bits,
    "bare": _bare,
    "head_same": _head_same,
    "head_close": _head_close,
    "head_kin": _head_kin,
    "head_other": _head_other,
    "head_clash": _head_clash,
    "people_or_things": _people_or_things,
    "narrowed": _narrowed,
    "role_same": _role_same,
    "role_clash": _role_clash,
    "unit_same": _unit_same,
    "names": _names,
    "names_clash": _names_clash,
    "others": _others,
    "lead": _lead,
    "lead_one": _lead_one,
    "subject_same": _subject_same,
    "subject_clash": _subject_clash,
    "office": _office,
    "office_clash": _office_clash,
    "size": _size,
    "order": _order,
    "digits": _digits,
    "big": _big,
    "likeness": _likeness,
    "overlap": _overlap,
    "apart": _apart,
    "clause_names": _clause_names,
    "clause_names_clash": _clause_names_clash,
    "event_same": _event_same,
    "event_clash": _event_clash,
    "scope_same": _scope_same,
    "scope_clash": _scope_clash,
}
