"""What numbers in one sentence share: a noun said once, a verb said of a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from msgspec.structs import replace

from checker.analysis.changes import changes, step_before
from checker.analysis.counted import PERSON, Counted, Place, counted, scope_list, scope_phrases
from checker.analysis.noun_phrase import counting
from checker.analysis.role_asides import is_done_to_others
from checker.analysis.streaks import as_streak, tells_streaks
from checker.analysis.token_text import Text
from checker.language.nouns import stops

# Bare numbers of this size are amounts whose currency was lost.
_AMOUNT: Final = 1e6
_PARTS: Final = ("additional", "other", "part", "remaining", "each", "so far")
_END: Final = frozenset(".;!?\n")
_STOPS: Final = _END - {";"}
CHANGES: Final = ("rise", "fall")
# The scope of a number that another one has taken the place of.
BEFORE: Final = "before"
_FARTHEST: Final = 12
# An index moves by points, to a level.
POINT: Final = "point"
LEVEL: Final = "level"


def all_counted(text: Text, places: Sequence[Place]) -> list[Counted]:
    """What each of the plain numbers counts, what neighbours share included."""
    found: list[Counted] = []
    streaks = tells_streaks(text)
    for place in places:
        about = _former(text, place, counted(text, place))
        about = as_streak(text, place, about) if streaks else about
        if text.means(place.lead - 1, "by") and (step := step_before(text, place.lead)):
            about = _stepped(about, step)
        if found:
            earlier, before = found[-1], places[len(found) - 1]
            if _goes_to(text, place, before) or _leads_to(text, place, earlier):
                about = _led_to(earlier, about)
            elif not about.head or about.head == PERSON == about.attribute:
                about = _inherited(text, about, place, earlier, before)
            if (
                not about.head
                and earlier.head
                and _parallel(text, place, earlier.last or before.last)
            ):
                about = replace(earlier, scope=about.scope, last=about.last)
            if text.means(place.lead - 1, "including") and earlier.role:
                about = replace(about, scope=about.scope or "part", role=about.role or earlier.role)
            if _listed(text, place, earlier) and about.role != earlier.role:
                about, found[-1] = _sharing(text, about, earlier)
            if not earlier.last and about.head and _adjoined(text, place, before):
                about, found[-1] = _sharing(text, about, earlier, named=True)
        found.append(about)
    for i in range(len(found) - 2, -1, -1):
        if not found[i].role and found[i].last and _apposed(text, found[i].last, places[i + 1]):
            found[i] = replace(found[i], role=found[i + 1].role)
    return found


def _led_to(step: Counted, about: Counted) -> Counted:
    """What a change led to: of so many points to a level, of anything else to so many of it."""
    if step.role not in CHANGES:
        return replace(step, scope=about.scope, last=about.last)
    points = step.head == POINT
    attribute, head = (LEVEL, LEVEL) if points else (step.attribute, step.head)
    return replace(
        step, attribute=attribute, head=head, scope=about.scope, role="", last=about.last
    )


def _stepped(about: Counted, step: str) -> Counted:
    """A count by which a tally grew is on top of it; anything else rose or fell by it."""
    if about.role and about.role not in CHANGES and step == CHANGES[0]:
        return replace(about, scope=about.scope or "additional")  # "rose by 12 to 87"
    return replace(about, role=step)


def _sharing(
    text: Text, about: Counted, earlier: Counted, named: bool = False
) -> tuple[Counted, Counted]:
    """Two numbers of one list, the second first, each with the role that either has."""
    role, other = about.role or earlier.role, earlier.role or about.role
    if is_done_to_others(text, earlier.role, about.head):
        role = about.role  # "cut 300 jobs and two plants"
    first = replace(earlier, role=other)
    if named and earlier.head in ("", PERSON):
        first = replace(first, attribute=about.attribute, head=about.head)
    return replace(about, role=role), first


def _adjoined(text: Text, place: Place, before: Place) -> bool:
    """Whether only "and" stands between two numbers: "killed 102 and 21 people"."""
    joint = text.lower[before.q.last : place.lead]
    return len(joint) == 1 and joint[0] in counting(text.language, "joint")


def _parallel(text: Text, place: Place, behind: int) -> bool:
    """Whether two numbers stand in one list of places: "3 in Texas and 5 in Oklahoma"."""
    joint = text.word(place.lead - 1)
    joined = joint == "," or joint in counting(text.language, "joint")
    preposition = text.word(place.last)
    return joined and preposition == text.word(behind) and text.means(place.last, "in")


def _apposed(text: Text, last: int, place: Place) -> bool:
    """Whether a number opens what names or splits the number before it.

    Such as "three people, a man and two women, were killed".
    """
    joint = text.lower[last : place.lead]
    return joint[:1] == [","] and (
        len(joint) == 1
        or (joint[1:] == [text.word(place.lead - 1)] and text.means(place.lead - 1, "including"))
    )


def all_about(
    text: Text, places: Sequence[Place], reader: Callable[[Text, Place], Counted]
) -> list[Counted]:
    """What each amount or share is about; both ends of a change are about one thing."""
    found: list[Counted] = []
    for i, place in enumerate(places):
        about = _former(text, place, reader(text, place))
        if found:
            about = _continued(text, about, place, found[-1], places[i - 1])
        found.append(about)
    return found


def _continued(
    text: Text, about: Counted, place: Place, earlier: Counted, before: Place
) -> Counted:
    """What the second of two amounts is about: "from 7 to 11", "$5m, or 9 cents a share"."""
    joint = text.lower[before.q.last : place.lead]
    if _goes_to(text, place, before):
        role = "" if earlier.role in CHANGES else earlier.role
        return replace(earlier, scope=about.scope, role=role, last=about.last)
    if len(joint) > _FARTHEST or about.head:
        return about
    if _was(text, place) and not any(word[0] in _END for word in joint):
        role = "" if earlier.role in CHANGES else earlier.role
        return replace(earlier, scope=BEFORE, role=role, last=about.last)
    if text.means(place.lead - 1, "or") and len(joint) <= 2:
        scope = BEFORE if earlier.scope == BEFORE else about.scope
        return replace(earlier, scope=scope, last=about.last)
    return about


def _former(text: Text, place: Place, about: Counted) -> Counted:
    """The number that a change began with: "fell from 9 to 8", "from 9 last year"."""
    if about.scope or not text.means(place.lead - 1, "from"):
        return about
    moved = text.word(place.lead - 2) in changes(text.language)
    return replace(about, scope=BEFORE) if moved else about


def _was(text: Text, place: Place) -> bool:
    """Whether the number is an earlier one: "compared with $900 million", "from 9.4 percent"."""
    return scope_phrases(text.language, "earlier").before(text.lower, place.lead) is not None


def _goes_to(text: Text, place: Place, before: Place) -> bool:
    """Whether the number is where a change ends: "rose from 7 to 11"."""
    joint = text.lower[before.q.last : place.lead]
    return len(joint) == 1 and text.means(place.lead - 1, "to") and not _follows(text, place)


def _leads_to(text: Text, place: Place, step: Counted) -> bool:
    """Whether the number is what a counted step led to: "fell 212 points to 12,345"."""
    joint = text.lower[step.last : place.lead] if step.last and step.role in CHANGES else []
    return len(joint) == 1 and text.means(place.lead - 1, "to") and not _follows(text, place)


def _follows(text: Text, place: Place) -> bool:
    word = text.word(place.last)
    return word[:1].isalpha() and word not in stops(text.language)


def _listed(text: Text, place: Place, earlier: Counted) -> bool:
    """Whether the number continues a list: "two women and a man"."""
    joint = text.lower[earlier.last : place.lead] if earlier.last else []
    return len(joint) == 1 and joint[0] in counting(text.language, "joint")


def _inherited(
    text: Text, about: Counted, place: Place, earlier: Counted, before: Place
) -> Counted:
    """What a number without a noun counts: the noun of the number before it.

    Such as "1,000 people are housed and another 2,000 are waiting", "many of them".
    """
    stretch = text.lower[before.q.last : place.lead]
    again = scope_phrases(text.language, "again").before(text.lower, place.lead)
    if again and not any(w[0] in _STOPS for w in stretch) and not _follows(text, place):
        return replace(earlier, scope=again[0] or about.scope, role=about.role or earlier.role)
    pointed = about.scope in _PARTS or text.word(place.last) in scope_list(
        text.language, "pointing"
    )
    if text.ends(place.last, "past") and place.q.number.high == 1 < before.q.number.high:
        pointed, about = True, replace(about, scope=about.scope or "part")
    beyond = about.scope != "additional" and place.q.number.low > before.q.number.high
    if not pointed or beyond or place.q.scaled >= _AMOUNT or any(w[0] in _END for w in stretch):
        return about
    of_them = text.word(place.last) in scope_list(text.language, "words") and text.means(
        place.last + 1, "whom"
    )
    return replace(
        about,
        attribute=earlier.attribute,
        head=earlier.head,
        modifiers=earlier.modifiers,
        role=about.role or (earlier.role if of_them else ""),
    )
