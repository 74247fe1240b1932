"""Why two facts were compared, in plain words."""

from __future__ import annotations

from collections.abc import Callable

from checker.compare.profile import Profile
from checker.compare.rarity import Bag
from checker.compare.words import whole_words

_SHOWN_WORDS = 3

_PHRASES = {
    "start": "where every pair of this kind begins",
    "bare": "the sentences have nothing in common but the value",
    "head_close": "closely worded things are counted",
    "narrowed": "the counted things are described alike",
    "lead": "both stand at the top of the article",
    "lead_one": "only one stands at the top of the article",
    "order": "the numbers are of like order",
    "size": "the numbers are of like size",
    "close": "the numbers are near one another",
    "only_part": "each text gives few such numbers",
    "few_texts": "few texts of the same days are compared",
    "only_unit": "each text measures little else so",
    "only_thing": "each text gives few numbers of that",
    "role_kin": "one part in the event is told in two words",
    "persons": "people are counted, of whom a story has several numbers",
    "listed_clash": "one is of a list of people",
    "digits": "the number is too exact to be the same by chance",
    "big": "the number is not a small one",
    "likeness": "the wording of the value is alike",
    "overlap": "the values overlap",
    "apart": "the days lie apart",
    "names_clash": "their sentences name nobody in common",
    "clause_names_clash": "their clauses name different places or people",
    "event_same": "both clauses are about the same time",
    "event_clash": "the clauses are about different times",
    "scope_same": "both have the same scope",
    "scope_clash": "their scopes differ",
}


_BAGS = {
    "near": ("near", "beside the value"),
    "near_bits": ("near", "beside the value"),
    "around": ("around", "around the value"),
    "around_bits": ("around", "around the value"),
    "clause": ("clause", "in the clause"),
    "sentence": ("sentence", "in the sentence"),
}

_TOLD: dict[str, Callable[[Profile, Profile], str]] = {
    "head_same": lambda a, b: f"both count {a.fact.head}",
    "head_clash": lambda a, b: f"one counts {a.fact.head}, the other {b.fact.head}",
    "head_kin": lambda a, b: f"{a.fact.head} and {b.fact.head} can be the same",
    "head_other": lambda a, b: f"one counts {a.fact.head}, the other {b.fact.head}",
    "people_or_things": lambda a, b: f"one counts {a.fact.head}, the other {b.fact.head}",
    "role_same": lambda a, b: f"both are {a.fact.role}",
    "role_clash": lambda a, b: f"one is {a.fact.role}, the other {b.fact.role}",
    "unit_same": lambda a, b: f"both are in {a.fact.value.unit}",
    "subject_same": lambda a, b: f"both are about {a.fact.subject}",
    "subject_clash": lambda a, b: (
        f"one is about {a.fact.subject}, the other about {b.fact.subject}"
    ),
    "names": lambda a, b: f"both sentences name {_listed(a.names, b.names)}",
    "clause_names": lambda a, b: f"both clauses name {_listed(a.clause_names, b.clause_names)}",
    "office": lambda a, b: f"both tell of {a.fact.attribute or b.fact.attribute}",
    "office_clash": lambda a, b: (
        f"one tells of {a.fact.attribute}, the other of {b.fact.attribute}"
    ),
    "others": lambda a, b: f"both sentences give {_listed(a.others, b.others)}",
}


def because(name: str, a: Profile, b: Profile) -> str:
    """One short phrase for a feature of a pair."""
    if bag := _BAGS.get(name):
        left, right, where = getattr(a, bag[0]), getattr(b, bag[0]), bag[1]
        return f"words shared {where}: {_some(left.words & right.words, a)}"
    if told := _TOLD.get(name):
        return told(a, b)
    return _PHRASES.get(name, name.replace("_", " "))


def _some(shared: frozenset[str], a: Profile) -> str:
    """Up to three of the shared stems, as whole words of the left sentence."""
    return ", ".join(whole_words(a.fact.sentence, shared)[:_SHOWN_WORDS]) or "none"


def _listed(left: Bag, right: Bag) -> str:
    """Up to three of the shared names or values, without what kind they are."""
    shared = sorted(w.split(":", 1)[1] for w in left.words & right.words)
    return ", ".join(shared[:_SHOWN_WORDS])
