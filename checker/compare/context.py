"""Likeness of what stands around two values: words, names, other values, time."""

from __future__ import annotations

from checker.compare.calendar import gap
from checker.compare.profile import Profile
from checker.compare.rarity import Bag, Rarity

_SLIP = 3
_WEEK = 7


def _bits(a: Bag, b: Bag, rarity: Rarity, full: float) -> float:
    return min(rarity.shared(a, b) / full, 1.0)


def near(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Likeness of the words beside the value."""
    return rarity.overlap(a.near, b.near)


def around(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Likeness of the words around the value."""
    return rarity.overlap(a.around, b.around)


def clause(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Likeness of the clauses."""
    return rarity.overlap(a.clause, b.clause)


def sentence(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Likeness of the sentences."""
    return rarity.overlap(a.sentence, b.sentence)


def near_bits(a: Profile, b: Profile, rarity: Rarity) -> float:
    """How much the shared words beside the value tell."""
    return _bits(a.near, b.near, rarity, 12.0)


def around_bits(a: Profile, b: Profile, rarity: Rarity) -> float:
    """How much the shared words around the value tell."""
    return _bits(a.around, b.around, rarity, 20.0)


def bare(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether two sentences have nothing in common but the value."""
    if a.head and a.head == b.head:
        return 0.0
    return float(not (a.names.words & b.names.words or a.sentence.words & b.sentence.words))


def names(a: Profile, b: Profile, rarity: Rarity) -> float:
    """How much the names tell that both sentences have."""
    return _bits(a.names, b.names, rarity, 15.0)


def names_clash(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether both sentences name somebody, and nobody in common."""
    return float(bool(a.names.words and b.names.words) and not a.names.words & b.names.words)


def others(a: Profile, b: Profile, rarity: Rarity) -> float:
    """How much the other values tell that both sentences give."""
    return _bits(a.others, b.others, rarity, 12.0)


def lead(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether both stand at the top of the article."""
    return float(a.lead and b.lead)


def lead_one(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether only one stands at the top of the article."""
    return float(a.lead != b.lead)


def event_same(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether the clauses are about one time."""
    x, y = a.fact.event_time, b.fact.event_time
    return float(bool(x and y) and gap(x, y) == 0)


def event_clash(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether the clauses are about days far apart; a few days, or which Friday, may be a slip."""
    days = gap(a.fact.event_time, b.fact.event_time) if a.fact.event_time else 0
    return 1.0 if days > _SLIP and days != _WEEK else 0.3 if days else 0.0


def clause_names(a: Profile, b: Profile, rarity: Rarity) -> float:
    """How much the names tell that both clauses have."""
    return _bits(a.clause_names, b.clause_names, rarity, 12.0)


def clause_names_clash(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether both clauses name somebody or some place, and none is the same."""
    left, right = a.clause_names.words, b.clause_names.words
    return float(bool(left and right) and not left & right)
