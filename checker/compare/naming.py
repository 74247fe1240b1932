"""A slot's name, in words an editor understands, and its id."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence

from checker.compare.profile import Profile

_ID_LENGTH = 10


def _commonest(words: Sequence[str]) -> str:
    """The word given most often; of equals the shortest, then the first in the alphabet."""
    counted = Counter(w for w in words if w)
    return min(counted, key=lambda w: (-counted[w], len(w), w)) if counted else ""


def attribute_of(members: Sequence[Profile]) -> str:
    """What is asked, as most of the facts put it."""
    facts = [p.fact for p in members]
    what = _commonest([f.attribute for f in facts]) or _commonest([f.head for f in facts])
    role = _commonest([f.role for f in facts])
    if role and role not in what:
        what = f"{what} {role}".strip()
    return what or facts[0].kind


def subject_of(members: Sequence[Profile]) -> str:
    """Whose value it is: the subject, else the name that most sentences share."""
    facts = [p.fact for p in members]
    subject = _commonest([f.subject for f in facts])
    if subject:
        return subject
    if members[0].family == "name":
        return _commonest([f.value.text for f in facts])
    shared = Counter(n for f in facts for n in set(f.names) if n != f.value.text)
    telling = [n for n, count in shared.items() if count * 2 >= len(facts)]
    return min(telling, key=lambda n: (-shared[n], n)) if telling else ""


def slot_key(members: Sequence[Profile], subject: str) -> str:
    """What the id is made from; holds no offset and no file order."""
    facts = [p.fact for p in members]
    head = _commonest([p.head for p in members])
    role = _commonest([f.role for f in facts])
    scope = _commonest([f.scope for f in facts])
    return "|".join((facts[0].kind, head, role, scope, subject.lower()))


def slot_ids(keys: Sequence[str], firsts: Sequence[str]) -> list[str]:
    """One id a slot; slots with one key are told apart by ``firsts``.

    Args:
        keys: The key of each slot.
        firsts: Words that tell slots with one key apart, the same however the
            files are ordered.
    """
    seen = Counter(keys)
    taken: Counter[str] = Counter()
    ids = []
    for key, first in zip(keys, firsts, strict=True):
        text = key if seen[key] == 1 else f"{key}|{first}"
        taken[text] += 1
        if taken[text] > 1:
            text = f"{text}|{taken[text]}"
        ids.append("s" + hashlib.sha256(text.encode()).hexdigest()[:_ID_LENGTH])
    return ids
