"""Facts that look alike and are about different things."""

from __future__ import annotations

import re
from typing import Final

from checker.compare.verdicts.comparison import Comparison
from checker.compare.verdicts.ladder import mark
from checker.compare.verdicts.spelling import bond
from checker.compare.verdicts.wording import edtf
from checker.language.tables import table, words
from checker.model import Fact, Outcome

# Ways to say that all is counted; an unsaid scope is taken as the whole.
WHOLE: Final = frozenset({"", "total", "so far", "only"})
ADDED: Final = frozenset({"additional", "other", "remaining"})
# Seasons and quarters in EDTF, and kinds that add up over a period.
_QUARTERS: Final = frozenset({"33", "34", "35", "36"})
_FLOWS: Final = frozenset({"money", "count", "percent"})
# Months after which what is told is the background of a story.
_OLD: Final = 2
_WORD: Final = re.compile(r"[a-z]+")
# Scopes of figures that do not hold now.
_ASIDE: Final = {"before": "what it was before", "possible": "what it may come to"}
_WORDS: Final = {
    "each": "for each side alone",
    "additional": "on top of others",
    "total": "for the whole",
    **_ASIDE,
}


def family(scope: str) -> str:
    """A scope as one of a few that can be told apart; "" for the whole."""
    if scope in WHOLE:
        return ""
    return "additional" if scope in ADDED else scope


def scope_of(fact: Fact) -> str:
    """The fact's scope; the whole for "ten dead and 70 others hurt", who are not on top of hurt."""
    found = family(fact.scope)
    if found == "additional" and fact.role and fact.role not in words("en", "change", "dead_roles"):
        told = set(_WORD.findall(fact.sentence.lower()))
        if told & words("en", "change", "dead_words"):
            return ""
    return found


def _said(fact: Fact) -> str:
    scope = scope_of(fact)
    return _WORDS.get(scope, f"“{scope}”") if scope else "for the whole"


def _one_part(left: str, right: str) -> bool:
    """Whether two parts are loose words for one: damaged and destroyed."""
    groups = table("en", "change").get("loose_roles", ())
    return left == right or any(left in group and right in group for group in groups)


def other_subject(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Two persons, each with an age or a title of their own."""
    if not left.subject or not right.subject or bond(left.subject, right.subject):
        return None
    return Outcome(
        "different_scope",
        f"{mark(left)} is said of {left.subject}, {mark(right)} of {right.subject}.",
    )


def other_role(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Killed against injured, buyer against seller: the parts played differ.

    An equal number under a part that only things play is taken as one misread.
    """
    people = words("en", "change", "people_roles")
    misread = left.value == right.value and not {left.role, right.role} <= people
    if left.role and right.role and not misread and not _one_part(left.role, right.role):
        return Outcome(
            "different_scope",
            f"{mark(left)} is about those {_role(left)}, {mark(right)} about those {_role(right)}.",
        )
    return None


def _role(fact: Fact) -> str:
    return fact.role.replace("_", " ")


def only_one(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """The only hospital against one of the hospitals."""
    scopes = {left.scope: left, right.scope: right}
    if set(scopes) != {"only", "part"} or not left.head or left.head != right.head:
        return None
    if left.value.low != 1 or right.value.low != 1:
        return None
    return Outcome(
        "conflict",
        f"{mark(scopes['only'])} leaves no other, {mark(scopes['part'])} is one of several.",
    )


def other_scope(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Each side against the total, additional ones against all.

    Where only one says its scope, an equal number is taken as said in short.
    """
    a, b = scope_of(left), scope_of(right)
    short = "" in (left.scope, right.scope) and left.value == right.value
    if a == b or short:
        return None
    return Outcome(
        "different_scope",
        f"{mark(left)} is {_said(left)}, {mark(right)} is {_said(right)}.",
    )


def other_moment(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """What a figure is against what it was before or may come to: "from 9.4 percent"."""
    aside = [f for f in (left, right) if f.scope in _ASIDE]
    if len(aside) != 1 or left.value == right.value:
        return None
    now = right if aside[0] is left else left
    said = f"{mark(aside[0])} is {_ASIDE[aside[0].scope]}, {mark(now)} what it is."
    return Outcome("different_scope", said)


def other_time(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """Events at times that cannot be one: the sentences speak of different occasions."""
    a, b = left.event_time, right.event_time
    flows = left.kind in _FLOWS and {_period(a), _period(b)} == {"year", "quarter"}
    if flows:
        return Outcome("different_scope", f"{mark(left)} is for {a}, {mark(right)} for {b}.")
    if not a or not b or _within(a, b) or _within(b, a) or "/" in a + b:
        return None
    return Outcome(
        "different_scope",
        f"{mark(left)} is said of {a}, {mark(right)} of {b}.",
    )


def _period(text: str) -> str:
    """The length of a period: "quarter", "year", or "" for anything else."""
    parts = text.strip("~?%").split("-")
    if len(parts) == 1 and parts[0].isdigit():
        return "year"
    return "quarter" if len(parts) == 2 and parts[1] in _QUARTERS else ""


def _within(part: str, whole: str) -> bool:
    """Whether one EDTF date is a longer reading of the other ("2022-03-16", "2022-03")."""
    plain, outer = part.strip("~?%"), whole.strip("~?%")
    return plain.startswith(outer) or "X" in plain + outer


def other_shock(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """A figure of an aftershock, against one of the quake itself."""
    told = [_of_aftershock(f) for f in (left, right)]
    if told[0] == told[1]:
        return None
    after = left if told[0] else right
    return Outcome("different_scope", f"{mark(after)} is said of an aftershock.")


def _of_aftershock(fact: Fact) -> bool:
    """Whether the word for a shaking that is nearest to the figure is that of an aftershock."""
    minor, major = words("en", "change", "aftershocks"), words("en", "change", "quakes")
    end = fact.offset + len(fact.surface)
    near = [
        (max(fact.offset - found.end(), found.start() - end, 0), found[0] in minor)
        for found in _WORD.finditer(fact.sentence.lower())
        if found[0] in minor or found[0] in major
    ]
    return bool(near) and min(near)[1]


def background(left: Fact, right: Fact, comparison: Comparison) -> Outcome | None:
    """What happened long ago, against what happens now."""
    old = [_old(f) for f in (left, right)]
    if old[0] == old[1] or (left.event_time and right.event_time):
        return None
    past = left if old[0] else right
    return Outcome(
        "different_scope", f"{mark(past)} is said of {edtf(past.event_time)}, long before."
    )


def _old(fact: Fact) -> bool:
    """Whether the event lies months before the day of writing."""
    parts = [int(p) for p in fact.event_time.split("-")[:2] if p.isdigit()]
    if not parts or fact.as_of is None:
        return False
    months = (fact.as_of.year - parts[0]) * 12
    return months + (fact.as_of.month - parts[1] if len(parts) > 1 else 0) >= _OLD
