"""Whether two facts ask for the same: noun, part, unit, subject, office, scope."""

from __future__ import annotations

from checker.compare.profile import Profile
from checker.compare.rarity import Rarity
from checker.compare.similarity import folded
from checker.compare.values import hours, size
from checker.compare.words import anybody, persons, stems
from checker.language.tables import words

# Two texts written so many days apart hardly tell one piece of news; texts without
# a day may.
_FORTNIGHT = 14
_UNDATED = 0.5
_FEW, _SEVERAL = 4, 10
_SCORE = "score"


def head_same(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether both count the same noun."""
    return float(bool(a.head) and a.head == b.head)


def head_close(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether the noun of one stands beside the value of the other."""
    return float(heads(a, b) == "close")


def head_kin(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether the nouns are used for one another, or one counts people of a sort."""
    return float(heads(a, b) == "kin")


def head_other(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether they count people of two sorts: women and men."""
    return float(heads(a, b) == "sorts")


def head_clash(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether they count things that have nothing to do with each other."""
    return float(heads(a, b) == "clash")


def people_or_things(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether one counts people who had a part in the event and the other things."""
    if heads(a, b) != "clash" or a.fact.kind != "count":
        return 0.0
    if a.fact.role == b.fact.role and a.fact.role in words("en", "change", "people_roles"):
        return 0.0
    people = [p.thing in persons() for p in (a, b)]
    return float(people[0] != people[1])


def heads(a: Profile, b: Profile) -> str:
    """How two different counted nouns go together: "close", "kin", "sorts", "clash"."""
    if not a.head or not b.head or a.head == b.head:
        return ""
    if a.thing == b.thing:
        return "kin"
    if a.thing in persons() and b.thing in persons():
        return "kin" if a.thing in anybody() or b.thing in anybody() else "sorts"
    return "close" if _beside(a.thing, b) or _beside(b.thing, a) else "clash"


def _beside(thing: str, p: Profile) -> bool:
    return thing in p.near.words or thing in p.narrowed.words


def narrowed(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Likeness of what narrows the counted nouns."""
    return rarity.overlap(a.narrowed, b.narrowed)


def role_same(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether both have one part in the event."""
    return float(bool(a.fact.role) and a.fact.role == b.fact.role)


def role_clash(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether they have two parts in the event."""
    return float(bool(a.part and b.part) and a.part != b.part)


def role_kin(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether their parts in the event are two that reports use for one another."""
    return float(bool(a.part) and a.part == b.part and a.fact.role != b.fact.role)


def only_part(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether each is the one number that its document gives for their part in the event."""
    return float(bool(a.part) and a.part == b.part) / max(a.rivals.part * b.rivals.part, 1)


def only_unit(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether each is the one figure of its kind and unit in two texts of the same days."""
    if not a.rivals.unit or not b.rivals.unit or a.fact.value.unit != b.fact.value.unit:
        return 0.0
    like = hours(a, b, rarity) if a.family == "when" else 1.0
    return _same_days(a, b) * like / (a.rivals.unit * b.rivals.unit)


def only_thing(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether each is the one number of what both count in two texts of the same days."""
    if not a.thing or a.thing != b.thing:
        return 0.0
    return _same_days(a, b) * size(a, b, rarity) / max(a.rivals.thing * b.rivals.thing, 1)


def few_texts(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether few texts of the same days are compared, mostly on one event."""
    if a.fact.kind == "percent" or a.fact.value.unit == _SCORE:
        return 0.0  # one text has many, of many things
    fewer = (_SEVERAL - a.rivals.texts) / (_SEVERAL - _FEW)
    return _same_days(a, b) * min(max(fewer, 0.0), 1.0)


def _same_days(a: Profile, b: Profile) -> float:
    """How near in time two texts were written: 1 on one day, 0 from two weeks on."""
    if a.fact.as_of is None or b.fact.as_of is None:
        return _UNDATED
    return max(1 - abs((a.fact.as_of - b.fact.as_of).days) / _FORTNIGHT, 0.0)


def persons_both(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether both count people, of whom a story has several numbers."""
    return float(a.thing in persons() and b.thing in persons())


def listed_clash(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether only one is of a list of people: "two women and a man" beside "three"."""
    return float(a.listed != b.listed)


def unit_same(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether both are given in one unit."""
    return float(bool(a.fact.value.unit) and a.fact.value.unit == b.fact.value.unit)


def subject_same(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether both are about one subject."""
    return float(bool(a.subject) and a.subject == b.subject)


def subject_clash(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether they are about two subjects."""
    if not a.subject or not b.subject or a.subject == b.subject:
        return 0.0
    left, right = set(folded(a.subject)), set(folded(b.subject))
    return float(not (left <= right or right <= left))


def office(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether two roles are one office: "governor of Qeshm", held by whomever."""
    left, right = stems(a.fact.attribute), stems(b.fact.attribute)
    return float(bool(left) and left == right)


def office_clash(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether the offices have no word in common."""
    left, right = stems(a.fact.attribute), stems(b.fact.attribute)
    return float(not left & right)


def scope_same(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether both have one scope."""
    return float(bool(a.scope) and a.scope == b.scope)


def scope_clash(a: Profile, b: Profile, rarity: Rarity) -> float:
    """Whether the scopes differ."""
    return float(a.scope != b.scope)
