"""A slot's name, in words an editor understands, and its id."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from checker.compare.profile import Profile
from checker.compare.rarity import Rarity
from checker.compare.verdicts.wording import with_role
from checker.compare.words import whole_words
from checker.model import Fact

_ID_LENGTH = 10
_TELLING = 2


def _commonest(words: Iterable[str]) -> str:
    """The word given most often; of equals the shortest, then the first in the alphabet."""
    counted = Counter(w for w in words if w)
    return min(counted, key=lambda w: (-counted[w], len(w), w)) if counted else ""


def attribute_of(members: Sequence[Profile], rarity: Rarity) -> str:
    """What is asked: "people killed", "age", else the kind with the words that tell."""
    facts = [p.fact for p in members]
    plural = _commonest(f.attribute for f in facts if f.attribute != f.head)
    what = _with_names((plural or _commonest(f.head for f in facts)).lower(), facts)
    role = _commonest(f.role for f in facts).replace("_", " ")
    if facts[0].kind in ("title", "role", "age", "quotation", "statement"):
        return what or facts[0].kind
    if what and what != facts[0].kind:
        return with_role(what, role)
    telling = tuple(_with_names(w, facts) for w in telling_words(members, rarity))
    if role and role not in telling:
        telling = (role, *telling)
    return f"{facts[0].kind} ({', '.join(telling[:_TELLING])})" if telling else facts[0].kind


def _with_names(text: str, facts: Sequence[Fact]) -> str:
    """The text with the capitals of the names that stand in it."""
    full = {n for f in facts for n in (*f.names, f.subject) if n}
    names = full | {n.split()[-1] for n in full}
    for name in sorted(names, key=lambda n: (-len(n), n)):
        if name.lower() in text and "\\" not in name:
            text = re.sub(rf"(?<!\w){re.escape(name.lower())}(?!\w)", name, text)
    return text


def telling_words(members: Sequence[Profile], rarity: Rarity) -> tuple[str, ...]:
    """The words around the value that most of the facts share, the most telling first."""
    counted = Counter(w for p in members for w in p.around.words)
    often = {w: n for w, n in counted.items() if n * 2 > len(members)}
    ranked = sorted(often, key=lambda w: (-often[w] * rarity.bits(w), w))
    found = []
    for stem in ranked:
        wanted = frozenset([stem])
        forms = [f for p in members for f in whole_words(p.fact.sentence, wanted)]
        found.append(_commonest(f.lower() for f in forms))
    return tuple(found)


def subject_of(members: Sequence[Profile]) -> str:
    """Whose value it is: the subject, else the name that most sentences share."""
    facts = [p.fact for p in members]
    subject = _commonest(f.subject for f in facts)
    told = members[0].family == "when" and all(f.attribute for f in facts)
    if subject and not told:
        return subject
    if members[0].family == "name":
        return _commonest(f.value.text for f in facts)
    if told:
        return ""  # "date of agreement on bodies" says whose it is
    shared = Counter(n for f in facts for n in set(f.names) if n != f.value.text)
    telling = [n for n, count in shared.items() if count * 2 > len(facts)]
    return min(telling, key=lambda n: (-shared[n], n)) if telling else ""


def slot_key(members: Sequence[Profile], subject: str) -> str:
    """What the id is made from; holds no offset, no value and no file order."""
    facts = [p.fact for p in members]
    head = _commonest(p.head for p in members)
    role = _commonest(f.role for f in facts)
    scope = _commonest(f.scope for f in facts)
    return "|".join((facts[0].kind, head, role, scope, subject.lower()))


def slot_ids(keys: Sequence[str], apart: Sequence[Sequence[str]]) -> list[str]:
    """One id a slot.

    Args:
        keys: The key of each slot.
        apart: What tells slots with one key apart, the steadiest first: the
            telling words, then the values.
    """
    names = list(keys)
    for step in range(max((len(a) for a in apart), default=0)):
        seen = Counter(names)
        names = [f"{n}|{a[step]}" if seen[n] > 1 else n for n, a in zip(names, apart, strict=True)]
    taken: Counter[str] = Counter()
    ids = []
    for name in names:
        taken[name] += 1
        unique = name if taken[name] == 1 else f"{name}|{taken[name]}"
        ids.append("s" + hashlib.sha256(unique.encode("utf-8", "replace")).hexdigest()[:_ID_LENGTH])
    return ids
