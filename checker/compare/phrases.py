"""Why two facts were compared, in plain words."""

from __future__ import annotations

from checker.compare.profile import Profile
from checker.compare.rarity import Bag
from checker.compare.words import whole_words

_SHOWN_WORDS = 3

_PHRASES = {
    "start": "what such a pair is worth before looking closer",
    "head_close": "closely worded things are counted",
    "narrowed": "the counted things are described alike",
    "lead": "both stand at the top of the article",
    "lead_one": "only one stands at the top of the article",
    "size": "the numbers are of like size",
    "digits": "the number is too exact to be the same by chance",
    "big": "the number is not a small one",
    "rare_value": "the value is rare in this dossier",
    "likeness": "the wording of the value is alike",
    "overlap": "the values overlap",
    "apart": "the days lie apart",
    "names_clash": "their sentences name nobody in common",
    "event_same": "both clauses are about the same time",
    "event_clash": "the clauses are about different times",
    "scope_same": "both have the same scope",
    "scope_clash": "their scopes differ",
    "unit_clash": "their units differ",
}


def because(name: str, a: Profile, b: Profile) -> str:
    """One short phrase for a feature of a pair."""
    shared = {
        "near": a.near.words & b.near.words,
        "near_bits": a.near.words & b.near.words,
        "around": a.around.words & b.around.words,
        "around_bits": a.around.words & b.around.words,
        "clause": a.clause.words & b.clause.words,
        "sentence": a.sentence.words & b.sentence.words,
    }.get(name)
    if shared is not None:
        place = {"near": "beside the value", "around": "around the value"}
        where = place.get(name.removesuffix("_bits"), f"in the {name}")
        return f"words shared {where}: {_some(shared, a)}"
    return _special(name, a, b) or _PHRASES.get(name, name.replace("_", " "))


def _special(name: str, a: Profile, b: Profile) -> str:
    left, right = a.fact, b.fact
    both = {
        "head_same": f"both count {left.head}",
        "head_clash": f"one counts {left.head}, the other {right.head}",
        "role_same": f"both are {left.role}",
        "role_clash": f"one is {left.role}, the other {right.role}",
        "unit_same": f"both are in {left.value.unit}",
        "subject_same": f"both are about {left.subject}",
        "subject_clash": f"one is about {left.subject}, the other about {right.subject}",
        "names": f"both sentences name {_listed(a.names, b.names)}",
        "others": f"both sentences give {_listed(a.others, b.others)}",
    }
    return both.get(name, "")


def _some(shared: frozenset[str], a: Profile) -> str:
    """Up to three of the shared stems, as whole words of the left sentence."""
    return ", ".join(whole_words(a.fact.sentence, shared)[:_SHOWN_WORDS]) or "none"


def _listed(left: Bag, right: Bag) -> str:
    """Up to three of the shared names or values, without what kind they are."""
    shared = sorted(w.split(":", 1)[1] for w in left.words & right.words)
    return ", ".join(shared[:_SHOWN_WORDS])
